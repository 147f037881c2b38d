package org.kith.engine.evaluate.paper;

import java.util.Optional;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.networks.card.ModelCard;

/**
 * A network measured by the paper's experiments.
 *
 * @param model its id; where it was trained here, with the folder's name: trainings of one network share an id
 * @param trainedOn empty for a network that was not trained here
 * @param agglomerative at the cut that is best for this network
 */
public record ComparedNetwork(
        String model,
        Optional<TrainedOn> trainedOn,
        int withoutFace,
        SplitValidation validation,
        GroupingScore kMeans,
        SeenPeople.Cut agglomerative) {

    private static final long SEED = 1;

    static ComparedNetwork of(String model, ModelCard card, SeenPeople seen) {
        return new ComparedNetwork(
                model,
                TrainedOn.of(card),
                seen.withoutFace(),
                seen.validation(SEED),
                seen.kMeans(SEED),
                seen.agglomerative());
    }
}
