package org.kith.engine.evaluate.family;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kith.engine.evaluate.family.FamilyScore.Mean;
import org.kith.engine.train.family.Gain;

/**
 * Many libraries at once, shares of 1.
 *
 * @param gain of VAL on new photos, whether what was learned was adopted or not
 * @param gainAsUsed where it was refused 0
 * @param recognised more of the new photos
 * @param bCubed more F of their groups
 * @param detectable the gain that one library alone tells from chance, on average
 * @param asTold libraries whose gain on new photos was in the interval told before
 */
public record FamilySummary(Mean gain, Mean gainAsUsed, Mean recognised, Mean bCubed, double detectable, int asTold) {

    static FamilySummary of(List<FamilyScore> scores) {
        ToDoubleFunction<FamilyScore> gain = score -> score.newPhotos().gain().difference();
        return new FamilySummary(
                Mean.of(scores, gain),
                Mean.of(scores, score -> score.report().isAdopted() ? gain.applyAsDouble(score) : 0),
                Mean.of(
                        scores,
                        score -> (double) (score.newPhotos().recognisedAfter()
                                        - score.newPhotos().recognisedBefore())
                                / Math.max(1, score.newPhotos().faces())),
                Mean.of(scores, score -> score.bCubedAfter() - score.bCubedBefore()),
                Mean.of(scores, score -> score.report()
                                .photos()
                                .map(Gain::detectable)
                                .orElse(0.0))
                        .value(),
                (int) scores.stream().filter(FamilyScore::isAsTold).count());
    }
}
