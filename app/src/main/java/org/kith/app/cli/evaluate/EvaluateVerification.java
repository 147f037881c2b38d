package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Engine;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.pairs.AcceptedAtFar;
import org.kith.engine.evaluate.pairs.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate verification}: FaceNet's first task, as LFW measures it. */
@Command(name = "verification")
final class EvaluateVerification extends LibraryEvaluation {

    private static final int WORST_PAIRS = 20;

    @Mixin
    private PairsOption pairs = new PairsOption();

    @Option(names = "--whole-folder")
    private boolean wholeFolder;

    @Mixin
    private BestFaceOption face = new BestFaceOption();

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            int photos,
            int photosWithoutFace,
            int pairs,
            int pairsWithoutFace,
            double accuracy,
            double standardDeviation,
            double threshold,
            double accuracyWithFaces,
            double auc,
            double equalErrorRate,
            List<AcceptedAtFar> givenPairs,
            long allSamePairs,
            long allDifferentPairs,
            List<AcceptedAtFar> allPairs,
            double farAtVerificationThreshold) {}

    @Override
    String title() {
        return "cli.evaluate.verification.title";
    }

    @Override
    List<Path> toIndex() {
        return wholeFolder
                ? super.toIndex()
                : Engine.workshop(installation()).evaluation(device()).namedInPairs(images(), pairs.file());
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        Verification result = evaluation.verification(images(), pairs.file(), face.choice(), wholeFolder);
        Figures figures = figures(result);
        say(
                page,
                "cli.evaluate.verification.photos",
                counted(figures.photos(), "photo"),
                figures.photosWithoutFace(),
                counted(figures.pairs(), "pair"),
                figures.pairsWithoutFace());
        show(
                page,
                said("cli.evaluate.verification.given", result.folds()),
                new Table("", "")
                        .row(
                                said("cli.evaluate.column.accuracy"),
                                percent(figures.accuracy()) + " ± " + percent(figures.standardDeviation()))
                        .row(said("cli.evaluate.verification.with-faces"), percent(figures.accuracyWithFaces()))
                        .row(said("cli.evaluate.verification.threshold"), fixed(figures.threshold(), 4))
                        .row(said("cli.evaluate.verification.area"), fixed(figures.auc(), 5))
                        .row(said("cli.evaluate.verification.equal-error-rate"), percent(figures.equalErrorRate())));
        Table accepted = table(
                "cli.evaluate.column.pairs",
                "cli.evaluate.column.far",
                "cli.evaluate.column.val",
                "cli.evaluate.column.squared-distance");
        figures.givenPairs().forEach(at -> row(accepted, said("cli.evaluate.verification.of-list"), at));
        figures.allPairs().forEach(at -> row(accepted, said("cli.evaluate.verification.of-photos"), at));
        show(page, said("cli.evaluate.verification.accepted"), accepted);
        say(
                page,
                "cli.evaluate.verification.all-pairs",
                figures.allSamePairs(),
                figures.allDifferentPairs(),
                fixed(Verification.PROGRAMS_SQUARED_DISTANCE, 2),
                String.format(Locale.ROOT, "%.2e", figures.farAtVerificationThreshold()));
        if (wantsReport()) {
            new VerificationPage(page, evaluation, text()).add(result, result.worst(WORST_PAIRS));
        }
        return figures;
    }

    private static void row(Table table, String pairs, AcceptedAtFar at) {
        table.row(
                pairs,
                String.format(Locale.ROOT, "%.0e", at.falseAcceptRate()),
                percent(at.validationRate()),
                fixed(at.squaredDistance(), 3));
    }

    private static Figures figures(Verification result) {
        return new Figures(
                result.photos(),
                result.photosWithoutFace(),
                result.scored().size(),
                result.pairsWithoutFace(),
                result.accuracy().mean(),
                result.accuracy().standardDeviation(),
                result.accuracy().meanSquaredDistance(),
                result.accuracyWithFaces().mean(),
                result.given().area(),
                result.given().equalErrorRate(),
                List.of(result.given().atFar(1e-3)),
                result.all().samePairs(),
                result.all().differentPairs(),
                Stream.of(1e-3, 1e-4, 1e-5).map(result.all()::atFar).toList(),
                result.all().falseAcceptRate(Verification.PROGRAMS_SQUARED_DISTANCE));
    }
}
