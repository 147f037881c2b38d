package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.FamilyReport.PersonChange;

/** What learning would change, in words for the user: a sentence each. */
public final class FamilyWords {

    /** Of those who would be recognised less often, so many are named. */
    private static final int NAMED = 5;

    private final FamilyReport report;
    private final Function<PersonId, String> names;

    /** @param names of people, for those who have one too */
    public FamilyWords(FamilyReport report, Function<PersonId, String> names) {
        this.report = report;
        this.names = names;
    }

    /** Before and after; nothing if there was too little to learn from. */
    public List<String> changes() {
        List<String> sentences = new ArrayList<>();
        report.photos().ifPresent(gain -> {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Of your %,d held-out faces %,d were recognised before, %,d after.",
                    report.heldOut(),
                    report.recognisedBefore(),
                    report.recognisedAfter()));
            sentences.add(String.format(
                    Locale.ROOT,
                    "Told to be the same person, where %s of two people are confused: %.2f %% of the pairs before, %.2f %%"
                            + " after (95 %% sure: %+.2f to %+.2f points).",
                    oneIn(gain.falseAcceptRate()),
                    100 * gain.before(),
                    100 * gain.after(),
                    100 * gain.low(),
                    100 * gain.high()));
        });
        report.newcomers()
                .ifPresent(gain -> sentences.add(String.format(
                        Locale.ROOT,
                        "The same for people it had not learned from: %.2f %% before, %.2f %% after (%+.2f to %+.2f points).",
                        100 * gain.before(),
                        100 * gain.after(),
                        100 * gain.low(),
                        100 * gain.high())));
        return sentences;
    }

    private static String oneIn(double rate) {
        return String.format(Locale.ROOT, "one in %,d pairs", Math.round(1 / rate));
    }

    /** Whether it is to be used, and why not. */
    public String decision() {
        return switch (report.decision()) {
            case ADOPT -> "It helps, and nobody is recognised less often.";
            case TOO_LITTLE ->
                String.format(
                        Locale.ROOT,
                        "Too little to learn from: %,d faces of %,d people could be held out, and %,d are needed. Name more faces, of"
                                + " two people or more, on photos of different days.",
                        report.heldOut(),
                        report.people(),
                        FamilyLearning.FEWEST_HELD_OUT);
            case NO_GAIN ->
                "It does not help by more than chance would; "
                        + String.format(
                                Locale.ROOT,
                                "%.2f points more would have been told from chance.",
                                100 * report.photos().orElseThrow().detectable());
            case SOMEBODY_WORSE -> "It would recognise " + worse() + " less often.";
            case NEWCOMERS_WORSE -> "It would tell people apart worse whom you have not named yet.";
        };
    }

    private String worse() {
        String named = report.worse().stream().limit(NAMED).map(this::worse).collect(Collectors.joining(", "));
        int others = report.worse().size() - NAMED;
        return others > 0 ? named + " and " + others + " others" : named;
    }

    private String worse(PersonChange change) {
        return String.format(
                Locale.ROOT,
                "%s (%d of %d faces before, %d after)",
                names.apply(change.person()),
                change.before(),
                change.heldOut(),
                change.after());
    }
}
