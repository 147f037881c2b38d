package org.kith.engine.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceRole;
import org.kith.engine.store.Stores;

/**
 * What people look like on the whole: the mean of embeddings, of norm 1 again. Means of one person lie nearer to each other than single
 * faces do.
 */
final class Shapes {

    /** Squared distance of means up to which a group here is probably that person; measured on a family in two halves (docs/share.md). */
    static final double PROBABLY = 0.6;

    /** How much nearer than to anybody else. */
    static final double MARGIN = 0.1;

    /** One face alone says little. */
    private static final int FEWEST_FACES = 2;

    private Shapes() {}

    static Optional<float[]> mean(List<Embedding> embeddings) {
        if (embeddings.isEmpty()) {
            return Optional.empty();
        }
        double[] sum = new double[embeddings.get(0).dimensions()];
        for (Embedding embedding : embeddings) {
            float[] values = embedding.toArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        double norm = 0;
        for (double value : sum) {
            norm += value * value;
        }
        if (norm == 0) {
            return Optional.empty();
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / Math.sqrt(norm));
        }
        return Optional.of(mean);
    }

    /** Groups here without a name that are probably somebody of a share; nearest first. */
    static List<Likely> likely(Stores stores, Share share) {
        String model = stores.models().current();
        if (share.shapes().isEmpty() || !share.model().equals(model)) {
            return List.of();
        }
        Map<ClusterId, List<Embedding>> groups = new HashMap<>();
        stores.faces().forEach(model, true, face -> {
            @Nullable ClusterId group = face.cluster();
            @Nullable Embedding embedding = face.embedding();
            if (group != null
                    && embedding != null
                    && face.verdict() == null
                    && face.quality().role() != FaceRole.ASIDE) {
                groups.computeIfAbsent(group, id -> new ArrayList<>()).add(embedding);
            }
        });
        List<Likely> likely = new ArrayList<>();
        stores.people().overview().unnamed().forEach(group -> {
            List<Embedding> faces = groups.getOrDefault(group.id(), List.of());
            if (faces.size() >= FEWEST_FACES) {
                nearest(share, group.id(), group.faces(), faces).ifPresent(likely::add);
            }
        });
        likely.sort(Comparator.comparingDouble(Likely::distance));
        return likely;
    }

    private static Optional<Likely> nearest(Share share, ClusterId group, int size, List<Embedding> faces) {
        float[] mean = mean(faces).orElseThrow();
        List<Likely> all = share.shapes().stream()
                .filter(shape -> shape.mean().length == mean.length)
                .map(shape -> new Likely(shape.person(), group, size, squaredDistance(shape.mean(), mean)))
                .sorted(Comparator.comparingDouble(Likely::distance))
                .toList();
        boolean near = !all.isEmpty()
                && all.get(0).distance() <= PROBABLY
                && (all.size() == 1 || all.get(1).distance() - all.get(0).distance() >= MARGIN);
        return near ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = (double) a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }
}
