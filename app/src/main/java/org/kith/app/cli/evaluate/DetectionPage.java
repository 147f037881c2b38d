package org.kith.app.cli.evaluate;

import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.text.Text;
import org.kith.engine.evaluate.detection.Detection;
import org.kith.engine.evaluate.detection.PrecisionRecall;
import org.kith.engine.evaluate.detection.SizeBand;

/** Detection as a plot. */
final class DetectionPage {

    private final Report page;
    private final Text text;

    DetectionPage(Report page, Text text) {
        this.page = page;
        this.text = text;
    }

    void add(Detection detection) {
        page.heading(text.get("cli.evaluate.detection.precision-over-recall"));
        Plot plot = new Plot(
                        text.get("cli.evaluate.detection.by-size"),
                        text.get("cli.evaluate.column.recall"),
                        text.get("cli.evaluate.column.precision"))
                .yRange(0, 1);
        for (SizeBand band : Detection.BANDS) {
            PrecisionRecall curve = detection.curve(band);
            plot.line(band.toString(), curve.recall(), curve.precision());
        }
        page.plot(plot.png(), text.get("cli.evaluate.detection.precision-over-recall.plot"));
    }
}
