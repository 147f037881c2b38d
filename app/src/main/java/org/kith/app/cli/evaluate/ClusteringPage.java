package org.kith.app.cli.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.evaluate.report.Plot;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.text.Text;
import org.kith.engine.cluster.compare.ClusteringMethod;
import org.kith.engine.evaluate.groups.GroupingScore.Quality;
import org.kith.engine.evaluate.groups.MethodCut;

/** Grouping as plots. */
final class ClusteringPage {

    private final Report page;
    private final Text text;

    ClusteringPage(Report page, Text text) {
        this.page = page;
        this.text = text;
    }

    void add(List<MethodCut> curves) {
        page.heading(text.get("cli.evaluate.clustering.over-strictness"));
        List<MethodCut> own = of(ClusteringMethod.NEIGHBOURHOOD, curves);
        double[] strictness = figures(own, MethodCut::strictness);
        page.plot(
                new Plot(
                                text.get("cli.evaluate.clustering.as-the-program-does"),
                                text.get("cli.evaluate.column.strictness"),
                                text.get("cli.evaluate.clustering.bcubed"))
                        .yRange(0, 1)
                        .line(text.get("cli.evaluate.column.precision"), strictness, figures(own, cut -> bCubed(cut)
                                .precision()))
                        .line(text.get("cli.evaluate.column.recall"), strictness, figures(own, cut -> bCubed(cut)
                                .recall()))
                        .line(text.get("cli.evaluate.clustering.f"), strictness, figures(own, cut -> bCubed(cut)
                                .f()))
                        .png(),
                text.get("cli.evaluate.clustering.over-strictness.plot"));
        Plot all = new Plot(
                        text.get("cli.evaluate.clustering.methods"),
                        text.get("cli.evaluate.clustering.bcubed-recall"),
                        text.get("cli.evaluate.clustering.bcubed-precision"))
                .yRange(0, 1);
        for (ClusteringMethod method : ClusteringMethod.values()) {
            List<MethodCut> curve = of(method, curves);
            all.line(Names.of(method), figures(curve, cut -> bCubed(cut).recall()), figures(curve, cut -> bCubed(cut)
                    .precision()));
        }
        page.plot(all.png(), text.get("cli.evaluate.clustering.methods.plot"));
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
