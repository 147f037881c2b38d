package org.kith.app.cli.evaluate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kith.app.cli.base.Columns;
import org.kith.app.text.Text;

/** Figures in columns, the first one words; rows have as many cells as the header. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    /** @param columns the messages that stand over them; nothing stands over an empty one */
    public static Table of(Text text, String... columns) {
        return new Table(Arrays.stream(columns)
                .map(key -> key.isEmpty() ? "" : text.get(key))
                .toArray(String[]::new));
    }

    public Table row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " under " + header);
        }
        rows.add(List.of(cells));
        return this;
    }

    List<String> header() {
        return header;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** Lines for a terminal: words to the left, figures to the right. */
    public String text() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        int[] widths = IntStream.range(0, header.size())
                .map(c -> all.stream()
                        .mapToInt(row -> Columns.of(row.get(c)))
                        .max()
                        .orElse(0))
                .toArray();
        return all.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            line.append(c == 0 ? Columns.padded(row.get(c), widths[c]) : GAP + Columns.behind(row.get(c), widths[c]));
        }
        return line.toString().stripTrailing();
    }
}
