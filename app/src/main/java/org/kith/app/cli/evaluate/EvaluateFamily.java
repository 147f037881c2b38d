package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.evaluate.family.FamilyEvaluation;
import org.kith.engine.evaluate.family.FamilyLibraries;
import org.kith.engine.evaluate.family.FamilyScore;
import org.kith.engine.evaluate.family.FamilyScore.Mean;
import org.kith.engine.evaluate.robustness.Shift;
import org.kith.engine.evaluate.robustness.ShiftedPhotos;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.EngineException;
import org.kith.engine.train.family.FamilyLearning;
import org.kith.engine.train.family.Gain;
import org.kith.engine.train.family.TrainingOptions;
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
    private record Figures(String photos, int libraries, int adopted, Summary all, List<FamilyScore> scores) {}

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Summary(Mean gain, Mean gainAsUsed, Mean recognised, Mean bCubed, double detectable, int asTold) {}

    @Override
    String title() {
        return "Learning a family";
    }

    @Override
    Object evaluate(EvaluationLibrary library, Report page) {
        if (cuts < 1) {
            throw new EngineException("--cuts takes a number from 1.");
        }
        List<LabelledPhoto> photos =
                LabelledPhotos.read(library.database(), images()).choose(face.choice());
        List<Figures> figures = new ArrayList<>();
        figures.add(score("as they are", photos, page));
        if (shift != null) {
            List<LabelledPhoto> used = new FamilyLibraries(photos).used();
            ShiftedPhotos shifted = shifted(used, shift, library);
            figures.add(score("every other " + Names.of(shift), shifted.half(used), page));
            figures.add(score("all " + Names.of(shift), shifted.all(used), page));
        }
        return figures;
    }

    private ShiftedPhotos shifted(List<LabelledPhoto> photos, Shift how, EvaluationLibrary library) {
        ProgressLine progress = ProgressLine.on(err());
        try {
            return new ShiftedPhotos(
                    photos,
                    how,
                    library.stages(),
                    face.choice(),
                    threads(),
                    done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, photos.size())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        } finally {
            progress.clear();
        }
    }

    private Figures score(String what, List<LabelledPhoto> photos, Report page) {
        FamilyEvaluation evaluation = new FamilyEvaluation(new FamilyLibraries(photos), learning());
        List<FamilyScore> scores = new ArrayList<>();
        for (int cut = 1; cut <= cuts; cut++) {
            scores.addAll(evaluation.score(cut));
        }
        if (scores.isEmpty()) {
            throw new EngineException("Nobody has four photos with a face: there is nobody to learn.");
        }
        show(page, "Libraries of photos " + what, table(scores));
        Summary summary = summary(scores);
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

    private FamilyLearning learning() {
        if (margin == null) {
            return new FamilyLearning();
        }
        if (!(margin > 0)) {
            throw new EngineException("--margin takes a number above 0.");
        }
        return new FamilyLearning(List.of(TrainingOptions.LADDER.get(0).withMargin(margin)), 1);
    }

    private static Summary summary(List<FamilyScore> scores) {
        ToDoubleFunction<FamilyScore> gain = score -> score.newPhotos().gain().difference();
        return new Summary(
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
