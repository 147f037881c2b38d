package org.kith.engine.train.family;

import java.util.List;
import java.util.Optional;
import org.kith.engine.fault.Phrase;

/**
 * What came of learning in a library.
 *
 * @param networkId the model that was learned on top of, and to go back to
 * @param modelId that the library works with now; empty if it was not adopted, or that was not wanted
 * @param changes before and after, a sentence each
 * @param decision a sentence
 */
public record FamilyOutcome(
        FamilyReport report, String networkId, Optional<String> modelId, List<Phrase> changes, Phrase decision) {

    public FamilyOutcome {
        changes = List.copyOf(changes);
    }
}
