package org.kith.app.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Columns;
import org.kith.app.text.Text;

/** {@link DecodeFigures} for people to read: a line a kind. */
final class DecodeTable {

    private static final String BETWEEN = "  ";

    private final Text text;

    DecodeTable(Text text) {
        this.text = text;
    }

    /** @param kinds at least one */
    String of(List<DecodeFigures> kinds) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                text.get("cli.bench.decode.kind"),
                text.get("cli.bench.decode.size"),
                text.get("cli.bench.decode.photos"),
                text.get("cli.bench.decode.reduced", "Kith"),
                text.get("cli.bench.decode.full", "Kith")));
        for (DecodeFigures.Against other : kinds.get(0).against()) {
            head.add(text.get("cli.bench.decode.reduced", other.program()));
            head.add(text.get("cli.bench.decode.full", other.program()));
        }
        rows.add(head);
        kinds.forEach(kind -> rows.add(row(kind)));
        int[] widths = IntStream.range(0, head.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Columns.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        for (List<String> row : rows) {
            StringJoiner line = new StringJoiner(BETWEEN);
            for (int column = 0; column < widths.length; column++) {
                line.add(
                        column < 2
                                ? Columns.padded(row.get(column), widths[column])
                                : Columns.behind(row.get(column), widths[column]));
            }
            lines.add(line.toString());
        }
        return lines.toString();
    }

    private List<String> row(DecodeFigures kind) {
        List<String> row = new ArrayList<>(List.of(
                kind.kind(),
                kind.megapixels(),
                String.valueOf(kind.photos()),
                ms(kind.reducedMs()),
                ms(kind.fullMs())));
        for (DecodeFigures.Against other : kind.against()) {
            row.add(cell(other.reduced(), other.notRead()));
            row.add(cell(other.full(), other.notRead()));
        }
        return row;
    }

    private String cell(DecodeFigures.@Nullable Pair pair, int notRead) {
        if (pair == null) {
            return text.get("cli.bench.decode.not-read");
        }
        String cell = pair.ratio() == null
                ? ms(pair.ms())
                : text.get("cli.bench.decode.ratio", ms(pair.ms()), String.format(Locale.ROOT, "%.2f", pair.ratio()));
        return notRead == 0 ? cell : text.get("cli.bench.decode.some-not-read", cell, notRead);
    }

    private static String ms(double ms) {
        return String.format(Locale.ROOT, "%.1f ms", ms);
    }
}
