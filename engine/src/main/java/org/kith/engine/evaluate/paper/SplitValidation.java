package org.kith.engine.evaluate.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.kith.engine.evaluate.Numbered;
import org.kith.engine.evaluate.pairs.DistanceHistogram;
import org.kith.engine.evaluate.robustness.RobustnessScore;
import org.kith.engine.model.Embedding;

/**
 * VAL at FAR 1e-3 as FaceNet reports it (section 4): people are divided into five parts, each is measured by all its pairs.
 *
 * @param mean of the parts' validation rates
 * @param standardError of the mean: the parts' standard deviation / √5
 * @param samePairs in all parts
 * @param differentPairs in all parts
 * @param fewestDifferentPairs of a part: below 1,000 the rate wanted is less than one pair
 */
public record SplitValidation(
        double mean, double standardError, long samePairs, long differentPairs, long fewestDifferentPairs) {

    /** The paper's. */
    public static final int SPLITS = 5;

    /** So that a false-accept rate of 1e-3 is one pair at least. */
    private static final long FEWEST_DIFFERENT_PAIRS = 1_000;

    /**
     * Divides by a seed: the same people and seed give the same parts.
     *
     * @param people for each photo whom it shows
     * @param embeddings for each photo; empty where no face was found, which makes its pairs refused
     */
    public static SplitValidation of(List<String> people, List<Optional<Embedding>> embeddings, long seed) {
        Map<String, Integer> splitOf = splits(people, seed);
        double[] rates = new double[SPLITS];
        long same = 0;
        long different = 0;
        long fewest = Long.MAX_VALUE;
        for (int split = 0; split < SPLITS; split++) {
            int wanted = split;
            List<Integer> photos = IntStream.range(0, people.size())
                    .filter(photo -> splitOf.getOrDefault(people.get(photo), -1) == wanted)
                    .boxed()
                    .toList();
            DistanceHistogram pairs = pairs(photos, people, embeddings);
            rates[split] = pairs.atFar(RobustnessScore.FALSE_ACCEPT_RATE).validationRate();
            same += pairs.samePairs();
            different += pairs.differentPairs();
            fewest = Math.min(fewest, pairs.differentPairs());
        }
        double mean = IntStream.range(0, SPLITS).mapToDouble(i -> rates[i]).sum() / SPLITS;
        double squares = IntStream.range(0, SPLITS)
                .mapToDouble(i -> (rates[i] - mean) * (rates[i] - mean))
                .sum();
        return new SplitValidation(mean, Math.sqrt(squares / (SPLITS - 1) / SPLITS), same, different, fewest);
    }

    /** Whether there are pairs enough for the rate to mean anything. */
    public boolean tells() {
        return fewestDifferentPairs >= FEWEST_DIFFERENT_PAIRS;
    }

    private static Map<String, Integer> splits(List<String> people, long seed) {
        List<String> names = new ArrayList<>(new TreeSet<>(people));
        Collections.shuffle(names, new Random(seed));
        Map<String, Integer> splitOf = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            splitOf.put(names.get(i), i % SPLITS);
        }
        return splitOf;
    }

    private static DistanceHistogram pairs(
            List<Integer> photos, List<String> people, List<Optional<Embedding>> embeddings) {
        List<Integer> found = photos.stream()
                .filter(photo -> embeddings.get(photo).isPresent())
                .toList();
        List<String> names = found.stream().map(people::get).toList();
        float[][] vectors = found.stream()
                .map(photo -> embeddings.get(photo).orElseThrow().toArray())
                .toArray(float[][]::new);
        DistanceHistogram histogram = DistanceHistogram.ofAllPairs(vectors, Numbered.of(names));
        histogram.addSameWithoutFace(
                Numbered.equalPairs(photos.stream().map(people::get).toList()) - Numbered.equalPairs(names));
        return histogram;
    }
}
