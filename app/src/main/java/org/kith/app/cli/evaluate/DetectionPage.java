package org.kith.app.cli.evaluate;

import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.engine.evaluate.detection.Detection;
import org.kith.engine.evaluate.detection.PrecisionRecall;
import org.kith.engine.evaluate.detection.SizeBand;

/** Detection as a plot. */
final class DetectionPage {

    private final Report page;

    DetectionPage(Report page) {
        this.page = page;
    }

    void add(Detection detection) {
        page.heading("Precision over recall");
        Plot plot = new Plot("Faces by the shorter side of their box", "recall", "precision").yRange(0, 1);
        for (SizeBand band : Detection.BANDS) {
            PrecisionRecall curve = detection.curve(band);
            plot.line(band.toString(), curve.recall(), curve.precision());
        }
        page.plot(plot.png(), "Precision over recall as faces with lower and lower scores are accepted, by size");
    }
}
