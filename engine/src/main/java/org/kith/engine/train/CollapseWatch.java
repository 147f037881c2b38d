package org.kith.engine.train;

import org.kith.engine.fault.EngineException;

/**
 * Notices a network that has come to give the same numbers for every face: the distances are all 0 then, the loss of every
 * triplet is the margin, and no gradient leads away. Numbers that are none are noticed at once.
 */
final class CollapseWatch {

    /** Far below what separates two photos of one person; a network is this narrow at its start at most. */
    private static final double ALIKE_SQUARED_DISTANCE = 1e-3;

    private static final int STEPS_IN_A_ROW = 100;

    private int alike;

    /** @throws EngineException if the training has come to nothing, saying what to do */
    void see(long step, Trainee.Learned learned) {
        if (!Double.isFinite(learned.loss()) || !Double.isFinite(learned.meanSquaredDistance())) {
            throw new EngineException(TrainingFault.BROKE, step);
        }
        alike = learned.meanSquaredDistance() < ALIKE_SQUARED_DISTANCE ? alike + 1 : 0;
        if (alike >= STEPS_IN_A_ROW) {
            throw new EngineException(TrainingFault.COLLAPSED, step);
        }
    }
}
