package org.kith.app.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.app.text.Text;
import org.kith.engine.evaluate.recognition.Reliability;
import org.kith.engine.evaluate.recognition.Reliability.Bin;
import org.kith.engine.evaluate.recognition.TrustScore;

/** How far trust in faces may be taken at its word, as a table and a curve. */
final class TrustTable {

    private final Text text;

    TrustTable(Text text) {
        this.text = text;
    }

    /** Some scores under one name, and all of them together. */
    record Named(String name, List<TrustScore> scores) {

        Reliability together() {
            return Reliability.together(scores.stream().map(TrustScore::all).toList());
        }

        Reliability assigned() {
            return Reliability.together(
                    scores.stream().map(TrustScore::assigned).toList());
        }
    }

    /** A row for each score; those of all sets together last, where there are several. */
    Table of(List<Named> sets) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.set",
                "cli.evaluate.column.faces-a-person",
                "cli.evaluate.column.people",
                "cli.evaluate.column.faces",
                "cli.evaluate.column.mean-probability",
                "cli.evaluate.column.right",
                "cli.evaluate.column.ece",
                "cli.evaluate.column.assigned",
                "cli.evaluate.column.of-these-right",
                "cli.evaluate.column.ece");
        for (Named set : sets) {
            for (TrustScore score : set.scores()) {
                row(
                        table,
                        set.name(),
                        String.valueOf(score.facesAPerson()),
                        whole(score.people()),
                        score.all(),
                        score.assigned());
            }
        }
        Named all = all(sets);
        row(table, all.name(), "", "", all.together(), all.assigned());
        return table;
    }

    private Named all(List<Named> sets) {
        return new Named(
                text.get("cli.evaluate.trust.together"),
                sets.stream().flatMap(set -> set.scores().stream()).toList());
    }

    private static void row(
            Table table, String name, String facesAPerson, String people, Reliability all, Reliability assigned) {
        table.row(
                name,
                facesAPerson,
                people,
                whole(all.faces()),
                fixed(all.meanProbability()),
                fixed(all.right()),
                fixed(all.expectedCalibrationError()),
                whole(assigned.faces()),
                fixed(assigned.right()),
                fixed(assigned.expectedCalibrationError()));
    }

    /** The curve of all together, in numbers. */
    Table bins(List<Named> sets) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.probability",
                "cli.evaluate.column.faces",
                "cli.evaluate.column.mean-probability",
                "cli.evaluate.column.right");
        for (Bin bin : all(sets).together().bins()) {
            table.row(
                    String.format(Locale.ROOT, "%.2f–%.2f", bin.from(), bin.to()),
                    whole(bin.faces()),
                    bin.faces() == 0 ? "" : fixed(bin.meanProbability()),
                    bin.faces() == 0 ? "" : fixed(bin.right()));
        }
        return table;
    }

    /** The curves of each, and what they would be were every probability right. */
    void plot(Report page, List<Named> sets) {
        Plot plot = new Plot(
                        text.get("cli.evaluate.trust.title"),
                        text.get("cli.evaluate.column.mean-probability"),
                        text.get("cli.evaluate.column.right"))
                .yRange(0, 1)
                .line(text.get("cli.evaluate.trust.perfect"), new double[] {0, 1}, new double[] {0, 1});
        Stream<Named> curves =
                sets.size() == 1 ? Stream.of(all(sets)) : Stream.concat(sets.stream(), Stream.of(all(sets)));
        curves.forEach(set -> line(plot, set));
        page.plot(plot.png(), text.get("cli.evaluate.trust.plot"));
    }

    private static void line(Plot plot, Named set) {
        List<Bin> bins =
                set.together().bins().stream().filter(bin -> bin.faces() > 0).toList();
        plot.line(
                set.name(),
                bins.stream().mapToDouble(Bin::meanProbability).toArray(),
                bins.stream().mapToDouble(Bin::right).toArray());
    }

    private static String fixed(double value) {
        return EvaluationCommand.fixed(value, 4);
    }

    private static String whole(double number) {
        return EvaluationCommand.whole(number);
    }
}
