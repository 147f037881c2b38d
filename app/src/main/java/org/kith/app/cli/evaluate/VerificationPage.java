package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.LabelledPhoto;
import org.kith.engine.evaluate.pairs.AcceptedAtFar;
import org.kith.engine.evaluate.pairs.DistanceHistogram;
import org.kith.engine.evaluate.pairs.Verification;
import org.kith.engine.evaluate.pairs.Verification.Judged;

/** Verification as plots and faces. */
final class VerificationPage {

    private static final int HISTOGRAM_BINS = 80;
    private static final double MAX_SQUARED_DISTANCE = 4;
    private static final int ROC_POINTS_PER_DECADE = 12;
    private static final int FACE_PX = 128;

    private final Report page;
    private final Evaluation evaluation;

    VerificationPage(Report page, Evaluation evaluation) {
        this.page = page;
        this.evaluation = evaluation;
    }

    void add(Verification result, List<Judged> worst) {
        page.heading("All pairs of the folder");
        page.plot(
                roc(result.all()),
                "Share of one person's pairs accepted over the share of two people's pairs accepted");
        page.plot(histogram(result.all()), "Squared distances of pairs of one person and of two people");
        page.heading("The " + worst.size() + " pairs that speak most against Kith");
        page.paragraph(String.format(
                Locale.ROOT,
                "Of the given pairs, those farthest on the wrong side of the threshold of %.3f, or nearest to it.",
                result.accuracy().meanSquaredDistance()));
        worst.forEach(this::pair);
    }

    private void pair(Judged pair) {
        page.pair(
                face(pair.a()),
                face(pair.b()),
                String.format(
                        Locale.ROOT,
                        "%s, squared distance %.3f",
                        pair.score().same() ? "One person" : "Two people",
                        pair.score().squaredDistance()));
    }

    private Report.Face face(LabelledPhoto photo) {
        Path name = photo.path().getFileName();
        return new Report.Face(evaluation.picture(photo, FACE_PX), name.toString());
    }

    private static byte[] roc(DistanceHistogram all) {
        int decades = (int) Math.max(1, Math.floor(Math.log10((double) Math.max(10, all.differentPairs()))));
        List<AcceptedAtFar> points = IntStream.rangeClosed(0, decades * ROC_POINTS_PER_DECADE)
                .mapToObj(i -> all.atFar(Math.pow(10, (double) i / ROC_POINTS_PER_DECADE - decades)))
                .toList();
        return new Plot("Accepted pairs", "false-accept rate (two people)", "validation rate (one person)")
                .logarithmicX()
                .yRange(0, 1)
                .line(
                        "VAL at FAR",
                        points.stream()
                                .mapToDouble(AcceptedAtFar::falseAcceptRate)
                                .toArray(),
                        points.stream()
                                .mapToDouble(AcceptedAtFar::validationRate)
                                .toArray())
                .png();
    }

    private static byte[] histogram(DistanceHistogram all) {
        double width = MAX_SQUARED_DISTANCE / HISTOGRAM_BINS;
        double[] x =
                IntStream.range(0, HISTOGRAM_BINS).mapToDouble(i -> i * width).toArray();
        return new Plot("Squared distances of all pairs", "squared distance", "share of the pairs")
                .area("one person", x, shares(all.counts(true, HISTOGRAM_BINS)))
                .area("two people", x, shares(all.counts(false, HISTOGRAM_BINS)))
                .png();
    }

    private static double[] shares(long[] counts) {
        double all = (double) Math.max(1, Arrays.stream(counts).sum());
        return Arrays.stream(counts).mapToDouble(count -> count / all).toArray();
    }
}
