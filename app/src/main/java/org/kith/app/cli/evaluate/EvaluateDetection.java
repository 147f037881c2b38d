package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.detection.Detection;
import org.kith.engine.evaluate.detection.DetectionScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith evaluate detection}: boxes against boxes. */
@Command(name = "detection")
final class EvaluateDetection extends LibraryEvaluation {

    @Option(names = "--ground-truth", paramLabel = "FILE", required = true)
    @Nullable
    private Path groundTruth;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            String band,
            int found,
            int falselyFound,
            int missed,
            double precision,
            double recall,
            double averagePrecision) {}

    @Override
    String title() {
        return "cli.evaluate.detection.title";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        Detection detection = evaluation.detection(images(), Objects.requireNonNull(groundTruth));
        List<DetectionScore> scores =
                Detection.BANDS.stream().map(detection::score).toList();
        Table table = table(
                "cli.evaluate.column.shorter-side",
                "cli.evaluate.column.found",
                "cli.evaluate.column.false",
                "cli.evaluate.column.missed",
                "cli.evaluate.column.precision",
                "cli.evaluate.column.recall",
                "cli.evaluate.column.average-precision");
        for (DetectionScore score : scores) {
            table.row(
                    score.band().toString(),
                    String.valueOf(score.found()),
                    String.valueOf(score.falselyFound()),
                    String.valueOf(score.missed()),
                    percent(score.precision()),
                    percent(score.recall()),
                    fixed(score.averagePrecision(), 4));
        }
        show(page, counted(detection.photos(), "photo"), table);
        if (wantsReport()) {
            new DetectionPage(page, text()).add(detection);
        }
        return scores.stream()
                .map(score -> new Figures(
                        score.band().toString(),
                        score.found(),
                        score.falselyFound(),
                        score.missed(),
                        score.precision(),
                        score.recall(),
                        score.averagePrecision()))
                .toList();
    }
}
