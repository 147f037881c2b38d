package org.kith.app.cli.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.app.text.Text;
import org.kith.engine.train.network.LayerCost;
import org.kith.engine.train.network.NetworkDesign;
import org.kith.engine.train.network.PaperFigure;

/** What the layers of a network take, beside the figures of its paper. */
final class NetworkTable {

    private final Text text;

    NetworkTable(Text text) {
        this.text = text;
    }

    /** Lines for a terminal. */
    String of(NetworkDesign design) {
        Table table = Table.of(
                text,
                "cli.train.layer",
                "cli.train.layer.out",
                "cli.train.layer.parameters",
                "cli.train.layer.paper",
                "cli.train.layer.multiply-adds",
                "cli.train.layer.paper");
        design.costs().forEach(cost -> row(table, cost.layer(), cost));
        row(table, text.get("cli.train.layer.total"), design.total());
        return text.get("cli.train.network", design.name(), design.inputHeight(), design.inputWidth())
                + System.lineSeparator()
                + table.text();
    }

    private static void row(Table table, String layer, LayerCost cost) {
        table.row(
                layer,
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
