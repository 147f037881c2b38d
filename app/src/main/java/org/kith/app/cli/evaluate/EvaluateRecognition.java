package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.recognition.ClosedSet;
import org.kith.engine.evaluate.recognition.OpenSet;
import org.kith.engine.evaluate.recognition.RecognitionEvaluation;
import org.kith.engine.evaluate.recognition.RecognitionScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate recognition}: FaceNet's second task, k nearest neighbours. */
@Command(name = "recognition")
final class EvaluateRecognition extends LibraryEvaluation {

    @Option(names = "--gallery", split = ",", paramLabel = "N")
    private List<Integer> gallery = List.of(1, 3, 5);

    @Mixin
    private BestFaceOption face = new BestFaceOption();

    @Override
    String title() {
        return "cli.evaluate.recognition.title";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        RecognitionEvaluation recognition = evaluation.recognition(images(), face.choice());
        List<RecognitionScore> scores = new ArrayList<>();
        for (int faces : gallery) {
            if (faces < 1) {
                throw new CommandException("cli.fault.numbers-from-one", "--gallery");
            }
            recognition.score(faces).ifPresent(scores::add);
        }
        if (scores.isEmpty()) {
            throw new CommandException("cli.fault.nobody-to-tell-apart", gallery);
        }
        show(page, said("cli.evaluate.recognition.closed"), closed(scores));
        show(page, said("cli.evaluate.recognition.open"), open(scores));
        return scores;
    }

    private Table closed(List<RecognitionScore> scores) {
        Table table = table(
                "cli.evaluate.column.faces-a-person",
                "cli.evaluate.column.people",
                "cli.evaluate.column.photos",
                "cli.evaluate.column.rank-one-nearest",
                "cli.evaluate.column.rank-one-kith",
                "cli.evaluate.column.assigned",
                "cli.evaluate.column.of-these-right");
        for (RecognitionScore score : scores) {
            ClosedSet closed = score.closedSet();
            table.row(
                    String.valueOf(score.facesAPerson()),
                    whole(closed.people()),
                    whole(closed.probes()),
                    percent(closed.nearestRankOne()),
                    percent(closed.kithRankOne()),
                    percent(closed.assigned()),
                    percent(closed.assignedRight()));
        }
        return table;
    }

    private Table open(List<RecognitionScore> scores) {
        Table table = table(
                "cli.evaluate.column.faces-a-person",
                "cli.evaluate.column.people",
                "cli.evaluate.column.strangers-photos",
                "cli.evaluate.column.dir-nearest",
                "cli.evaluate.column.squared-distance",
                "cli.evaluate.column.dir-kith",
                "cli.evaluate.column.strangers-assigned");
        for (RecognitionScore score : scores) {
            OpenSet open = score.openSet();
            table.row(
                    String.valueOf(score.facesAPerson()),
                    whole(open.people()),
                    whole(open.strangers()),
                    percent(open.nearestIdentified()),
                    fixed(open.nearestSquaredDistance(), 3),
                    percent(open.kithIdentified()),
                    percent(open.strangersAssigned()));
        }
        return table;
    }

    private static String whole(double mean) {
        return String.format(Locale.ROOT, "%,.0f", mean);
    }
}
