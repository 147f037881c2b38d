package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Evaluation;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.evaluate.groups.BatchScore;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.groups.LibraryGroups;
import org.kith.engine.evaluate.groups.MethodCut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate clustering}: FaceNet's third task, with the program's defaults and what else there is. */
@Command(
        name = "clustering",
        description = "Measure how well groups match people; the folder of a photo is its person.",
        footer = {
            "",
            "With --library the groups are those of the whole library, scored by the photos in DIR.",
        })
final class EvaluateClustering extends LibraryEvaluation {

    @Mixin
    private FaceOption face = new FaceOption();

    @Option(
            names = "--batches",
            paramLabel = "N",
            description =
                    "Instead: what the groups are when the photos come in N batches with no full clustering between"
                            + " them, and when they come all at once in another order.")
    private int batches;

    @Option(
            names = "--shuffle",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "With --batches: the order of the photos (default: ${DEFAULT-VALUE}).")
    private long shuffle = 1;

    /** A method at one cut, as JSON has it. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Cut(String method, double strictness, double cosineDistance, GroupingScore score) {

        static Cut of(MethodCut cut) {
            return new Cut(Names.of(cut.method()), cut.strictness(), cut.cosineDistance(), cut.score());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(GroupingScore defaults, List<Cut> curves, GroupingScore kMeansTrueK) {}

    @Override
    String title() {
        return "Groups and people";
    }

    @Override
    Object evaluate(Evaluation evaluation, Report page) {
        LibraryGroups groups = evaluation.groups(images(), face.choice());
        GroupingScore defaults = groups.ofLibrary();
        say(page, String.format(Locale.ROOT, "%,d photos of %,d people.", defaults.photos(), defaults.people()));
        Table ofLibrary = table("the program");
        show(page, "Groups of the library, by the program's defaults", row(ofLibrary, "defaults", "", defaults));

        if (batches > 0) {
            return inBatches(groups, page);
        }
        List<MethodCut> curves = new ArrayList<>();
        for (ClusteringMethod method : ClusteringMethod.values()) {
            List<MethodCut> curve = groups.curve(method);
            Table table = table("strictness");
            curve.forEach(cut -> row(table, fixed(cut.strictness(), 1), fixed(cut.cosineDistance(), 3), cut.score()));
            show(page, describe(method), table);
            curves.addAll(curve);
        }
        GroupingScore kMeans = groups.kMeans();
        show(
                page,
                "k-means, told the true number of people",
                row(table("k"), String.valueOf(groups.people()), "", kMeans));
        if (wantsReport()) {
            new ClusteringPage(page).add(curves);
        }
        return new Figures(defaults, curves.stream().map(Cut::of).toList(), kMeans);
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
                        ? "In another order all at once: the same groups."
                        : "In another order all at once: other groups. That is a fault of Kith.");
        Table table = table("groups");
        row(table, "all at once", "", score.full());
        row(table, "in " + batches + " batches", "", score.inBatches());
        row(table, "batches against at once", "", score.againstFull());
        show(page, "All at once and in batches", table);
        return new BatchFigures(
                batches,
                shuffle,
                score.faces(),
                score.sameInAnyOrder(),
                score.againstFull(),
                score.full(),
                score.inBatches());
    }

    private static String describe(ClusteringMethod method) {
        return switch (method) {
            case NEIGHBOURHOOD -> "Cut by the neighbourhood, as the program does, over strictness";
            case AVERAGE -> "Average linkage";
            case COMPLETE -> "Complete linkage";
            case THRESHOLD -> "Threshold graph (connected components)";
            case DBSCAN -> "DBSCAN";
        };
    }

    private static Table table(String first) {
        return new Table(
                first, "cosine cut", "groups", "pair P", "pair R", "pair F", "BCubed P", "BCubed R", "BCubed F");
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
