package org.kith.engine.train;

/** Who watches a training; called on its thread. */
public interface TrainingListener {

    /** After each step. */
    void progressed(TrainingProgress progress);

    /** After each checkpoint. */
    void measured(CurvePoint point);

    /** Asked before each step; a training that does not go on leaves a checkpoint. */
    boolean goOn();
}
