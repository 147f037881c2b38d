package org.kith.app.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.cluster.ClusteringProblem;
import org.kith.engine.cluster.FaceClusterer;
import org.kith.engine.cluster.FaceGroup;
import org.kith.engine.cluster.Increment;
import org.kith.engine.cluster.JoinRule;
import org.kith.engine.cluster.StrictnessCuts;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.cluster.compare.KMeans;
import org.kith.engine.evaluate.LabelledPhotos;
import org.kith.engine.evaluate.groups.Grouping;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.groups.InBatches;
import org.kith.engine.grouping.LibraryProblem;
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

    private static final int CURVE_STEPS = 10;
    private static final long K_MEANS_SEED = 1;

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

    /** A method at one cut. */
    record Cut(String method, double strictness, double cosineDistance, GroupingScore score) {}

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(GroupingScore defaults, List<Cut> curves, GroupingScore kMeansTrueK) {}

    @Override
    String title() {
        return "Groups and people";
    }

    @Override
    Object evaluate(EvaluationLibrary library, Report page) {
        LabelledPhotos photos = LabelledPhotos.read(library.database(), images());
        Grouping grouping = new Grouping(photos.choose(face.choice()));
        GroupingScore defaults = grouping.ofLibrary();
        say(page, String.format(Locale.ROOT, "%,d photos of %,d people.", defaults.photos(), defaults.people()));
        Table ofLibrary = table("the program");
        show(page, "Groups of the library, by the program's defaults", row(ofLibrary, "defaults", "", defaults));

        ClusteringProblem problem = LibraryProblem.of(library.database()
                .read(stores -> stores.faces().forClustering(stores.models().current())));
        if (batches > 0) {
            return inBatches(problem, grouping, page);
        }
        List<Cut> curves = new ArrayList<>();
        ClusteringProblem forOthers = problem.withoutAside();
        for (ClusteringMethod method : ClusteringMethod.values()) {
            List<Cut> curve = curve(method, grouping, method == ClusteringMethod.NEIGHBOURHOOD ? problem : forOthers);
            Table table = table("strictness");
            curve.forEach(cut -> row(table, fixed(cut.strictness(), 1), fixed(cut.cosineDistance(), 3), cut.score()));
            show(page, describe(method), table);
            curves.addAll(curve);
        }
        GroupingScore kMeans = grouping.of(new KMeans(grouping.people(), K_MEANS_SEED), forOthers);
        show(
                page,
                "k-means, told the true number of people",
                row(table("k"), String.valueOf(grouping.people()), "", kMeans));
        if (wantsReport()) {
            new ClusteringPage(page).add(curves);
        }
        return new Figures(defaults, curves, kMeans);
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

    private BatchFigures inBatches(ClusteringProblem problem, Grouping grouping, Report page) {
        InBatches order = new InBatches(problem, () -> true);
        FaceClusterer clusterer = ClusteringMethod.NEIGHBOURHOOD.clusterer(StrictnessCuts.DEFAULT_STRICTNESS);
        List<FaceGroup> full = clusterer.cluster(problem, () -> true);
        boolean same = order.compare(order.shuffled(clusterer, shuffle), full).isExact();
        List<FaceGroup> added = order.added(new Increment(JoinRule.DEFAULT), batches, shuffle);
        GroupingScore against = order.compare(added, full);
        say(
                page,
                same
                        ? "In another order all at once: the same groups."
                        : "In another order all at once: other groups. That is a fault of Kith.");
        Table table = table("groups");
        row(table, "all at once", "", grouping.of(full));
        row(table, "in " + batches + " batches", "", grouping.of(added));
        row(table, "batches against at once", "", against);
        show(page, "All at once and in batches", table);
        return new BatchFigures(
                batches, shuffle, problem.faces().size(), same, against, grouping.of(full), grouping.of(added));
    }

    private static List<Cut> curve(ClusteringMethod method, Grouping grouping, ClusteringProblem problem) {
        return IntStream.rangeClosed(0, CURVE_STEPS)
                .mapToDouble(step -> (double) step / CURVE_STEPS)
                .mapToObj(strictness -> new Cut(
                        Names.of(method),
                        strictness,
                        method.cutCosineDistance(strictness),
                        grouping.of(method.clusterer(strictness), problem)))
                .toList();
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
