package org.kith.app.cli.evaluate;

import java.util.List;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Engine;
import org.kith.engine.evaluate.robustness.Robustness;
import org.kith.engine.evaluate.robustness.RobustnessScore;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kith evaluate robustness}: the tables of FaceNet's section 5 on one's own photos. */
@Command(
        name = "robustness",
        description =
                "Measure what worse photos and shorter embeddings cost in telling whether two photos show one person.",
        footer = {
            "",
            "The photos named in the pairs are looked at again as JPEGs of lower quality, made smaller until the box of the face",
            "has so many pixels, and cropped by the face's box instead of its landmarks. VAL is over all pairs of these photos."
        })
final class EvaluateRobustness extends EvaluationCommand {

    @Mixin
    private PairsOption pairs = new PairsOption();

    @Mixin
    private FaceOption face = new FaceOption();

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            String what, String level, int photos, int withoutFace, double accuracy, double valAtFar1e3) {}

    @Override
    String title() {
        return "Worse photos, shorter embeddings";
    }

    @Override
    Object evaluate(Report page) {
        Robustness robustness =
                Engine.workshop(installation()).evaluation(device()).robustness(images(), pairs.file());
        List<RobustnessScore> scores = score(robustness);
        Table table = new Table("", "level", "without a face", "accuracy", "VAL at FAR 1e-3");
        for (RobustnessScore score : scores) {
            table.row(
                    score.condition().what(),
                    score.condition().level(),
                    String.valueOf(score.withoutFace()),
                    percent(score.accuracy()),
                    percent(score.validationRate()));
        }
        show(page, Counted.of(robustness.photos(), "photo") + ", " + Counted.of(robustness.pairs(), "pair"), table);
        if (wantsReport()) {
            page.plot(plot("JPEG quality", scores), "VAL over JPEG quality");
            page.plot(plot("face pixels", scores), "VAL over the pixels of the face's box");
        }
        return scores.stream()
                .map(score -> new Figures(
                        score.condition().what(),
                        score.condition().level(),
                        score.photos(),
                        score.withoutFace(),
                        score.accuracy(),
                        score.validationRate()))
                .toList();
    }

    private List<RobustnessScore> score(Robustness robustness) {
        ProgressLine progress = ProgressLine.on(err());
        try {
            return robustness.score(
                    face.choice(),
                    threads(),
                    done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, robustness.photos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        } finally {
            progress.clear();
        }
    }

    static byte[] plot(String what, List<RobustnessScore> scores) {
        List<RobustnessScore> some = scores.stream()
                .filter(score -> score.condition().what().equals(what))
                .toList();
        return new Plot("VAL at FAR 1e-3 over " + what, what, "validation rate")
                .yRange(0, 1)
                .line(
                        "VAL",
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
