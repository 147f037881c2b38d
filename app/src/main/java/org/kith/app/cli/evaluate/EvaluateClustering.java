package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.evaluate.groups.BatchScore;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.groups.LargestGroups;
import org.kith.engine.evaluate.groups.LibraryGroups;
import org.kith.engine.evaluate.groups.MethodCut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate clustering}: FaceNet's third task, with the program's defaults and what else there is. */
@Command(name = "clustering")
final class EvaluateClustering extends LibraryEvaluation {

    @Mixin
    private BestFaceOption face = new BestFaceOption();

    @Option(names = "--batches", paramLabel = "N")
    private int batches;

    @Option(names = "--shuffle", paramLabel = "SEED", defaultValue = "1")
    private long shuffle = 1;

    @Option(names = "--largest-groups", paramLabel = "N", defaultValue = "10")
    private int largestGroups = 10;

    /** A method at one cut, as JSON has it. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Cut(String method, double strictness, double cosineDistance, GroupingScore score) {

        static Cut of(MethodCut cut) {
            return new Cut(Names.of(cut.method()), cut.strictness(), cut.cosineDistance(), cut.score());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            GroupingScore defaults, LargestGroups largest, List<Cut> curves, GroupingScore kMeansTrueK) {}

    @Override
    String title() {
        return "cli.evaluate.clustering.title";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        if (largestGroups < 1) {
            throw new CommandException("cli.fault.number-from-one", "--largest-groups");
        }
        LibraryGroups groups = evaluation.groups(images(), face.choice());
        GroupingScore defaults = groups.ofLibrary();
        say(page, "cli.evaluate.clustering.photos", defaults.photos(), defaults.people());
        Table ofLibrary = groupsTable("cli.evaluate.column.the-program");
        show(
                page,
                said("cli.evaluate.clustering.of-library"),
                row(ofLibrary, said("cli.evaluate.clustering.defaults"), "", defaults));
        LargestGroups largest = groups.largest(largestGroups);
        new LargestGroupsTable(text()).of(largest).ifPresent(table -> {
            show(page, said("cli.evaluate.largest.title", largest.groups().size()), table);
            say(page, "cli.evaluate.largest.purity", fixed(largest.purity(), 4));
        });

        if (batches > 0) {
            return inBatches(groups, page);
        }
        List<MethodCut> curves = new ArrayList<>();
        for (ClusteringMethod method : ClusteringMethod.values()) {
            List<MethodCut> curve = groups.curve(method);
            Table table = groupsTable("cli.evaluate.column.strictness");
            curve.forEach(cut -> row(table, fixed(cut.strictness(), 1), fixed(cut.cosineDistance(), 3), cut.score()));
            show(page, said("cli.evaluate.clustering.method." + Names.key(method)), table);
            curves.addAll(curve);
        }
        GroupingScore kMeans = groups.kMeans();
        show(
                page,
                said("cli.evaluate.clustering.k-means"),
                row(groupsTable("cli.evaluate.column.k"), String.valueOf(groups.people()), "", kMeans));
        if (wantsReport()) {
            new ClusteringPage(page, text()).add(curves);
        }
        return new Figures(defaults, largest, curves.stream().map(Cut::of).toList(), kMeans);
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record BatchFigures(
            int batches,
            long shuffle,
            int faces,
            boolean sameInAnyOrder,
            GroupingScore againstFull,
            GroupingScore full,
            GroupingScore inBatches) {}

    private BatchFigures inBatches(LibraryGroups groups, Report page) {
        BatchScore score = groups.inBatches(batches, shuffle);
        say(
                page,
                score.sameInAnyOrder()
                        ? "cli.evaluate.clustering.same-in-any-order"
                        : "cli.evaluate.clustering.other-in-other-order");
        Table table = groupsTable("cli.evaluate.column.groups");
        row(table, said("cli.evaluate.clustering.at-once"), "", score.full());
        row(table, said("cli.evaluate.clustering.in-batches", batches), "", score.inBatches());
        row(table, said("cli.evaluate.clustering.against-at-once"), "", score.againstFull());
        show(page, said("cli.evaluate.clustering.both-ways"), table);
        return new BatchFigures(
                batches,
                shuffle,
                score.faces(),
                score.sameInAnyOrder(),
                score.againstFull(),
                score.full(),
                score.inBatches());
    }

    private Table groupsTable(String first) {
        return table(
                first,
                "cli.evaluate.column.cosine-cut",
                "cli.evaluate.column.groups",
                "cli.evaluate.column.pair-p",
                "cli.evaluate.column.pair-r",
                "cli.evaluate.column.pair-f",
                "cli.evaluate.column.bcubed-p",
                "cli.evaluate.column.bcubed-r",
                "cli.evaluate.column.bcubed-f");
    }

    private static Table row(Table table, String first, String cut, GroupingScore score) {
        return table.row(
                first,
                cut,
                String.format(Locale.ROOT, "%,d", score.groups()),
                fixed(score.pairwise().precision(), 4),
                fixed(score.pairwise().recall(), 4),
                fixed(score.pairwise().f(), 4),
                fixed(score.bCubed().precision(), 4),
                fixed(score.bCubed().recall(), 4),
                fixed(score.bCubed().f(), 4));
    }
}
