package org.kith.app.cli.evaluate;

import java.util.List;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.text.Text;
import org.kith.engine.evaluate.robustness.Condition;
import org.kith.engine.evaluate.robustness.RobustnessScore;

/** What worse photos cost, as plots. */
final class RobustnessPage {

    private final Report page;
    private final Text text;

    RobustnessPage(Report page, Text text) {
        this.page = page;
        this.text = text;
    }

    void add(List<RobustnessScore> scores) {
        page.plot(plot(Condition.JPEG_QUALITY, scores), text.get("cli.evaluate.robustness.jpeg-quality.plot"));
        page.plot(plot(Condition.FACE_PIXELS, scores), text.get("cli.evaluate.robustness.face-pixels.plot"));
    }

    private byte[] plot(String what, List<RobustnessScore> scores) {
        List<RobustnessScore> some = scores.stream()
                .filter(score -> score.condition().what().equals(what))
                .toList();
        String axis = ConditionWords.what(new Condition(what, ""), text);
        return new Plot(
                        text.get("cli.evaluate.robustness.val-over", axis),
                        axis,
                        text.get("cli.evaluate.robustness.validation-rate"))
                .yRange(0, 1)
                .line(
                        text.get("cli.evaluate.column.val"),
                        some.stream()
                                .mapToDouble(score ->
                                        Double.parseDouble(score.condition().level()))
                                .toArray(),
                        some.stream()
                                .mapToDouble(RobustnessScore::validationRate)
                                .toArray())
                .png();
    }
}
