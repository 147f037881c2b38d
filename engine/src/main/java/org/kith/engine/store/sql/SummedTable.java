package org.kith.engine.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kith.engine.store.sql.UsersWord.Origin;

/**
 * A table whose rows are summed up, so that it is noticed if they change by themselves.
 *
 * @param number of a row, in SQL; 0 where rows have none that stays theirs
 * @param columns that are summed up, the number among them; any other may change by itself
 */
public record SummedTable(String name, String number, List<String> columns) {

    /** Rows of so many following numbers have one sum; a power of two. */
    public static final int BUCKET_BITS = 6;

    private static final String NO_NUMBER = "0";

    /** Every table with a column that nobody could make again, or would. */
    public static final List<SummedTable> ALL = all();

    public SummedTable {
        columns = List.copyOf(columns);
    }

    private static List<SummedTable> all() {
        Map<String, TreeSet<String>> columns = new TreeMap<>();
        for (Origin origin : List.of(Origin.USER, Origin.HISTORY, Origin.CHOICE, Origin.READ)) {
            UsersWord.tables(origin).forEach((table, names) -> columns.computeIfAbsent(table, t -> new TreeSet<>())
                    .addAll(names));
        }
        List<SummedTable> tables = new ArrayList<>();
        columns.forEach((table, names) -> tables.add(of(table, List.copyOf(names))));
        return List.copyOf(tables);
    }

    private static SummedTable of(String table, List<String> columns) {
        String number = UsersWord.number(table).orElse(NO_NUMBER);
        List<String> all = new ArrayList<>(columns);
        if (!number.equals(NO_NUMBER)) {
            all.add(0, number);
        }
        return new SummedTable(table, number, all);
    }

    /** The bucket of a row, in SQL. */
    public String bucket(String row) {
        return number.equals(NO_NUMBER) ? NO_NUMBER : row + number + " >> " + BUCKET_BITS;
    }

    /** What goes into the sum of its bucket, in SQL. */
    String hash(String row) {
        return hash((UnaryOperator<String>) column -> row + column);
    }

    /** @param value of a column, in SQL */
    public String hash(UnaryOperator<String> value) {
        return columns.stream().map(value).collect(Collectors.joining(", ", "row_hash(", ")"));
    }
}
