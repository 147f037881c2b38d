package org.kith.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models that Kith brings, by the ids under which their embeddings are stored. */
public final class BundledModel {

    /** SFace; of a library in which no other was chosen. Every threshold was measured with it. */
    public static final String ID = "sface-128-1";

    /** MobileFaceNet, each face and its mirror image: a third of the computing. The one of libraries of earlier versions. */
    public static final String SMALL_ID = "mobilefacenet-128-1+mirror";

    /**
     * Where one of 1,000 and of 100,000 pairs of strangers of half of LFW is accepted (docs/decisions/0097): 0.533 and 0.365,
     * with SFace 0.620 and 0.460. The migration of libraries has the same numbers.
     */
    private static final DistanceScale SMALL = new DistanceScale(-0.115, 1.044);

    private static final Map<String, Calibration> CALIBRATIONS =
            Map.of(ID, Calibration.BUNDLED, SMALL_ID, new Calibration(SMALL, CalibrationSource.BUNDLED, 0, 0));

    private BundledModel() {}

    /** What the distances of a bundled model mean; empty for another one. */
    public static Optional<Calibration> calibration(String id) {
        return Optional.ofNullable(CALIBRATIONS.get(id));
    }

    /** The default first. */
    public static List<String> ids() {
        return List.of(ID, SMALL_ID);
    }
}
