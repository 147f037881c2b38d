package org.kith.app.cli.evaluate;

import org.jspecify.annotations.Nullable;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.paper.ComparedNetwork;
import org.kith.engine.evaluate.paper.SplitValidation;
import org.kith.engine.evaluate.paper.TrainedOn;

/** A {@link ComparedNetwork} as JSON has it. */
@SuppressWarnings("UnusedVariable") // Gson reads the components
record NetworkFigures(
        String model,
        @Nullable Integer trainingPhotos,
        @Nullable Integer trainingPeople,
        int withoutFace,
        SplitValidation validation,
        GroupingScore kMeans,
        double agglomerativeCut,
        GroupingScore agglomerative) {

    static NetworkFigures of(ComparedNetwork network) {
        return new NetworkFigures(
                network.model(),
                network.trainedOn().map(TrainedOn::photos).orElse(null),
                network.trainedOn().map(TrainedOn::people).orElse(null),
                network.withoutFace(),
                network.validation(),
                network.kMeans(),
                network.agglomerative().cosineDistance(),
                network.agglomerative().score());
    }
}
