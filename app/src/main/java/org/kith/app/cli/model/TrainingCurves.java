package org.kith.app.cli.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.text.Text;
import org.kith.engine.train.CurvePoint;
import org.kith.engine.train.PairQuality;

/** How a training went, as pictures. */
final class TrainingCurves {

    static final String LEARNING = "learning.png";
    static final String QUALITY = "quality.png";

    private static final double SECONDS = 60;

    private final Text text;

    TrainingCurves(Text text) {
        this.text = text;
    }

    void write(List<CurvePoint> curve, Path folder) throws IOException {
        if (curve.isEmpty()) {
            return;
        }
        Files.write(
                folder.resolve(LEARNING),
                new Plot(text.get("cli.train.curve.learning"), text.get("cli.train.curve.minutes"), "")
                        .line(text.get("cli.train.curve.loss"), minutes(curve), values(curve, CurvePoint::loss))
                        .line(
                                text.get("cli.train.curve.active"),
                                minutes(curve),
                                values(curve, CurvePoint::activeShare))
                        .png());
        List<CurvePoint> watched =
                curve.stream().filter(point -> point.watched() != null).toList();
        if (!watched.isEmpty()) {
            Files.write(
                    folder.resolve(QUALITY),
                    new Plot(text.get("cli.train.curve.watched"), text.get("cli.train.curve.minutes"), "")
                            .yRange(0, 1)
                            .line(
                                    text.get("cli.train.curve.area"),
                                    minutes(watched),
                                    quality(watched, PairQuality::area))
                            .line(
                                    text.get("cli.evaluate.column.val-at-far"),
                                    minutes(watched),
                                    quality(watched, PairQuality::validationRate))
                            .line(
                                    text.get("cli.evaluate.column.accuracy"),
                                    minutes(watched),
                                    quality(watched, PairQuality::accuracy))
                            .png());
        }
    }

    private static double[] minutes(List<CurvePoint> curve) {
        return values(curve, point -> point.seconds() / SECONDS);
    }

    private static double[] values(List<CurvePoint> curve, ToDoubleFunction<CurvePoint> value) {
        return curve.stream().mapToDouble(value).toArray();
    }

    private static double[] quality(List<CurvePoint> curve, ToDoubleFunction<PairQuality> value) {
        return values(curve, point -> {
            PairQuality watched = point.watched();
            return watched == null ? Double.NaN : value.applyAsDouble(watched);
        });
    }
}
