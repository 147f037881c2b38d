package org.kith.app.cli.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.evaluate.groups.GroupingScore.Quality;
import org.kith.engine.evaluate.groups.MethodCut;

/** Grouping as plots. */
final class ClusteringPage {

    private final Report page;

    ClusteringPage(Report page) {
        this.page = page;
    }

    void add(List<MethodCut> curves) {
        page.heading("Over strictness");
        List<MethodCut> own = of(ClusteringMethod.NEIGHBOURHOOD, curves);
        double[] strictness = figures(own, MethodCut::strictness);
        page.plot(
                new Plot("MethodCut by the neighbourhood, as the program does", "strictness", "BCubed")
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
            List<MethodCut> curve = of(method, curves);
            all.line(Names.of(method), figures(curve, cut -> bCubed(cut).recall()), figures(curve, cut -> bCubed(cut)
                    .precision()));
        }
        page.plot(all.png(), "BCubed precision over recall of all methods");
    }

    private static List<MethodCut> of(ClusteringMethod method, List<MethodCut> curves) {
        return curves.stream().filter(cut -> cut.method() == method).toList();
    }

    private static Quality bCubed(MethodCut cut) {
        return cut.score().bCubed();
    }

    private static double[] figures(List<MethodCut> curve, ToDoubleFunction<MethodCut> figure) {
        return curve.stream().mapToDouble(figure).toArray();
    }
}
