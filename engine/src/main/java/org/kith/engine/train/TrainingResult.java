package org.kith.engine.train;

import java.util.List;
import java.util.Map;
import org.kith.engine.train.data.PeopleSplit;

/**
 * What came of a training.
 *
 * @param split who was trained on
 * @param curve of the whole training
 * @param ending why it is over
 * @param heldOut quality on the people held out: of the network, of the same before it was trained, and of the pictures
 *     themselves; empty where nobody was held out
 */
public record TrainingResult(
        PeopleSplit split, List<CurvePoint> curve, Ending ending, Map<Compared, PairQuality> heldOut) {

    public TrainingResult {
        curve = List.copyOf(curve);
        heldOut = Map.copyOf(heldOut);
    }

    /** Why a training is over. */
    public enum Ending {
        /** The budget is spent. */
        DONE,
        /** The people watched were told apart no better for long; the best state was taken. */
        STOPPED_EARLY,
        /** Somebody stopped it: it can be resumed, and there is no model yet. */
        INTERRUPTED
    }

    /** What tells faces apart. */
    public enum Compared {
        TRAINED,
        UNTRAINED,
        PIXELS,
        PIXELS_EVENED
    }
}
