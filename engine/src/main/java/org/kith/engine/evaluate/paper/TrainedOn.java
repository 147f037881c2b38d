package org.kith.engine.evaluate.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.engine.networks.card.ModelCard;

/** How much a network was trained on, as {@code kith train} says it in the card. */
public record TrainedOn(int photos, int people) {

    private static final Pattern SENTENCE =
            Pattern.compile("by kith train on (?<photos>[\\d,]+) photos of (?<people>[\\d,]+) people");

    /** Empty for a model of other origin. */
    public static Optional<TrainedOn> of(ModelCard card) {
        return card.provenance().origin().stream()
                .map(SENTENCE::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> new TrainedOn(number(found.group("photos")), number(found.group("people"))));
    }

    private static int number(String grouped) {
        return Integer.parseInt(grouped.replace(",", ""));
    }
}
