package org.kith.engine.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.train.harmonic.HarmonicProjection;
import org.kith.engine.train.harmonic.HarmonicScore;

/**
 * Whether faces can be recognised while a library is embedded again. The old model is the program's; the new one is the same network on
 * faces cropped by their box instead of their landmarks, as if it had been trained for that: embeddings that do not compare with the
 * old ones. Learned from every other person, measured on the rest.
 */
public final class HarmonicEvaluation {

    private final List<LabelledPhoto> photos;

    /** @param photos those without a face are left out */
    public HarmonicEvaluation(List<LabelledPhoto> photos) {
        this.photos = photos.stream().filter(photo -> photo.face().isPresent()).toList();
    }

    public int photos() {
        return photos.size();
    }

    /** @param progress told how many photos are done */
    public HarmonicScore score(Stages stages, FaceChoice choice, int threads, IntConsumer progress)
            throws InterruptedException {
        List<Optional<Embedding>> boxed;
        try (VariantEmbeddings variants =
                new VariantEmbeddings(stages, choice, threads, List.of(new Variant.Unaligned()))) {
            List<Path> paths = photos.stream().map(LabelledPhoto::path).toList();
            boxed = variants.embed(paths, progress).get(0);
        }
        Side learned = new Side();
        Side judged = new Side();
        Map<String, Long> numbers = new HashMap<>();
        for (int i = 0; i < photos.size(); i++) {
            LabelledPhoto photo = photos.get(i);
            long person = numbers.computeIfAbsent(photo.person(), name -> (long) numbers.size());
            Side side = person % 2 == 0 ? learned : judged;
            boxed.get(i).ifPresent(fresh -> side.add(photo.face().orElseThrow().embedding(), fresh, person));
        }
        EmbeddingProjection projection = HarmonicProjection.learn(learned.old, learned.fresh, learned.people);
        return HarmonicScore.of(judged.old, judged.fresh, judged.people, projection);
    }

    /** Lists side by side. */
    private static final class Side {

        private final List<Embedding> old = new ArrayList<>();
        private final List<Embedding> fresh = new ArrayList<>();
        private final List<Long> people = new ArrayList<>();

        void add(Embedding byOld, Embedding byNew, long person) {
            old.add(byOld);
            fresh.add(byNew);
            people.add(person);
        }
    }
}
