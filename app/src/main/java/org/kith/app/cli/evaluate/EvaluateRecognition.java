package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.recognition.ClosedSet;
import org.kith.engine.evaluate.recognition.OpenSet;
import org.kith.engine.evaluate.recognition.RecognitionEvaluation;
import org.kith.engine.evaluate.recognition.RecognitionScore;
import org.kith.engine.evaluate.recognition.TrustScore;
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
    Object evaluate(Evaluation evaluation, Report page) throws IOException {
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
        List<TrustScore> trust = trust(evaluation);
        if (!trust.isEmpty()) {
            TrustTable tables = new TrustTable(text());
            List<TrustTable.Named> all = List.of(new TrustTable.Named(String.valueOf(images().getFileName()), trust));
            show(page, said("cli.evaluate.trust.title"), tables.of(all));
            show(page, said("cli.evaluate.trust.bins"), tables.bins(all));
            tables.plot(page, all);
        }
        return scores.stream().map(score -> Figures.of(score, trust)).toList();
    }

    /** Who is named, and how far the program's trust may be taken at its word; null where too few people are known for that. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            int facesAPerson,
            ClosedSet closedSet,
            OpenSet openSet,
            @Nullable TrustScore trust) {

        static Figures of(RecognitionScore score, List<TrustScore> trust) {
            return new Figures(
                    score.facesAPerson(),
                    score.closedSet(),
                    score.openSet(),
                    trust.stream()
                            .filter(trusted -> trusted.facesAPerson() == score.facesAPerson())
                            .findFirst()
                            .orElse(null));
        }
    }

    private List<TrustScore> trust(Evaluation evaluation) throws IOException {
        try (TemporaryFolder copies = TemporaryFolder.make("evaluate")) {
            return evaluation.trust(images(), face.choice(), gallery, copies.path());
        }
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
}
