package org.kith.engine.store;

import java.util.List;

/** Every value of every row the user's words stand in, as SQLite writes it. */
public record UserRows(
        List<String> persons,
        List<String> verdicts,
        List<String> apart,
        List<String> presence,
        List<String> drawn,
        List<String> photos) {

    private static final List<String> OF_PHOTOS =
            List.of("photo_note", "tag", "photo_tag", "album", "album_photo", "album_person", "trashed");

    public static UserRows of(TestLibrary library) {
        return of(library.database());
    }

    public static UserRows of(Database library) {
        return new UserRows(
                rows(library, "person"),
                rows(library, "verdict"),
                rows(library, "apart"),
                rows(library, "presence"),
                rows(library, "drawn"),
                OF_PHOTOS.stream()
                        .flatMap(table -> rows(library, table).stream().map(row -> table + " " + row))
                        .toList());
    }

    private static List<String> rows(Database library, String table) {
        return library.read(stores -> {
            List<String> columns =
                    stores.sql().list("SELECT name FROM pragma_table_info(?)", row -> row.text("name"), table);
            String row = String.join(
                    " || '|' || ",
                    columns.stream().map(column -> "quote(" + column + ")").toList());
            return stores.sql().list("SELECT " + row + " AS r FROM " + table + " ORDER BY rowid", r -> r.text("r"));
        });
    }

    /** The groups of the machine, with whom it takes them for. */
    public static List<String> clusters(TestLibrary library) {
        return library.read(stores -> stores.sql()
                .list(
                        "SELECT id || ' ' || quote(person_id) || ' ' || quote(face_id) AS r FROM cluster"
                                + " LEFT JOIN cluster_member ON cluster_id = id ORDER BY id, face_id",
                        row -> row.text("r")));
    }
}
