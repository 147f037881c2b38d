package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.people.NamedScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate people}: how far one gets with so many answers. */
@Command(name = "people")
final class EvaluatePeople extends LibraryEvaluation {

    @Option(names = "--answers", split = ",", paramLabel = "N")
    private List<Integer> answers = List.of(50, 100, 250);

    @Mixin
    private BestFaceOption face = new BestFaceOption();

    @Override
    String title() {
        return "cli.evaluate.people.title";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) throws IOException {
        if (answers.stream().anyMatch(n -> n < 1)) {
            throw new CommandException("cli.fault.numbers-from-one", "--answers");
        }
        List<NamedScore> scores;
        try (TemporaryFolder folder = TemporaryFolder.make("evaluate")) {
            scores = evaluation.naming(images(), face.choice(), answers, folder.path());
        }
        show(page, said("cli.evaluate.people.named"), table(scores));
        return scores;
    }

    private Table table(List<NamedScore> scores) {
        Table table = table(
                "cli.evaluate.column.answers",
                "cli.evaluate.column.kinds-of-answers",
                "cli.evaluate.column.right",
                "cli.evaluate.column.best-possible",
                "cli.evaluate.column.of-that",
                "cli.evaluate.column.precision",
                "cli.evaluate.column.wrong",
                "cli.evaluate.column.names-lost",
                "cli.evaluate.column.asked-twice");
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
