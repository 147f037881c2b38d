package org.kith.engine.networks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.kith.engine.evaluate.pairs.DistanceHistogram;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;

/** Faces of known people, each embedded by a known model and by one to be calibrated. */
final class LabelledPairs {

    /** So many faces have twelve million pairs: more make nothing more certain. */
    private static final int MOST_FACES = 5000;

    private final List<Long> people = new ArrayList<>();
    private final List<Embedding> known = new ArrayList<>();
    private final List<Embedding> other = new ArrayList<>();

    /** @param person the same number for the same person */
    void add(long person, Embedding byKnown, Embedding byOther) {
        people.add(person);
        known.add(byKnown);
        other.add(byOther);
    }

    /** @throws EngineException if these faces do not suffice, or the model does not tell people apart */
    Calibration calibrate(DistanceScale scaleOfKnown, CalibrationSource source) {
        require(people);
        int step = (people.size() + MOST_FACES - 1) / MOST_FACES;
        int faces = (people.size() + step - 1) / step;
        int[] person = new int[faces];
        float[][] byKnown = new float[faces][];
        float[][] byOther = new float[faces][];
        for (int i = 0; i < faces; i++) {
            person[i] = Math.toIntExact(people.get(i * step));
            byKnown[i] = known.get(i * step).toArray();
            byOther[i] = other.get(i * step).toArray();
        }
        return new CalibrationFit(scaleOfKnown)
                .fit(
                        DistanceHistogram.ofAllPairs(byKnown, person),
                        DistanceHistogram.ofAllPairs(byOther, person),
                        source);
    }

    /** @throws EngineException if so many faces of these people do not suffice, saying what is missing */
    static void require(List<Long> people) {
        int persons = new HashSet<>(people).size();
        long[] counts =
                people.stream()
                        .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(count -> count)
                        .toArray();
        long all = (long) people.size() * (people.size() - 1) / 2;
        long same = 0;
        for (long count : counts) {
            same += count * (count - 1) / 2;
        }
        if (persons < CalibrationFit.MIN_PEOPLE || all - same < CalibrationFit.MIN_DIFFERENT_PAIRS) {
            throw new EngineException(
                    NetworkFault.TOO_FEW_FACES,
                    CalibrationFit.MIN_PEOPLE,
                    CalibrationFit.MIN_DIFFERENT_PAIRS,
                    people.size(),
                    persons,
                    all - same);
        }
    }
}
