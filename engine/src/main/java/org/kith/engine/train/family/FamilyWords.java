package org.kith.engine.train.family;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kith.engine.fault.Phrase;
import org.kith.engine.model.PersonId;
import org.kith.engine.train.family.FamilyReport.PersonChange;

/** What learning would change, in words for the user: a sentence each. */
public final class FamilyWords {

    /** Of those who would be recognised less often, so many are named. */
    private static final int NAMED = 5;

    private final FamilyReport report;
    private final Function<PersonId, Object> names;

    /** @param names of people; a phrase for those who have none */
    public FamilyWords(FamilyReport report, Function<PersonId, Object> names) {
        this.report = report;
        this.names = names;
    }

    /** Before and after; nothing if there was too little to learn from. */
    public List<Phrase> changes() {
        List<Phrase> sentences = new ArrayList<>();
        report.photos().ifPresent(gain -> {
            sentences.add(Phrase.of(
                    FamilyPhrase.RECOGNISED, report.heldOut(), report.recognisedBefore(), report.recognisedAfter()));
            sentences.add(Phrase.of(
                    FamilyPhrase.TOLD_TOGETHER,
                    Math.round(1 / gain.falseAcceptRate()),
                    100 * gain.before(),
                    100 * gain.after(),
                    100 * gain.low(),
                    100 * gain.high()));
        });
        report.newcomers()
                .ifPresent(gain -> sentences.add(Phrase.of(
                        FamilyPhrase.NEWCOMERS,
                        100 * gain.before(),
                        100 * gain.after(),
                        100 * gain.low(),
                        100 * gain.high())));
        return sentences;
    }

    /** Whether it is to be used, and why not. */
    public Phrase decision() {
        return switch (report.decision()) {
            case ADOPT -> Phrase.of(FamilyPhrase.HELPS);
            case TOO_LITTLE ->
                Phrase.of(FamilyPhrase.TOO_LITTLE, report.heldOut(), report.people(), FamilyLearning.FEWEST_HELD_OUT);
            case NO_GAIN ->
                Phrase.of(
                        FamilyPhrase.NO_GAIN,
                        100 * report.photos().orElseThrow().detectable());
            case SOMEBODY_WORSE -> Phrase.of(FamilyPhrase.SOMEBODY_WORSE, worse());
            case NEWCOMERS_WORSE -> Phrase.of(FamilyPhrase.NEWCOMERS_WORSE);
        };
    }

    private Object worse() {
        List<Phrase> named =
                report.worse().stream().limit(NAMED).map(this::worse).toList();
        Object joined = Phrase.joined(FamilyPhrase.AND_ANOTHER, named);
        int others = report.worse().size() - NAMED;
        return others > 0 ? Phrase.of(FamilyPhrase.AND_OTHERS, joined, others) : joined;
    }

    private Phrase worse(PersonChange change) {
        return Phrase.of(
                FamilyPhrase.OF_A_PERSON,
                names.apply(change.person()),
                change.before(),
                change.heldOut(),
                change.after());
    }
}
