package org.kith.engine.store.sql;

import static org.kith.engine.store.sql.UsersWord.Origin.BOOKKEEPING;
import static org.kith.engine.store.sql.UsersWord.Origin.CHOICE;
import static org.kith.engine.store.sql.UsersWord.Origin.HISTORY;
import static org.kith.engine.store.sql.UsersWord.Origin.MACHINE;
import static org.kith.engine.store.sql.UsersWord.Origin.READ;
import static org.kith.engine.store.sql.UsersWord.Origin.USER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where what stands in each column of a library comes from, and so what becomes of it when the library is lost: whoever adds a
 * column writes it here, and a test holds them to it.
 */
public final class UsersWord {

    /** Who can say it again. */
    public enum Origin {
        /** What the user said of people and faces: caught by the journal, and in every archive and backup. */
        USER,
        /** What the user did, one act after the other: in backups; archives have a summary to be read. */
        HISTORY,
        /** What the user chose for this library, and would choose again for another: in backups. */
        CHOICE,
        /** Read from the photos: made again, but only if somebody notices that it is not what it was. */
        READ,
        /** Made again by itself, from the photos or from another column. */
        MACHINE,
        /** Numbers of rows, counts and steps that mean nothing elsewhere. */
        BOOKKEEPING
    }

    private record Columns(String table, Origin origin, List<String> names) {}

