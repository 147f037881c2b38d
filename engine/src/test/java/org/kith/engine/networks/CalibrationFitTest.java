package org.kith.engine.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.Embedding;

class CalibrationFitTest {

    private static final CalibrationSource SOURCE = CalibrationSource.ofVerdicts(240);

    private static final long SEED = 20150612;

    /** What all embeddings of the second model have in common: its distances are 1 − that of the first. */
    private static final double COMMON = 0.4;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Face(long person, float[] values) {}

    /** People around directions of their own in few dimensions, so that some are alike. */
    private static List<Face> faces(int people, int each) {
        Random random = new Random(SEED);
        List<Face> faces = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double[] centre = new double[16];
            for (int d = 0; d < centre.length; d++) {
                centre[d] = random.nextGaussian();
            }
            for (int i = 0; i < each; i++) {
                float[] values = new float[Embedding.DIMENSIONS];
                for (int d = 0; d < centre.length; d++) {
                    values[d] = (float) (centre[d] + 0.3 * random.nextGaussian());
                }
                faces.add(new Face(person, values));
            }
        }
        return faces;
    }

    private static Embedding embedding(Face face, boolean lift) {
        float[] values = face.values().clone();
        double squared = 0;
        for (float v : values) {
            squared += v * v;
        }
        double factor = Math.sqrt(lift ? 1 - COMMON : 1) / Math.sqrt(squared);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] * factor);
        }
        if (lift) {
            values[values.length - 1] = (float) Math.sqrt(COMMON);
        }
        return new Embedding(values);
    }

    private static Calibration calibrate(List<Face> faces, DistanceScale known) {
        LabelledPairs pairs = new LabelledPairs();
        faces.forEach(face -> pairs.add(face.person(), embedding(face, false), embedding(face, true)));
        return pairs.calibrate(known, SOURCE);
    }

    @Test
    void aScaleIsFoundFromTheSamePairsOfTwoModels() {
        Calibration found = calibrate(faces(40, 6), DistanceScale.BUNDLED);

        assertThat(found.scale().slope()).as("seed %d", SEED).isCloseTo(1 - COMMON, within(1e-3));
        assertThat(found.scale().offset()).as("seed %d", SEED).isCloseTo(0, within(1e-3));
        assertThat(found.samePairs()).isEqualTo(40 * 15);
        assertThat(found.differentPairs()).isEqualTo(240 * 239 / 2 - 600);
        assertThat(found.source()).isEqualTo(SOURCE);
    }

    @Test
    void aModelIsComparedThroughOneThatWasCalibratedItself() {
        DistanceScale known = new DistanceScale(0.1, 0.5);

        DistanceScale found = calibrate(faces(40, 6), known).scale();

        // d_other = 0.6 d_known, d_known = 0.1 + 0.5 d_bundled
        assertThat(found.slope()).as("seed %d", SEED).isCloseTo(0.3, within(1e-3));
        assertThat(found.offset()).as("seed %d", SEED).isCloseTo(0.06, within(1e-3));
    }

    @Test
    void tooFewPeopleOrPairsAreRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> calibrate(faces(9, 40), DistanceScale.BUNDLED))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("here are 360 faces of 9 people with 57600 such pairs");
        assertThatThrownBy(() -> calibrate(faces(20, 5), DistanceScale.BUNDLED))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("here are 100 faces of 20 people with 4750 such pairs");
    }

    @Test
    void aModelThatPutsAllTogetherIsRefused() {
        LabelledPairs pairs = new LabelledPairs();
        Embedding one = embedding(faces(1, 1).get(0), false);
        faces(40, 6).forEach(face -> pairs.add(face.person(), embedding(face, false), one));
        assertThatThrownBy(() -> pairs.calibrate(DistanceScale.BUNDLED, SOURCE))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("does not tell people apart");
    }
}
