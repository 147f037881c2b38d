package org.kith.app.cli.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.evaluate.EvaluateClustering.Cut;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.evaluate.groups.GroupingScore.Quality;

/** Grouping as plots. */
final class ClusteringPage {

    private final Report page;

    ClusteringPage(Report page) {
        this.page = page;
    }

    void add(List<Cut> curves) {
        page.heading("Over strictness");
        List<Cut> own = of(ClusteringMethod.NEIGHBOURHOOD, curves);
        double[] strictness = figures(own, Cut::strictness);
        page.plot(
                new Plot("Cut by the neighbourhood, as the program does", "strictness", "BCubed")
                        .yRange(0, 1)
                        .line("precision", strictness, figures(own, cut -> bCubed(cut)
                                .precision()))
                        .line("recall", strictness, figures(own, cut -> bCubed(cut)
                                .recall()))
                        .line("F", strictness, figures(own, cut -> bCubed(cut).f()))
                        .png(),
                "BCubed precision, recall and F of the program's grouping over strictness");
        Plot all = new Plot("Methods", "BCubed recall", "BCubed precision").yRange(0, 1);
        for (ClusteringMethod method : ClusteringMethod.values()) {
            List<Cut> curve = of(method, curves);
            all.line(Names.of(method), figures(curve, cut -> bCubed(cut).recall()), figures(curve, cut -> bCubed(cut)
                    .precision()));
        }
        page.plot(all.png(), "BCubed precision over recall of all methods");
    }

    private static List<Cut> of(ClusteringMethod method, List<Cut> curves) {
        return curves.stream()
                .filter(cut -> cut.method().equals(Names.of(method)))
                .toList();
    }

    private static Quality bCubed(Cut cut) {
        return cut.score().bCubed();
    }

    private static double[] figures(List<Cut> curve, ToDoubleFunction<Cut> figure) {
        return curve.stream().mapToDouble(figure).toArray();
    }
}
