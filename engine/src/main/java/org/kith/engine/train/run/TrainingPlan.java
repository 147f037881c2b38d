package org.kith.engine.train.run;

import org.kith.engine.train.Budget;
import org.kith.engine.train.DataChoice;
import org.kith.engine.train.Descent;
import org.kith.engine.train.TrainingSettings;
import org.kith.engine.train.data.FaceSet;
import org.kith.engine.train.data.PeopleSplit;

/**
 * What a training learns from, how, and for how long.
 *
 * @param heldOutShare of the people, 0..1: not seen by the training
 * @param mostPeople of the rest
 * @param seed of everything drawn by chance
 */
public record TrainingPlan(
        double heldOutShare, int mostPeople, long seed, BatchWish batch, Descent descent, Budget budget) {

    TrainingSettings settings(String network, FaceSet faces) {
        PeopleSplit split = PeopleSplit.of(faces, heldOutShare, mostPeople, seed);
        return new TrainingSettings(
                network,
                new DataChoice(faces.source(), heldOutShare, mostPeople, seed),
                batch.of(split.training()),
                descent,
                budget);
    }
}
