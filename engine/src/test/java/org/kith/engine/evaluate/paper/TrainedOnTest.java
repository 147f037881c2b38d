package org.kith.engine.evaluate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Provenance;
import org.kith.engine.networks.card.ModelCard.Signature;

final class TrainedOnTest {

    @Test
    void aCardOfATrainingSaysOnHowMuch() {
        assertThat(TrainedOn.of(
                        card("Trained from nothing by kith train on 3,254 photos of 1,180 people (12 people watched)")))
                .contains(new TrainedOn(3_254, 1_180));
    }

    @Test
    void anotherCardDoesNot() {
        assertThat(TrainedOn.of(card("Converted from a file."))).isEmpty();
    }

    private static ModelCard card(String origin) {
        return new ModelCard(
                "a-model",
                "a model",
                ModelCard.Task.EMBED,
                List.of(),
                new Provenance("unknown", List.of(origin), "unknown", List.of()),
                new Signature("", "", "", 128, null, null),
                List.of());
    }
}
