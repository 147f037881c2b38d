package org.kith.app.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.pairs.AcceptedAtFar;
import org.kith.engine.evaluate.pairs.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kith evaluate verification}: FaceNet's first task, as LFW measures it. */
@Command(
        name = "verification",
        description = "Measure how well Kith tells whether two photos show one person, by the protocol of LFW.")
final class EvaluateVerification extends LibraryEvaluation {

    private static final int WORST_PAIRS = 20;

    @Mixin
    private PairsOption pairs = new PairsOption();

    @Mixin
    private FaceOption face = new FaceOption();

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
        return "Same person or not";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        Verification result = evaluation.verification(images(), pairs.file(), face.choice());
        Figures figures = figures(result);
        say(
                page,
                Counted.of(figures.photos(), "photo") + ", " + figures.photosWithoutFace() + " without a face; "
                        + Counted.of(figures.pairs(), "pair") + ", " + figures.pairsWithoutFace()
                        + " without a face, which count as wrong.");
        show(
                page,
                "Given pairs, " + result.folds() + " folds",
                new Table("", "")
                        .row("accuracy", percent(figures.accuracy()) + " ± " + percent(figures.standardDeviation()))
                        .row("  of pairs with both faces", percent(figures.accuracyWithFaces()))
                        .row("threshold (squared distance)", fixed(figures.threshold(), 4))
                        .row("area under the curve", fixed(figures.auc(), 5))
                        .row("equal error rate", percent(figures.equalErrorRate())));
        Table accepted = new Table("pairs", "FAR", "VAL", "squared distance");
        figures.givenPairs().forEach(at -> row(accepted, "given", at));
        figures.allPairs().forEach(at -> row(accepted, "all of the folder", at));
        show(page, "Pairs of one person accepted (VAL) at a rate of two people accepted (FAR)", accepted);
        say(
                page,
                String.format(
                        Locale.ROOT,
                        "All pairs: %,d of one person, %,d of two. At the program's threshold of %.2f the FAR is %.2e.",
                        figures.allSamePairs(),
                        figures.allDifferentPairs(),
                        Verification.PROGRAMS_SQUARED_DISTANCE,
                        figures.farAtVerificationThreshold()));
        if (wantsReport()) {
            new VerificationPage(page, evaluation).add(result, result.worst(WORST_PAIRS));
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
