package org.kith.app.cli.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.train.network.LayerCost;
import org.kith.engine.train.network.NetworkDesign;
import org.kith.engine.train.network.PaperFigure;

/** What the layers of a network take, beside the figures of its paper. */
final class NetworkTable {

    private NetworkTable() {}

    /** Lines for a terminal. */
    static String of(NetworkDesign design) {
        Table table = new Table("layer", "out", "parameters", "paper", "multiply-adds", "paper");
        design.costs().forEach(cost -> row(table, cost));
        row(table, design.total());
        return String.format(
                        Locale.ROOT,
                        "%s: pictures of %d × %d, rows × columns",
                        design.name(),
                        design.inputHeight(),
                        design.inputWidth())
                + System.lineSeparator()
                + table.text();
    }

    private static void row(Table table, LayerCost cost) {
        table.row(
                cost.layer(),
                cost.height() + "×" + cost.width() + "×" + cost.channels(),
                count(cost.parameters()),
                printed(cost.paperParameters()),
                count(cost.multiplyAdds()),
                printed(cost.paperMultiplyAdds()));
    }

    private static String count(long number) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    private static String printed(@Nullable PaperFigure figure) {
        return figure == null ? "" : figure.printed();
    }
}
