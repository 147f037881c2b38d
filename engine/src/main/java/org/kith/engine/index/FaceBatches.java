package org.kith.engine.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.IndexedPhoto;

/**
 * Gathers faces of photos into full batches: MXNet plans anew whenever the size of a batch changes, which costs as much as
 * two faces. A photo goes on when its last face is embedded, in the order in which photos came. Confined to the embed thread.
 */
final class FaceBatches {

    private final FaceEmbedder embedder;
    private final int batchFaces;
    private final Consumer<IndexedPhoto> next;
    private final StageClock clock;
    private final Deque<CroppedPhoto> photos = new ArrayDeque<>();
    private final Deque<AlignedFace> waiting = new ArrayDeque<>();
    private final Deque<Embedding> embedded = new ArrayDeque<>();

    FaceBatches(FaceEmbedder embedder, int batchFaces, Consumer<IndexedPhoto> next, StageClock clock) {
        this.embedder = embedder;
        this.batchFaces = batchFaces;
        this.next = next;
        this.clock = clock;
    }

    boolean isEmpty() {
        return photos.isEmpty();
    }

    void add(CroppedPhoto photo) {
        photos.add(photo);
        photo.faces().forEach(face -> waiting.add(face.crop()));
        while (waiting.size() >= batchFaces) {
            embed(batchFaces);
        }
        release();
    }

    /** Embeds what is left in a batch that is not full. */
    void flush() {
        embed(waiting.size());
        release();
    }

    private void embed(int faces) {
        if (faces == 0) {
            return;
        }
        List<AlignedFace> crops = new ArrayList<>(faces);
        for (int i = 0; i < faces; i++) {
            crops.add(waiting.remove());
        }
        embedded.addAll(clock.time(Stage.EMBED, () -> embedder.embed(crops)));
    }

    private void release() {
        while (!photos.isEmpty() && photos.element().faces().size() <= embedded.size()) {
            CroppedPhoto photo = photos.remove();
            List<Embedding> own = new ArrayList<>();
            while (own.size() < photo.faces().size()) {
                own.add(embedded.remove());
            }
            next.accept(photo.with(own, embedder.modelId()));
        }
    }
}
