package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.tags.TagScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate tags}: how many wrong names of other programs are doubted. */
@Command(name = "tags")
final class EvaluateTags extends LibraryEvaluation {

    /** Different choices of which names are wrong: by one alone a small set says little. */
    private static final int SEEDS = 5;

    @Option(names = "--wrong", split = ",", paramLabel = "SHARE")
    private List<Double> wrong = List.of(0.0, 0.1);

    @Mixin
    private BestFaceOption face = new BestFaceOption();

    @Override
    String title() {
        return "cli.evaluate.tags.title";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) throws IOException {
        if (wrong.stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
            throw new CommandException("cli.fault.share", "--wrong");
        }
        List<TagScore> scores = new ArrayList<>();
        Table table = table(
                "cli.evaluate.column.wrong-share",
                "cli.evaluate.column.names-written",
                "cli.evaluate.column.planted",
                "cli.evaluate.column.doubted",
                "cli.evaluate.column.recall",
                "cli.evaluate.column.precision",
                "cli.evaluate.column.taken-right");
        for (double share : wrong) {
            for (int seed = 1; seed <= (share == 0 ? 1 : SEEDS); seed++) {
                try (TemporaryFolder folder = TemporaryFolder.make("evaluate")) {
                    TagScore score = evaluation.tags(images(), face.choice(), share, seed, folder.path());
                    scores.add(score);
                    table.row(
                            percent(share),
                            String.valueOf(score.tags()),
                            String.valueOf(score.planted()),
                            String.valueOf(score.doubted()),
                            percent(score.recall()),
                            percent(score.precision()),
                            String.format(Locale.ROOT, "%.4f", score.takenRight()));
                }
            }
        }
        show(page, said("cli.evaluate.tags.doubted"), table);
        return scores;
    }
}
