package org.kith.engine.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.FaceEmbedder;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.photo.IndexedPhoto;

/**
 * Gathers faces of photos into full batches: MXNet plans anew whenever the size of a batch changes, which costs as much as
 * two faces. A photo goes on when its last face is embedded, one without faces at once. Confined to the embed thread.
 */
final class FaceBatches implements AutoCloseable {

    private final FaceEmbedder embedder;
    private final int batchFaces;
    private final Consumer<IndexedPhoto> next;
    private final StageClock clock;
    private final Deque<CroppedPhoto> photos = new ArrayDeque<>();
    private final Deque<AlignedFace> waiting = new ArrayDeque<>();
    private long waitingSince;
    private final Deque<Embedding> embedded = new ArrayDeque<>();

    FaceBatches(FaceEmbedder embedder, int batchFaces, Consumer<IndexedPhoto> next, StageClock clock) {
        this.embedder = embedder;
        this.batchFaces = batchFaces;
        this.next = next;
        this.clock = clock;
    }

    /** When the first of the faces that wait was added, by {@link System#nanoTime}; empty if none waits. */
    OptionalLong waitingSince() {
        return photos.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waitingSince);
    }

    void add(CroppedPhoto photo) {
        if (photo.faces().isEmpty()) { // nothing to wait for
            photo.release();
            next.accept(photo.with(List.of(), embedder.modelId()));
            return;
        }
        if (photos.isEmpty()) {
            waitingSince = System.nanoTime();
        }
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

    /** Gives back the memory of what was not embedded, after a failure. */
    @Override
    public void close() {
        photos.forEach(CroppedPhoto::release);
        photos.clear();
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
            photo.release();
            List<Embedding> own = new ArrayList<>();
            while (own.size() < photo.faces().size()) {
                own.add(embedded.remove());
            }
            next.accept(photo.with(own, embedder.modelId()));
            waitingSince = System.nanoTime(); // of the next one: a little too late, which harms nobody
        }
    }
}
