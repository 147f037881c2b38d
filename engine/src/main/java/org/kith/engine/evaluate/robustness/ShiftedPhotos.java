package org.kith.engine.evaluate.robustness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhoto.Face;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Embedding;

/** Labelled photos, embedded again after they were made worse. */
public final class ShiftedPhotos {

    private final Map<Path, Embedding> embeddings = new HashMap<>();

    /**
     * Looks at all of them.
     *
     * @param progress told how many are done
     */
    public ShiftedPhotos(
            List<LabelledPhoto> photos,
            Shift shift,
            Stages stages,
            FaceChoice choice,
            int threads,
            IntConsumer progress)
            throws InterruptedException {
        List<Path> paths = photos.stream().map(LabelledPhoto::path).toList();
        try (VariantEmbeddings variants = new VariantEmbeddings(stages, choice, threads, List.of(shift.variant()))) {
            List<Optional<Embedding>> shifted = variants.embed(paths, progress).get(0);
            for (int i = 0; i < paths.size(); i++) {
                Path path = paths.get(i);
                shifted.get(i).ifPresent(embedding -> embeddings.put(path, embedding));
            }
        }
    }

    /** All of them; those in which no face is found any more are left out. */
    public List<LabelledPhoto> all(List<LabelledPhoto> photos) {
        return photos.stream().flatMap(photo -> shifted(photo).stream()).toList();
    }

    /** Every other photo as it was: two cameras. */
    public List<LabelledPhoto> half(List<LabelledPhoto> photos) {
        List<LabelledPhoto> half = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            if (i % 2 == 0) {
                half.add(photos.get(i));
            } else {
                shifted(photos.get(i)).ifPresent(half::add);
            }
        }
        return half;
    }

    private Optional<LabelledPhoto> shifted(LabelledPhoto photo) {
        Embedding embedding = embeddings.get(photo.path());
        return embedding == null
                ? Optional.empty()
                : photo.face()
                        .map(face -> new LabelledPhoto(
                                photo.path(), Optional.of(new Face(face.id(), face.box(), embedding, face.cluster()))));
    }
}
