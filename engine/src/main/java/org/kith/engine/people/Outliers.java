package org.kith.engine.people;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.FaceId;

/**
 * Faces of a person that lie far from the person's other faces.
 *
 * @param faces of the person that have an embedding
 * @param decided of these, those the user has decided: what the others are compared with
 * @param farthestSquaredDistance beyond it a face is an outlier: Kith would not even ask whether it is that person
 * @param outliers farthest first
 */
public record Outliers(int faces, int decided, double farthestSquaredDistance, List<Outlier> outliers) {

    /**
     * A face that may be of somebody else.
     *
     * @param decided by the user's word; else by assignment
     * @param squaredDistance the median to the nearest decided faces of the person, 0..4
     */
    public record Outlier(FaceId face, Path photo, boolean decided, double squaredDistance) {}

    public Outliers {
        outliers = List.copyOf(outliers);
    }
}
