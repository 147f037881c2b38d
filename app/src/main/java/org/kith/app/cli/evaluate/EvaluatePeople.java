package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.people.NamedScore;
import org.kith.engine.fault.EngineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate people}: how far one gets with so many answers. */
@Command(
        name = "people",
        description =
                "Measure how much is named after so many answers in kith review; the folder of a photo is its person.",
        footer = {
            "",
            "Each yes, no, name or ignore is one answer. The answers are true, for the labelled face of each photo; any other face is",
            "ignored. A library named by --library is copied first, and nothing that was said of its people counts."
        })
final class EvaluatePeople extends LibraryEvaluation {

    @Option(
            names = "--answers",
            split = ",",
            paramLabel = "N",
            description = "After how many answers to look (default: 50,100,250).")
    private List<Integer> answers = List.of(50, 100, 250);

    @Mixin
    private FaceOption face = new FaceOption();

    @Override
    String title() {
        return "Naming everybody";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) throws IOException {
        if (answers.stream().anyMatch(n -> n < 1)) {
            throw new EngineException("--answers takes numbers from 1.");
        }
        List<NamedScore> scores;
        try (TemporaryFolder folder = TemporaryFolder.make("evaluate")) {
            scores = evaluation.naming(images(), face.choice(), answers, folder.path());
        }
        show(page, "People named by answers alone", table(scores));
        return scores;
    }

    private static Table table(List<NamedScore> scores) {
        Table table = new Table(
                "answers",
                "names / yes / no / ignored",
                "right",
                "best possible",
                "of that",
                "precision",
                "wrong",
                "names lost",
                "asked twice");
        for (NamedScore score : scores) {
            table.row(
                    String.valueOf(score.answers()),
                    score.typedNames() + " / " + score.yes() + " / " + score.no() + " / " + score.ignored(),
                    percent(score.coverage()),
                    percent(score.bestCoverage()),
                    percent(score.coverage() / Math.max(Double.MIN_NORMAL, score.bestCoverage())),
                    String.format(Locale.ROOT, "%.4f", score.precision()),
                    String.valueOf(score.wrong()),
                    String.valueOf(score.namesLost()),
                    String.valueOf(score.askedTwice()));
        }
        return table;
    }
}
