package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.family.FamilyScore;
import org.kith.engine.evaluate.family.FamilyScore.Mean;
import org.kith.engine.evaluate.family.FamilySummary;
import org.kith.engine.evaluate.family.LearningEvaluation;
import org.kith.engine.evaluate.robustness.Shift;
import org.kith.engine.evaluate.robustness.ShiftedPhotos;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.train.family.Gain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate family}: what learning from verdicts is worth. */
@Command(
        name = "family",
        description =
                "Measure what kith model learn is worth, on libraries made of photos of which you know whom they show.",
        footer = {
            "",
            "People with four photos or more are dealt to libraries of 10 to 40; the program is told three photos of five and learns as"
                    + " kith model learn does; the others, and photos of strangers, are what it is judged by. VAL is at one pair in"
                    + " a thousand falsely accepted. Intervals are over the libraries of a cut, which share nobody."
        })
final class EvaluateFamily extends LibraryEvaluation {

    @Option(
            names = "--cuts",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often the people are dealt; more than once for few people (default: ${DEFAULT-VALUE}).")
    private int cuts = 1;

    @Option(
            names = "--shift",
            paramLabel = "dim|blur|small",
            description = "Also with photos made worse: all of them, and every other one.")
    private @Nullable Shift shift;

    @Option(names = "--margin", paramLabel = "D", description = "Of the triplet loss, instead of those that are tried.")
    private @Nullable Double margin;

    @Mixin
    private FaceOption face = new FaceOption();

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(String photos, int libraries, int adopted, FamilySummary all, List<FamilyScore> scores) {}

    @Override
    String title() {
        return "Learning a family";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        if (cuts < 1) {
            throw new EngineException("--cuts takes a number from 1.");
        }
        LearningEvaluation learning = evaluation.learning(images(), face.choice(), margin());
        List<Figures> figures = new ArrayList<>();
        figures.add(score("as they are", learning, learning.photos(), page));
        if (shift != null) {
            List<LabelledPhoto> used = learning.used();
            ShiftedPhotos shifted = shifted(learning, shift, used.size());
            figures.add(score("every other " + Names.of(shift), learning, shifted.half(used), page));
            figures.add(score("all " + Names.of(shift), learning, shifted.all(used), page));
        }
        return figures;
    }

    private OptionalDouble margin() {
        if (margin == null) {
            return OptionalDouble.empty();
        }
        if (!(margin > 0)) {
            throw new EngineException("--margin takes a number above 0.");
        }
        return OptionalDouble.of(margin);
    }

    private ShiftedPhotos shifted(LearningEvaluation learning, Shift how, int photos) {
        ProgressLine progress = ProgressLine.on(err());
        try {
            return learning.shifted(
                    how, threads(), done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, photos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        } finally {
            progress.clear();
        }
    }

    private Figures score(String what, LearningEvaluation learning, List<LabelledPhoto> photos, Report page) {
        List<FamilyScore> scores = learning.score(photos, cuts);
        if (scores.isEmpty()) {
            throw new EngineException("Nobody has four photos with a face: there is nobody to learn.");
        }
        show(page, "Libraries of photos " + what, table(scores));
        FamilySummary summary = LearningEvaluation.summary(scores);
        int adopted = (int)
                scores.stream().filter(score -> score.report().isAdopted()).count();
        say(
                page,
                String.format(
                        Locale.ROOT,
                        "Adopted in %d of %d. New photos, whether adopted or not: VAL %s, recognised %s, BCubed F %s points. As"
                                + " used, refused ones counting 0: VAL %s points. The gain on new photos was in the interval"
                                + " told before in %d. One library alone tells a gain of %.2f points from chance, on average.%n",
                        adopted,
                        scores.size(),
                        points(summary.gain()),
                        points(summary.recognised()),
                        points(summary.bCubed()),
                        points(summary.gainAsUsed()),
                        summary.asTold(),
                        100 * summary.detectable()));
        return new Figures(what, scores.size(), adopted, summary, scores);
    }

    private static String points(Mean mean) {
        return String.format(Locale.ROOT, "%+.2f ± %.2f", 100 * mean.value(), 100 * mean.halfWidth());
    }

    private static Table table(List<FamilyScore> scores) {
        Table table = new Table(
                "people",
                "told",
                "decision",
                "told gain (95 %)",
                "new",
                "VAL before",
                "after",
                "recognised before",
                "after",
                "BCubed F before",
                "after");
        for (FamilyScore score : scores) {
            table.row(
                    String.valueOf(score.report().people()),
                    String.valueOf(score.report().faces()),
                    Names.of(score.report().decision()),
                    score.report().photos().map(EvaluateFamily::interval).orElse(""),
                    String.valueOf(score.newPhotos().faces()),
                    percent(score.newPhotos().gain().before()),
                    percent(score.newPhotos().gain().after()),
                    String.valueOf(score.newPhotos().recognisedBefore()),
                    String.valueOf(score.newPhotos().recognisedAfter()),
                    fixed(score.bCubedBefore(), 4),
                    fixed(score.bCubedAfter(), 4));
        }
        return table;
    }

    private static String interval(Gain gain) {
        return String.format(
                Locale.ROOT, "%+.2f (%+.2f to %+.2f)", 100 * gain.difference(), 100 * gain.low(), 100 * gain.high());
    }
}
