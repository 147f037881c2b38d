package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
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
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.train.family.Gain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate family}: what learning from verdicts is worth. */
@Command(name = "family")
final class EvaluateFamily extends LibraryEvaluation {

    @Option(names = "--cuts", paramLabel = "N", defaultValue = "1")
    private int cuts = 1;

    @Option(names = "--shift", paramLabel = "dim|blur|small")
    private @Nullable Shift shift;

    @Option(names = "--margin", paramLabel = "D")
    private @Nullable Double margin;

    @Mixin
    private FaceOption face = new FaceOption();

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(String photos, int libraries, int adopted, FamilySummary all, List<FamilyScore> scores) {}

    @Override
    String title() {
        return "cli.evaluate.family.title";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        if (cuts < 1) {
            throw new CommandException("cli.fault.number-from-one", "--cuts");
        }
        LearningEvaluation learning = evaluation.learning(images(), face.choice(), margin());
        List<Figures> figures = new ArrayList<>();
        figures.add(score("cli.evaluate.family.as-they-are", learning, learning.photos(), page));
        if (shift != null) {
            List<LabelledPhoto> used = learning.used();
            ShiftedPhotos shifted = shifted(learning, shift, used.size());
            figures.add(
                    score("cli.evaluate.family.every-other." + Names.key(shift), learning, shifted.half(used), page));
            figures.add(score("cli.evaluate.family.all." + Names.key(shift), learning, shifted.all(used), page));
        }
        return figures;
    }

    private OptionalDouble margin() {
        if (margin == null) {
            return OptionalDouble.empty();
        }
        if (!(margin > 0)) {
            throw new CommandException("cli.fault.no-margin");
        }
        return OptionalDouble.of(margin);
    }

    private ShiftedPhotos shifted(LearningEvaluation learning, Shift how, int photos) {
        ProgressLine progress = progress();
        try {
            return learning.shifted(
                    how, threads(), done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, photos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(e, "cli.fault.interrupted");
        } finally {
            progress.clear();
        }
    }

    /** @param what the message that says what the photos are like */
    private Figures score(String what, LearningEvaluation learning, List<LabelledPhoto> photos, Report page) {
        List<FamilyScore> scores = learning.score(photos, cuts);
        if (scores.isEmpty()) {
            throw new CommandException("cli.fault.nobody-to-learn");
        }
        show(page, said("cli.evaluate.family.libraries", said(what)), table(scores));
        FamilySummary summary = LearningEvaluation.summary(scores);
        int adopted = (int)
                scores.stream().filter(score -> score.report().isAdopted()).count();
        say(
                page,
                "cli.evaluate.family.summary",
                adopted,
                scores.size(),
                points(summary.gain()),
                points(summary.recognised()),
                points(summary.bCubed()),
                points(summary.gainAsUsed()),
                summary.asTold(),
                100 * summary.detectable());
        return new Figures(textOfJson().get(what), scores.size(), adopted, summary, scores);
    }

    private static String points(Mean mean) {
        return String.format(Locale.ROOT, "%+.2f ± %.2f", 100 * mean.value(), 100 * mean.halfWidth());
    }

    private Table table(List<FamilyScore> scores) {
        Table table = table(
                "cli.evaluate.column.people",
                "cli.evaluate.column.told",
                "cli.evaluate.column.decision",
                "cli.evaluate.column.told-gain",
                "cli.evaluate.column.new",
                "cli.evaluate.column.val-before",
                "cli.evaluate.column.after",
                "cli.evaluate.column.recognised-before",
                "cli.evaluate.column.after",
                "cli.evaluate.column.bcubed-f-before",
                "cli.evaluate.column.after");
        for (FamilyScore score : scores) {
            table.row(
                    String.valueOf(score.report().people()),
                    String.valueOf(score.report().faces()),
                    said("cli.evaluate.family.decision."
                            + Names.key(score.report().decision())),
                    score.report().photos().map(this::interval).orElse(""),
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

    private String interval(Gain gain) {
        return said("cli.evaluate.family.interval", signed(gain.difference()), signed(gain.low()), signed(gain.high()));
    }

    private static String signed(double share) {
        return String.format(Locale.ROOT, "%+.2f", 100 * share);
    }
}
