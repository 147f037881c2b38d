package org.kith.engine.store.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table whose rows the journal catches, and puts back. Its columns hold whole numbers and texts: an image of a row is JSON.
 *
 * @param columns all of the table; the first one is its integer primary key
 * @param onlyWith columns that refer to a row of another table, which may be gone when a row is put back: then this one is not
 * @param emptyWithout columns like that, but then only the reference is left out
 * @param ofClusters whether its rows are the machine's, and are put back only while the groups are those of that time
 */
public record JournaledTable(
        String name,
        List<String> columns,
        Map<String, String> onlyWith,
        Map<String, String> emptyWithout,
        boolean ofClusters) {

    /**
     * Every table that acts of the user change. To have acts on another table undone, or on a new column, write it here: the
     * triggers are made from this when a library is brought up to date, the statements that put rows back too.
     */
    public static final List<JournaledTable> ALL = List.of(
            of(
                            "person",
                            "id",
                            "name",
                            "name_key",
                            "birth_year",
                            "cover_face_id",
                            "hidden",
                            "created_at",
                            "pinned",
                            "birth_day",
                            "note",
                            "joined",
                            "unshared")
                    .emptyWithout("cover_face_id", "face"),
            of("circle", "id", "name", "name_key"),
            of("circle_person", "id", "circle_id", "person_id"),
            of("drawn", "face_id", "photo_id", "x", "y", "width", "height").onlyWith("photo_id", "photo"),
            of("verdict", "id", "face_id", "person_id", "kind", "source", "created_at", "assigned_to")
                    .onlyWith("face_id", "face"),
            of("cluster", "id", "person_id").ofTheMachine(),
            of("cluster_member", "face_id", "cluster_id")
                    .onlyWith("face_id", "face")
                    .ofTheMachine(),
            of("apart", "id", "question", "side", "face_id").onlyWith("face_id", "face"),
            of("photo_note", "photo_id", "favourite", "rating", "caption", "taken_at", "turned", "hidden")
                    .onlyWith("photo_id", "photo"),
            of("presence", "id", "photo_id", "person_id").onlyWith("photo_id", "photo"),
            of("tag", "id", "name", "name_key"),
            of("photo_tag", "id", "photo_id", "tag_id").onlyWith("photo_id", "photo"),
            of("album", "id", "name", "name_key", "cover_photo_id", "search", "created_at")
                    .emptyWithout("cover_photo_id", "photo"),
            of("album_photo", "id", "album_id", "photo_id", "position").onlyWith("photo_id", "photo"),
            of("album_person", "id", "album_id", "person_id", "role"),
            of("joined", "sharer_id", "made_at"),
            of("trashed", "photo_id", "path", "location", "trashed_at").onlyWith("photo_id", "photo"));

    public JournaledTable {
        columns = List.copyOf(columns);
        onlyWith = Map.copyOf(onlyWith);
        emptyWithout = Map.copyOf(emptyWithout);
    }

    static JournaledTable of(String name, String... columns) {
        return new JournaledTable(name, List.of(columns), Map.of(), Map.of(), false);
    }

    JournaledTable onlyWith(String column, String table) {
        return new JournaledTable(name, columns, with(onlyWith, column, table), emptyWithout, ofClusters);
    }

    JournaledTable emptyWithout(String column, String table) {
        return new JournaledTable(name, columns, onlyWith, with(emptyWithout, column, table), ofClusters);
    }

    private JournaledTable ofTheMachine() {
        return new JournaledTable(name, columns, onlyWith, emptyWithout, true);
    }

    private static Map<String, String> with(Map<String, String> map, String column, String table) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(column, table);
        return more;
    }

    String key() {
        return columns.get(0);
    }

    /** Writes a row from its image, the only parameter, whatever is there now. */
    public String write() {
        String needed = onlyWith.entrySet().stream()
                .map(e -> "EXISTS (SELECT 1 FROM %s WHERE id = i ->> '%s')".formatted(e.getValue(), e.getKey()))
                .sorted()
                .collect(Collectors.joining(" AND "));
        return """
                INSERT INTO %s (%s)
                SELECT %s FROM (SELECT ? AS i) WHERE %s
                ON CONFLICT (%s) DO UPDATE SET %s""".formatted(
                        name,
                        String.join(", ", columns),
                        columns.stream().map(this::value).collect(Collectors.joining(", ")),
                        needed.isEmpty() ? "true" : needed,
                        key(),
                        columns.stream()
                                .skip(1)
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")));
    }

    private String value(String column) {
        String value = "i ->> '" + column + "'";
        String table = emptyWithout.get(column);
        return table == null ? value : "(SELECT id FROM " + table + " WHERE id = " + value + ")";
    }

    /** Takes the row out whose key is the only parameter. */
    public String delete() {
        return "DELETE FROM " + name + " WHERE " + key() + " = ?";
    }

    /** The image of a row that a trigger sees as {@code old} or {@code new}. */
    String image(String row) {
        return columns.stream()
                .map(column -> "'" + column + "', " + row + "." + column)
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }
}
