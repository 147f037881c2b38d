package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.recognition.ClosedSet;
import org.kith.engine.evaluate.recognition.OpenSet;
import org.kith.engine.evaluate.recognition.RecognitionEvaluation;
import org.kith.engine.evaluate.recognition.RecognitionScore;
import org.kith.engine.fault.EngineException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate recognition}: FaceNet's second task, k nearest neighbours. */
@Command(
        name = "recognition",
        description =
                "Measure how well people are named of whom a few faces are known; the folder of a photo is its person.",
        footer = {
            "",
            "Which faces are known is drawn by lot five times; figures are means. In the open set half of the people, and all",
            "with too few photos, are strangers; the detection-and-identification rate is that at 1 % of strangers accepted."
        })
final class EvaluateRecognition extends LibraryEvaluation {

    @Option(names = "--gallery", split = ",", paramLabel = "N", description = "Known faces a person (default: 1,3,5).")
    private List<Integer> gallery = List.of(1, 3, 5);

    @Mixin
    private FaceOption face = new FaceOption();

    @Override
    String title() {
        return "Who is this";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        RecognitionEvaluation recognition = evaluation.recognition(images(), face.choice());
        List<RecognitionScore> scores = new ArrayList<>();
        for (int faces : gallery) {
            if (faces < 1) {
                throw new EngineException("--gallery takes numbers from 1.");
            }
            recognition.score(faces).ifPresent(scores::add);
        }
        if (scores.isEmpty()) {
            throw new EngineException("Fewer than two people have more photos with a face than " + gallery
                    + ": there is nobody to be told apart.");
        }
        show(page, "Closed set: everybody is known", closed(scores));
        show(page, "Open set: strangers too", open(scores));
        return scores;
    }

    private static Table closed(List<RecognitionScore> scores) {
        Table table = new Table(
                "faces a person", "people", "photos", "rank-1 nearest", "rank-1 Kith", "assigned", "of these right");
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

    private static Table open(List<RecognitionScore> scores) {
        Table table = new Table(
                "faces a person",
                "people",
                "strangers' photos",
                "DIR nearest",
                "squared distance",
                "DIR Kith",
                "strangers assigned");
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
