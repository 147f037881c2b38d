package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.EmbeddingProjection;

/**
 * How a projection does on photos that came after it was learned, among them photos of people nobody has named.
 *
 * @param gain VAL of the new faces of known people, strangers counted among those who may be falsely accepted
 * @param faces of known people
 * @param recognisedBefore of these, at the threshold of {@code gain}
 * @param strangersBefore strangers whose nearest known face is below the threshold
 */
public record NewPhotos(
        Gain gain,
        int faces,
        int recognisedBefore,
        int recognisedAfter,
        int strangers,
        int strangersBefore,
        int strangersAfter) {

    /** Known faces are those that were learned from. */
    public static NewPhotos judge(
            TrainingFaces told,
            List<TrainingFaces.Known> known,
            List<TrainingFaces.Outsider> strangers,
            EmbeddingProjection projection,
            long seed) {
        Comparison comparison = new Comparison(told.known(), projection);
        List<Probe> probes = new ArrayList<>();
        known.forEach(face -> probes.add(comparison.of(face)));
        strangers.forEach(face -> probes.add(comparison.of(face)));
        Gain gain = Gain.of(probes, Probe::occasion, seed);
        double before = gain.squaredDistanceBefore();
        double after = gain.squaredDistanceAfter();
        List<Probe> ofKnown = probes.subList(0, known.size());
        List<Probe> ofStrangers = probes.subList(known.size(), probes.size());
        return new NewPhotos(
                gain,
                known.size(),
                (int) ofKnown.stream()
                        .filter(p -> p.before().isRecognised(before))
                        .count(),
                (int) ofKnown.stream()
                        .filter(p -> p.after().isRecognised(after))
                        .count(),
                strangers.size(),
                (int) ofStrangers.stream()
                        .filter(p -> p.before().isNearAStranger(before))
                        .count(),
                (int) ofStrangers.stream()
                        .filter(p -> p.after().isNearAStranger(after))
                        .count());
    }
}
