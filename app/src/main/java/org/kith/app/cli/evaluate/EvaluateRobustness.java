package org.kith.app.cli.evaluate;

import java.util.List;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Engine;
import org.kith.engine.evaluate.robustness.Robustness;
import org.kith.engine.evaluate.robustness.RobustnessScore;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kith evaluate robustness}: the tables of FaceNet's section 5 on one's own photos. */
@Command(name = "robustness")
final class EvaluateRobustness extends FolderEvaluation {

    @Mixin
    private PairsOption pairs = new PairsOption();

    @Mixin
    private FaceOption face = new FaceOption();

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            String what, String level, int photos, int withoutFace, double accuracy, double valAtFar1e3) {}

    @Override
    String title() {
        return "cli.evaluate.robustness.title";
    }

    @Override
    Object evaluate(Report page) {
        Robustness robustness =
                Engine.workshop(installation()).evaluation(device()).robustness(images(), pairs.file());
        List<RobustnessScore> scores = score(robustness);
        Table table = table(
                "",
                "cli.evaluate.column.level",
                "cli.evaluate.column.without-a-face",
                "cli.evaluate.column.accuracy",
                "cli.evaluate.column.val-at-far");
        for (RobustnessScore score : scores) {
            table.row(
                    ConditionWords.what(score.condition(), text()),
                    ConditionWords.level(score.condition(), text()),
                    String.valueOf(score.withoutFace()),
                    percent(score.accuracy()),
                    percent(score.validationRate()));
        }
        show(
                page,
                said(
                        "cli.evaluate.robustness.photos",
                        counted(robustness.photos(), "photo"),
                        counted(robustness.pairs(), "pair")),
                table);
        if (wantsReport()) {
            new RobustnessPage(page, text()).add(scores);
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
        ProgressLine progress = progress();
        try {
            return robustness.score(
                    face.choice(),
                    threads(),
                    done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, robustness.photos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(e, "cli.fault.interrupted");
        } finally {
            progress.clear();
        }
    }
}
