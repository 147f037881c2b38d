package org.kith.engine.evaluate.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.evaluate.EvaluationFault;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.Numbered;
import org.kith.engine.fault.EngineException;

/**
 * LFW's protocol over given pairs, and FaceNet's measure over all pairs of a folder.
 *
 * @param folds that the given pairs come in
 * @param accuracy pairs without a face are wrong
 * @param accuracyWithFaces the same over the pairs in which both faces were found
 * @param given the given pairs
 * @param all all pairs of the folder's photos
 * @param photosWithoutFace of the folder
 * @param scored the given pairs in their order
 */
public record Verification(
        int folds,
        FoldAccuracy accuracy,
        FoldAccuracy accuracyWithFaces,
        PairCurve given,
        DistanceHistogram all,
        int photos,
        int photosWithoutFace,
        List<Judged> scored) {

    /** Two faces nearer than that the program takes for one person. */
    public static final double PROGRAMS_SQUARED_DISTANCE = Thresholds.VERIFICATION_SQUARED_DISTANCE;

    public Verification {
        scored = List.copyOf(scored);
    }

    /** A given pair. */
    public record Judged(LabelledPhoto a, LabelledPhoto b, ScoredPair score) {}

    /** @throws EngineException if a photo of a pair is not among the photos */
    public static Verification of(List<LabelledPhoto> photos, PairFile file) {
        List<Judged> judged = judge(photos, file);
        List<ScoredPair> scores = judged.stream().map(Judged::score).toList();
        return new Verification(
                file.folds(),
                FoldAccuracy.of(scores, file.folds()),
                FoldAccuracy.withFaces(scores, file.folds()),
                new PairCurve(scores),
                allPairs(photos),
                photos.size(),
                (int) photos.stream().filter(photo -> photo.face().isEmpty()).count(),
                judged);
    }

    /** Pairs whose distance speaks most against the truth, the worst first; pairs without a face have none to show. */
    public List<Judged> worst(int count) {
        double threshold = accuracy.meanSquaredDistance();
        return scored.stream()
                .filter(pair -> pair.score().hasFaces())
                .sorted(Comparator.comparingDouble((Judged pair) -> pair.score().same()
                                ? pair.score().squaredDistance() - threshold
                                : threshold - pair.score().squaredDistance())
                        .reversed())
                .limit(count)
                .toList();
    }

    public int pairsWithoutFace() {
        return (int) scored.stream().filter(pair -> !pair.score().hasFaces()).count();
    }

    static List<Judged> judge(List<LabelledPhoto> photos, PairFile file) {
        Map<PhotoKey, LabelledPhoto> byKey = new HashMap<>();
        photos.forEach(photo -> PhotoKey.of(photo.path()).ifPresent(key -> byKey.put(key, photo)));
        List<Judged> judged = new ArrayList<>();
        for (PhotoPair pair : file.pairs()) {
            LabelledPhoto a = photo(byKey, pair.a());
            LabelledPhoto b = photo(byKey, pair.b());
            judged.add(new Judged(a, b, score(pair.same(), a.face(), b.face())));
        }
        return judged;
    }

    private static LabelledPhoto photo(Map<PhotoKey, LabelledPhoto> byKey, PhotoKey key) {
        LabelledPhoto photo = byKey.get(key);
        if (photo == null) {
            throw noPhoto(key);
        }
        return photo;
    }

    public static EngineException noPhoto(PhotoKey key) {
        return new EngineException(
                EvaluationFault.PHOTO_MISSING,
                key.person(),
                key.number(),
                String.format(Locale.ROOT, "%s_%04d.jpg", key.person(), key.number()));
    }

    private static ScoredPair score(boolean same, Optional<LabelledPhoto.Face> a, Optional<LabelledPhoto.Face> b) {
        return a.isPresent() && b.isPresent()
                ? new ScoredPair(
                        same, a.get().embedding().squaredDistance(b.get().embedding()))
                : ScoredPair.withoutFace(same);
    }

    private static DistanceHistogram allPairs(List<LabelledPhoto> photos) {
        List<LabelledPhoto> found =
                photos.stream().filter(photo -> photo.face().isPresent()).toList();
        float[][] vectors = found.stream()
                .map(photo -> photo.face().orElseThrow().embedding().toArray())
                .toArray(float[][]::new);
        DistanceHistogram histogram = DistanceHistogram.ofAllPairs(vectors, Numbered.of(people(found)));
        histogram.addSameWithoutFace(Numbered.equalPairs(people(photos)) - Numbered.equalPairs(people(found)));
        return histogram;
    }

    private static List<String> people(List<LabelledPhoto> photos) {
        return photos.stream().map(LabelledPhoto::person).toList();
    }
}
