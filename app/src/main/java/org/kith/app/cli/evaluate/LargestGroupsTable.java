package org.kith.app.cli.evaluate;

import java.util.Optional;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.app.text.Text;
import org.kith.engine.evaluate.groups.LargestGroups;
import org.kith.engine.evaluate.groups.LargestGroups.LargeGroup;

/** What a user sees first, group by group. */
final class LargestGroupsTable {

    private final Text text;

    LargestGroupsTable(Text text) {
        this.text = text;
    }

    /** Empty where there is no group. */
    Optional<Table> of(LargestGroups largest) {
        Table table = Table.of(
                text,
                "cli.evaluate.column.most-are-of",
                "cli.evaluate.column.faces",
                "cli.evaluate.column.folders",
                "cli.evaluate.column.of-that-folder",
                "cli.evaluate.column.aside");
        for (LargeGroup group : largest.groups()) {
            table.row(
                    group.commonest(),
                    String.valueOf(group.faces()),
                    String.valueOf(group.folders()),
                    String.valueOf(group.ofCommonest()),
                    String.valueOf(group.aside()));
        }
        return largest.groups().isEmpty() ? Optional.empty() : Optional.of(table);
    }
}