    private static final List<Columns> ALL = List.of(
            of(BOOKKEEPING, "person", "id", "joined"),
            of(
                    USER,
                    "person",
                    "name",
                    "birth_year",
                    "birth_day",
                    "cover_face_id",
                    "hidden",
                    "created_at",
                    "pinned",
                    "note",
                    "unshared"),
            of(MACHINE, "person", "name_key"),
            of(BOOKKEEPING, "circle", "id"),
            of(USER, "circle", "name"),
            of(MACHINE, "circle", "name_key"),
            of(BOOKKEEPING, "circle_person", "id"),
            of(USER, "circle_person", "circle_id", "person_id"),
            of(BOOKKEEPING, "verdict", "id"),
            of(USER, "verdict", "face_id", "person_id", "kind", "source", "created_at"),
            of(
                    USER,
                    "verdict",
                    "assigned_to"), // the machine's guess when the user spoke: it never makes the same again
            of(BOOKKEEPING, "apart", "id"),
            of(USER, "apart", "question", "side", "face_id"),
            of(BOOKKEEPING, "journal", "id", "clustering"),
            of(HISTORY, "journal", "at", "kind", "name", "others", "faces", "groups", "photos", "undone"),
            of(BOOKKEEPING, "journal_change", "id"),
            of(HISTORY, "journal_change", "entry_id", "of_table", "row_id", "before", "after"),
            of(BOOKKEEPING, "journal_open", "id", "entry_id"),
            of(BOOKKEEPING, "folder", "id", "added_at"),
            of(CHOICE, "folder", "path"),
            of(CHOICE, "model", "id", "kind", "base_id", "matrix", "calibration", "files", "report", "added_at"),
            of(CHOICE, "model_use", "id", "model_id", "since"),
            of(CHOICE, "model_pending", "id", "model_id"),
            of(CHOICE, "grouping", "strictness"),
            of(BOOKKEEPING, "grouping", "id", "changes", "grouped", "clusterings", "full_faces", "full_last_face"),
            of(MACHINE, "passed_over", "path", "folder_id", "kind", "files", "more"),
            of(CHOICE, "share_identity", "id", "private_key", "public_key", "name"),
            of(BOOKKEEPING, "sharer", "id"),
            of(CHOICE, "sharer", "public_key", "name", "trusted_at"),
            of(BOOKKEEPING, "shared_word", "id"),
            of(
                    MACHINE,
                    "shared_word",
                    "sharer_id",
                    "made_at",
                    "content",
                    "picture",
                    "x",
                    "y",
                    "width",
                    "height",
                    "drawn",
                    "kind",
                    "person",
                    "person_key",
                    "said_at"),
            of(BOOKKEEPING, "joined", "sharer_id"),
            of(USER, "joined", "made_at"),
            of(BOOKKEEPING, "read_anyway", "id"),
            of(CHOICE, "read_anyway", "path", "folder_id"),
            of(MACHINE, "folder_problem", "path", "folder_id", "kind", "detail"),
            of(BOOKKEEPING, "photo", "id"),
            of(READ, "photo", "folder_id"),
            of(READ, "photo", "path", "content_hash", "picture_hash", "width", "height", "length_ms"),
            of(
                    READ,
                    "photo",
                    "taken_read",
                    "taken_from",
                    "taken_offset",
                    "orientation",
                    "lat",
                    "lon",
                    "camera",
                    "lens",
                    "exposure_s",
                    "f_number",
                    "focal_mm",
                    "iso"),
            of(
                    MACHINE,
                    "photo",
                    "taken_at",
                    "taken_digits",
                    "shown_at",
                    "place_id",
                    "look_hash",
                    "sharpness",
                    "colour"),
            of(MACHINE, "photo", "details_version", "added_at", "sidecar_ms", "still_ms"),
            of(BOOKKEEPING, "tag_choice", "id"),
            of(CHOICE, "tag_choice", "reads", "writes"),
            of(BOOKKEEPING, "told", "id", "state"),
            of(READ, "told", "photo_id", "kind", "text", "form", "x", "y", "width", "height", "aspect"),
            of(MACHINE, "place", "id", "name", "region", "country", "words"),
            of(BOOKKEEPING, "photo_note", "photo_id"),
            of(USER, "photo_note", "favourite", "rating", "caption", "taken_at", "turned", "hidden"),
            of(BOOKKEEPING, "drawn", "face_id"),
            of(USER, "drawn", "photo_id", "x", "y", "width", "height"),
            of(BOOKKEEPING, "presence", "id"),
            of(USER, "presence", "photo_id", "person_id"),
            of(BOOKKEEPING, "tag", "id"),
            of(USER, "tag", "name"),
            of(MACHINE, "tag", "name_key"),
            of(BOOKKEEPING, "photo_tag", "id"),
            of(USER, "photo_tag", "photo_id", "tag_id"),
            of(BOOKKEEPING, "album", "id"),
            of(USER, "album", "name", "cover_photo_id", "search", "created_at"),
            of(MACHINE, "album", "name_key"),
            of(BOOKKEEPING, "album_photo", "id"),
            of(USER, "album_photo", "album_id", "photo_id", "position"),
            of(BOOKKEEPING, "album_person", "id"),
            of(USER, "album_person", "album_id", "person_id", "role"),
            of(BOOKKEEPING, "trashed", "photo_id"),
            of(BOOKKEEPING, "trashed_half", "photo_id", "path", "location"),
            of(USER, "trashed", "path", "location", "trashed_at"),
            of(MACHINE, "photo_words", "photo_id", "name", "words"),
            of(BOOKKEEPING, "photo_words_stale", "photo_id"),
            of(MACHINE, "photo", "size_bytes", "modified_ms", "changed_ms", "status", "problem_kind", "problem_detail"),
            of(MACHINE, "photo", "pipeline_version", "indexed_at"),
            of(BOOKKEEPING, "face", "id"),
            of(
                    READ,
                    "face",
                    "photo_id",
                    "x",
                    "y",
                    "width",
                    "height",
                    "landmarks",
                    "score",
                    "quality",
                    "size_px",
                    "role",
                    "sight"),
            of(BOOKKEEPING, "embedding", "face_id"),
            of(READ, "embedding", "model_id", "vector"),
            of(MACHINE, "cluster", "id", "person_id"),
            of(MACHINE, "cluster_member", "face_id", "cluster_id"),
            of(BOOKKEEPING, "unfinished", "id"),
            of(HISTORY, "unfinished", "content", "whole_photo"), // what is still to be done of a forgetting
            of(BOOKKEEPING, "checksum", "of_table", "bucket", "rows", "total"));

    private UsersWord() {}

    private static Columns of(Origin origin, String table, String... names) {
        return new Columns(table, origin, List.of(names));
    }

    /** Every column of the schema, as {@code table.column}. */
    public static Map<String, Origin> columns() {
        Map<String, Origin> origins = new LinkedHashMap<>();
        for (Columns columns : ALL) {
            for (String name : columns.names()) {
                origins.put(columns.table() + "." + name, columns.origin());
            }
        }
        return origins;
    }

    /** Tables with a column of that origin, each with those columns, by name. */
    public static Map<String, Set<String>> tables(Origin origin) {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        for (Columns columns : ALL) {
            if (columns.origin() == origin) {
                tables.computeIfAbsent(columns.table(), table -> new TreeSet<>())
                        .addAll(columns.names());
            }
        }
        return tables;
    }

    /** The column that numbers the rows of a table, for good; of some tables none does. */
    static Optional<String> number(String table) {
        List<String> columns = ALL.stream()
                .filter(some -> some.table().equals(table) && some.origin() == BOOKKEEPING)
                .flatMap(some -> some.names().stream())
                .toList();
        return Stream.of("id", "face_id", "photo_id").filter(columns::contains).findFirst();
    }
}
