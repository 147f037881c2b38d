package org.kith.engine.train.harmonic;

import java.util.Arrays;
import java.util.List;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;

/**
 * VAL at one false-accept rate, of the same pairs of faces: both by the old model, both by the new one, and one by each.
 *
 * @param falseAcceptRate 0.001, or what ten pairs of strangers are
 * @param unprojected one by each, as if the new model's embeddings were the old one's: what it would be without a projection
 */
public record HarmonicScore(
        int faces, double falseAcceptRate, double oldWithOld, double newWithNew, double mixed, double unprojected) {

    private static final double FALSE_ACCEPT_RATE = 1e-3;
    private static final double FALSE_ACCEPTS = 10;

    /** Of faces, and best of people, that the projection was not learned from. */
    public static HarmonicScore of(
            List<Embedding> old, List<Embedding> fresh, List<Long> people, EmbeddingProjection projection) {
        List<Embedding> projected = fresh.stream().map(projection::apply).toList();
        long pairs = (long) people.size() * (people.size() - 1);
        for (Long person : people) {
            pairs -= people.stream().filter(person::equals).count() - 1;
        }
        double rate = Math.min(0.5, Math.max(FALSE_ACCEPT_RATE, FALSE_ACCEPTS / Math.max(1, pairs)));
        return new HarmonicScore(
                people.size(),
                rate,
                validationRate(old, old, people, rate),
                validationRate(fresh, fresh, people, rate),
                validationRate(projected, old, people, rate),
                validationRate(fresh, old, people, rate));
    }

    /** Each face of one list with all others of the other. */
    private static double validationRate(List<Embedding> a, List<Embedding> b, List<Long> people, double rate) {
        int n = people.size();
        double[] same = new double[n * n];
        double[] different = new double[n * n];
        int sames = 0;
        int differents = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double squaredDistance = i == j ? 0 : a.get(i).squaredDistance(b.get(j));
                if (i != j && people.get(i).equals(people.get(j))) {
                    same[sames++] = squaredDistance;
                } else if (i != j) {
                    different[differents++] = squaredDistance;
                }
            }
        }
        double[] strangers = Arrays.copyOf(different, differents);
        Arrays.sort(strangers);
        int accepted = (int) (rate * differents);
        double threshold = accepted < differents ? strangers[accepted] : Double.POSITIVE_INFINITY;
        double below = Arrays.stream(same, 0, sames).filter(d -> d < threshold).count();
        return below / Math.max(1, sames);
    }
}
