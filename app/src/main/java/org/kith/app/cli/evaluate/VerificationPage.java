package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.text.Text;
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
    private final Text text;

    VerificationPage(Report page, Evaluation evaluation, Text text) {
        this.page = page;
        this.evaluation = evaluation;
        this.text = text;
    }

    void add(Verification result, List<Judged> worst) {
        page.heading(text.get("cli.evaluate.verification.all"));
        page.plot(roc(result.all()), text.get("cli.evaluate.verification.roc.plot"));
        page.plot(histogram(result.all()), text.get("cli.evaluate.verification.distances.plot"));
        page.heading(text.get("cli.evaluate.verification.worst", worst.size()));
        page.paragraph(text.get(
                "cli.evaluate.verification.worst.which",
                EvaluationCommand.fixed(result.accuracy().meanSquaredDistance(), 3)));
        worst.forEach(this::pair);
    }

    private void pair(Judged pair) {
        page.pair(
                face(pair.a()),
                face(pair.b()),
                text.get(
                        pair.score().same()
                                ? "cli.evaluate.verification.one-person"
                                : "cli.evaluate.verification.two-people",
                        EvaluationCommand.fixed(pair.score().squaredDistance(), 3)));
    }

    private Report.Face face(LabelledPhoto photo) {
        Path name = photo.path().getFileName();
        return new Report.Face(evaluation.picture(photo, FACE_PX), name.toString());
    }

    private byte[] roc(DistanceHistogram all) {
        int decades = (int) Math.max(1, Math.floor(Math.log10((double) Math.max(10, all.differentPairs()))));
        List<AcceptedAtFar> points = IntStream.rangeClosed(0, decades * ROC_POINTS_PER_DECADE)
                .mapToObj(i -> all.atFar(Math.pow(10, (double) i / ROC_POINTS_PER_DECADE - decades)))
                .toList();
        return new Plot(
                        text.get("cli.evaluate.verification.roc"),
                        text.get("cli.evaluate.verification.roc.far"),
                        text.get("cli.evaluate.verification.roc.val"))
                .logarithmicX()
                .yRange(0, 1)
                .line(
                        text.get("cli.evaluate.verification.roc.line"),
                        points.stream()
                                .mapToDouble(AcceptedAtFar::falseAcceptRate)
                                .toArray(),
                        points.stream()
                                .mapToDouble(AcceptedAtFar::validationRate)
                                .toArray())
                .png();
    }

    private byte[] histogram(DistanceHistogram all) {
        double width = MAX_SQUARED_DISTANCE / HISTOGRAM_BINS;
        double[] x =
                IntStream.range(0, HISTOGRAM_BINS).mapToDouble(i -> i * width).toArray();
        return new Plot(
                        text.get("cli.evaluate.verification.distances"),
                        text.get("cli.evaluate.column.squared-distance"),
                        text.get("cli.evaluate.verification.distances.share"))
                .area(text.get("cli.evaluate.verification.distances.one"), x, shares(all.counts(true, HISTOGRAM_BINS)))
                .area(text.get("cli.evaluate.verification.distances.two"), x, shares(all.counts(false, HISTOGRAM_BINS)))
                .png();
    }

    private static double[] shares(long[] counts) {
        double all = (double) Math.max(1, Arrays.stream(counts).sum());
        return Arrays.stream(counts).mapToDouble(count -> count / all).toArray();
    }
}
