package org.kith.engine.cluster;

import java.util.Collection;
import org.kith.engine.model.Vectors;

/** The sum of a group's embeddings, better faces counting more; only its direction matters. */
public final class MeanDirection {

    /** Empty until the first face says how many numbers there are. */
    private double[] sum = new double[0];

    private double norm;

    public static MeanDirection of(Collection<ClusterableFace> faces) {
        MeanDirection mean = new MeanDirection();
        faces.forEach(face -> mean.add(face, 1));
        return mean;
    }

    void remove(ClusterableFace face) {
        add(face, -1);
    }

    private void add(ClusterableFace face, int sign) {
        float[] values = face.embedding().toArray();
        double weight = sign * FaceWeight.of(face.quality());
        if (sum.length == 0) {
            sum = new double[values.length];
        }
        for (int d = 0; d < values.length; d++) {
            sum[d] += weight * values[d];
        }
        norm = Vectors.norm(sum);
    }

    /** 1 − cosine of the angle between the two; not a number where one has no face. */
    public double cosineDistance(MeanDirection other) {
        if (sum.length == 0 || other.sum.length == 0) {
            return Double.NaN;
        }
        return 1 - Vectors.dot(sum, other.sum) / (norm * other.norm);
    }

    /** Of a face of the group from the mean direction of the others. */
    public double cosineDistanceFromOthers(ClusterableFace face) {
        float[] values = face.embedding().toArray();
        double weight = FaceWeight.of(face.quality());
        double dot = 0;
        double squaredFace = 0;
        for (int d = 0; d < values.length; d++) {
            dot += sum[d] * values[d];
            squaredFace += (double) values[d] * values[d];
        }
        double rest = dot - weight * squaredFace;
        double squaredRest = norm * norm - 2 * weight * dot + weight * weight * squaredFace;
        return 1 - rest / Math.sqrt(Math.max(squaredRest, Double.MIN_NORMAL));
    }
}
