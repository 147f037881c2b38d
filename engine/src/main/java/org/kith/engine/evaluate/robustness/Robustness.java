package org.kith.engine.evaluate.robustness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.kith.engine.evaluate.FaceChoice;
import org.kith.engine.evaluate.Numbered;
import org.kith.engine.evaluate.pairs.DistanceHistogram;
import org.kith.engine.evaluate.pairs.FoldAccuracy;
import org.kith.engine.evaluate.pairs.PairFile;
import org.kith.engine.evaluate.pairs.PhotoKey;
import org.kith.engine.evaluate.pairs.PhotoPair;
import org.kith.engine.evaluate.pairs.ScoredPair;
import org.kith.engine.evaluate.pairs.Verification;
import org.kith.engine.fault.EngineException;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Embedding;

/** The tables of FaceNet's section 5: what worse photos and shorter embeddings cost. */
public final class Robustness {

    private final Supplier<Stages> stages;
    private final PairFile file;
    private final Map<PhotoKey, Path> photos = new TreeMap<>();

    /**
     * Over the photos named in the pairs.
     *
     * @param stages opened when photos are looked at
     * @param found photos of the folder
     * @throws EngineException if one of the pairs is not among them
     */
    public Robustness(Supplier<Stages> stages, Collection<Path> found, PairFile file) {
        this.stages = stages;
        this.file = file;
        Map<PhotoKey, Path> byKey = new HashMap<>();
        found.forEach(path -> PhotoKey.of(path).ifPresent(key -> byKey.put(key, path)));
        for (PhotoPair pair : file.pairs()) {
            for (PhotoKey key : List.of(pair.a(), pair.b())) {
                Path path = byKey.get(key);
                if (path == null) {
                    throw Verification.noPhoto(key);
                }
                photos.put(key, path);
            }
        }
    }

    public int photos() {
        return photos.size();
    }

    /** That were given. */
    public int pairs() {
        return file.pairs().size();
    }

    /** @param progress told how many photos are done */
    public List<RobustnessScore> score(FaceChoice choice, int threads, IntConsumer progress)
            throws InterruptedException {
        List<RobustnessScore> scores = new ArrayList<>();
        try (VariantEmbeddings variants = new VariantEmbeddings(stages.get(), choice, threads)) {
            List<List<Optional<Embedding>>> embeddings = variants.embed(List.copyOf(photos.values()), progress);
            int dimensions = embeddings.stream()
                    .flatMap(List::stream)
                    .flatMap(Optional::stream)
                    .mapToInt(Embedding::dimensions)
                    .findFirst()
                    .orElse(Embedding.DIMENSIONS);
            for (int v = 0; v < embeddings.size(); v++) {
                scores.add(score(
                        variants.variants().get(v).condition(), embeddings.get(v), VectorForm.stored(dimensions)));
            }
            for (VectorForm form : VectorForm.all(dimensions)) {
                scores.add(score(form.condition(), embeddings.get(0), form));
            }
        }
        return scores;
    }

    private RobustnessScore score(Condition condition, List<Optional<Embedding>> embeddings, VectorForm form) {
        Map<PhotoKey, float[]> vectors = new HashMap<>();
        int i = 0;
        for (PhotoKey key : photos.keySet()) {
            embeddings.get(i++).ifPresent(embedding -> vectors.put(key, form.of(embedding)));
        }
        List<ScoredPair> pairs =
                file.pairs().stream().map(pair -> score(pair, vectors)).toList();
        return new RobustnessScore(
                condition,
                photos.size(),
                photos.size() - vectors.size(),
                FoldAccuracy.of(pairs, file.folds()).mean(),
                allPairs(vectors).atFar(RobustnessScore.FALSE_ACCEPT_RATE).validationRate());
    }

    private static ScoredPair score(PhotoPair pair, Map<PhotoKey, float[]> vectors) {
        float[] a = vectors.get(pair.a());
        float[] b = vectors.get(pair.b());
        if (a == null || b == null) {
            return ScoredPair.withoutFace(pair.same());
        }
        double squaredDistance = 0;
        for (int d = 0; d < a.length; d++) {
            double difference = a[d] - b[d];
            squaredDistance += difference * difference;
        }
        return new ScoredPair(pair.same(), squaredDistance);
    }

    private DistanceHistogram allPairs(Map<PhotoKey, float[]> vectors) {
        List<PhotoKey> found =
                photos.keySet().stream().filter(vectors::containsKey).toList();
        List<String> people = found.stream().map(PhotoKey::person).toList();
        DistanceHistogram histogram = DistanceHistogram.ofAllPairs(
                found.stream().map(vectors::get).toArray(float[][]::new), Numbered.of(people));
        List<String> all = photos.keySet().stream().map(PhotoKey::person).toList();
        histogram.addSameWithoutFace(Numbered.equalPairs(all) - Numbered.equalPairs(people));
        return histogram;
    }
}
