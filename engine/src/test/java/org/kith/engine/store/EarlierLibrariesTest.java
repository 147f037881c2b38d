package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.store.row.PeopleOverview;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.sql.Migrations;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** A library of each earlier schema version, made by the program of that time, opens with all that the user said. */
class EarlierLibrariesTest {

    /** A library of each version before the newest: whoever adds a migration adds one made before it (see README there). */
    private static final int VERSIONS = 20;

    private static final int FIRST_WITH_PRESENCE = 15;

    private static final int FIRST_WITH_PINNED = 16;

    /** What images of rows have since V016, so that acts of before can be undone. */
    private static final String ADDED_BY_PINNED = ",\"pinned\":0";

    /** The same since V021. */
    private static final String ADDED_BY_SHARES = ",\"unshared\":0";

    private static final int LAST_WITH_SENTENCES = 6;

    private static final int LAST_OF_MOBILEFACENET = 7;

    @Test
    void noVersionIsLeftOut() {
        assertThat(VERSIONS).isEqualTo(Migrations.bundled().newest() - 1);
    }

    /** What the user said, and what the machine found: all of it stays as it is. */
    private static final List<String> KEPT = List.of(
            "folder",
            "face",
            "embedding",
            "person",
            "verdict",
            "cluster",
            "cluster_member",
            "apart",
            "journal",
            "journal_change",
            "photo_note",
            "tag",
            "presence",
            "circle",
            "circle_person",
            "photo_tag",
            "album",
            "album_photo");

    @TempDir
    private Path folder;

    static IntStream versions() {
        return IntStream.rangeClosed(1, VERSIONS);
    }

    /** Of each kept table that the version has, all values of all its columns, as SQLite writes them. */
    private static Map<String, List<String>> rows(Path library, Map<String, List<String>> columns) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Sql sql = new SqliteFile(library).openForReading()) {
            columns.forEach((table, names) -> rows.put(
                    table,
                    sql.list(
                            "SELECT "
                                    + String.join(
                                            " || '|' || ",
                                            names.stream()
                                                    .map(name -> "quote(" + name + ")")
                                                    .toList())
                                    + " AS r FROM " + table + " ORDER BY r",
                            row -> row.text("r"))));
        }
        return rows;
    }

    private static Map<String, List<String>> columns(Path library) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Sql sql = new SqliteFile(library).openForReading()) {
            for (String table : KEPT) {
                List<String> names = sql.list("SELECT name FROM pragma_table_info(?)", row -> row.text("name"), table);
                if (!names.isEmpty()) {
                    columns.put(table, names);
                }
            }
        }
        return columns;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void allThatWasSaidAndFoundStaysAndACopyOfTheFileIsKept(int version) throws IOException {
        OldLibrary.copy(version, folder);
        Map<String, List<String>> columns = columns(folder);
        Map<String, List<String>> before = rows(folder, columns);
        assertThat(before.get("person")).isNotEmpty();
        assertThat(before.get("verdict")).isNotEmpty();

        Database.openForWriting(folder, "kith test").close();

        Map<String, List<String>> after = rows(folder, columns);
        after.computeIfPresent("journal_change", (table, changes) -> changes.stream()
                .map(change -> change.replace(ADDED_BY_SHARES, ""))
                .map(change -> version < FIRST_WITH_PINNED ? change.replace(ADDED_BY_PINNED, "") : change)
                .toList());
        assertThat(after).isEqualTo(before);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("kith-v%03d.backup.db".formatted(version)), copy.resolve(SqliteFile.NAME));
        assertThat(columns(copy)).isEqualTo(columns);
        assertThat(rows(copy, columns)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everybodyHasTheirNameAndTheirFaces(int version) throws IOException {
        OldLibrary.copy(version, folder);

        try (Database library = Database.openForWriting(folder, "kith test")) {
            PeopleOverview people = library.read(stores -> stores.people().overview());
            List<String> verdicts = library.read(stores -> stores.sql()
                    .list(
                            "SELECT kind || ' ' || source AS v FROM verdict WHERE kind <> 'is' ORDER BY v",
                            row -> row.text("v")));

            List<String> shown =
                    people.people().stream().map(p -> p.person().name()).toList();
            List<String> hidden =
                    people.hidden().stream().map(p -> p.person().name()).toList();
            if (version == 1) { // without undo: Collins stays merged into Obama
                assertThat(shown).containsExactlyInAnyOrder("Barack Obama", "Joe Biden");
                assertThat(verdicts).containsExactly("is_not face");
            } else {
                List<String> expected = new ArrayList<>(List.of("Barack Obama", "Eileen Collins"));
                if (version >= FIRST_WITH_PRESENCE) {
                    expected.add("Somebody Else");
                }
                assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(hidden).containsExactly("Joe Biden");
                assertThat(verdicts).containsExactly("ignore face", version == 2 ? "is_not face" : "ignore forgotten");
            }
            Integer born = library.read(stores -> stores.people().byName(new PersonName("Barack Obama")))
                    .orElseThrow()
                    .birthYear();
            assertThat(born).isEqualTo(version < 5 ? null : Integer.valueOf(1961));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatIsWrongWithFilesIsToldInCodes(int version) throws IOException {
        OldLibrary.copy(version, folder);

        try (Database library = Database.openForWriting(folder, "kith test")) {
            List<Problem> problems = library.read(
                    stores -> Stream.concat(stores.folders().problems().stream(), stores.photos().problems().stream())
                            .toList());

            Path photos = Path.of("/tmp/kith-photos");
            assertThat(problems)
                    .containsExactly(
                            new Problem(Path.of("/tmp/kith-disk"), PhotoProblem.GONE),
                            new Problem(
                                    photos.resolve("empty.jpg"),
                                    PhotoProblem.of(Kind.NOT_A_PICTURE, ProblemReason.EMPTY)),
                            new Problem(photos.resolve("gone.jpg"), PhotoProblem.GONE),
                            new Problem(
                                    photos.resolve("half.jpg"),
                                    PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY)),
                            new Problem(
                                    photos.resolve("new.jxl"),
                                    PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.FORMAT, "JPEG XL")),
                            new Problem(
                                    photos.resolve("words.jpg"),
                                    PhotoProblem.of(Kind.NOT_A_PICTURE, ProblemReason.NO_PICTURE)));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theWholeHistoryIsUndoneAndDoneAgain(int version) throws IOException {
        OldLibrary.copy(version, folder);

        try (Database library = Database.openForWriting(folder, "kith test")) {
            List<JournalEntry> history = library.read(stores -> stores.journal().history(100));
            assertThat(history.isEmpty()).isEqualTo(version == 1); // not kept then
            UserRows found = UserRows.of(library);

            int undone = undoAll(library);
            assertThat(undone).isEqualTo(Math.max(0, history.size() - 1)); // one is undone already
            if (version > 1) {
                assertThat(history.get(0).act().kind()).isEqualTo(ActKind.MERGE);
                assertThat(history.get(0).undone()).isTrue();
                assertThat(UserRows.of(library).persons()).isEmpty();
            }

            for (int i = 0; i < undone; i++) {
                redo(library);
            }
            assertThat(UserRows.of(library)).isEqualTo(found);
            redo(library);
            assertThat(UserRows.of(library).equals(found)).isEqualTo(version == 1);
        }
    }

    private static int undoAll(Database library) {
        List<Boolean> undone = new ArrayList<>();
        while (library.writeAndWait(
                Priority.USER, stores -> stores.journal().undo().isPresent())) {
            undone.add(true);
        }
        return undone.size();
    }

    private static void redo(Database library) {
        library.writeAndWait(Priority.USER, stores -> stores.journal().redo());
    }

    /** The first version had no mirrored crops: its faces are embedded when it is indexed again. */
    static IntStream versionsOfMobileFaceNet() {
        return IntStream.rangeClosed(2, LAST_OF_MOBILEFACENET);
    }

    @ParameterizedTest
    @MethodSource("versionsOfMobileFaceNet")
    void changesOverToSfaceBesideOtherWork(int version) throws IOException {
        OldLibrary.copy(version, folder);

        try (Database library = Database.openForWriting(folder, "kith test")) {
            assertThat(library.<String>read(stores -> stores.models().current()))
                    .isEqualTo(BundledModel.SMALL_ID);
            assertThat(library.<Optional<String>>read(stores -> stores.models().pending()))
                    .contains(BundledModel.ID);
            assertThat(library.<DistanceScale>read(stores -> stores.models().scale(BundledModel.SMALL_ID)))
                    .isEqualTo(BundledModel.calibration(BundledModel.SMALL_ID)
                            .orElseThrow()
                            .scale());
            assertThat(library.<DistanceScale>read(stores -> stores.models().scale(BundledModel.ID)))
                    .isEqualTo(DistanceScale.BUNDLED);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceOfEarlierVersionsBecomesACode(String sentence, PhotoProblem problem) throws IOException {
        OldLibrary.copy(LAST_WITH_SENTENCES, folder);
        try (Sql sql = new SqliteFile(folder).openForWriting()) {
            sql.update(
                    "UPDATE photo SET problem_kind = ?, problem_detail = ?, status = 'failed'",
                    problem.kind().code(),
                    sentence);
            sql.update(
                    "UPDATE folder_problem SET kind = ?, detail = ?",
                    problem.kind().code(),
                    sentence);
        }

        try (Database library = Database.openForWriting(folder, "kith test")) {
            List<Problem> photos = library.read(stores -> stores.photos().problems());
            List<Problem> folders = library.read(stores -> stores.folders().problems());
            assertThat(photos).extracting(Problem::problem).isNotEmpty().containsOnly(problem);
            assertThat(folders).extracting(Problem::problem).isNotEmpty().containsOnly(problem);
        }
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                said("the file is empty", ProblemReason.EMPTY),
                said("its content is of no picture format", ProblemReason.NO_PICTURE),
                said("Kith cannot read JPEG XL pictures yet", ProblemReason.FORMAT, "JPEG XL"),
                said("Kith cannot read this kind of HEIC picture yet", ProblemReason.FORMAT_VARIANT, "HEIC"),
                said(
                        "the decoder for AVIF is missing or does not run on this computer",
                        ProblemReason.DECODER_MISSING,
                        "AVIF"),
                said("the file ends early", ProblemReason.ENDS_EARLY),
                said("the file ends before its picture begins", ProblemReason.BROKEN_BEFORE_PICTURE),
                said("a part of the file is broken", ProblemReason.PART_BROKEN),
                said("something else stands before the picture in the file", ProblemReason.GARBAGE_BEFORE),
                said("the file's header is broken", ProblemReason.HEADER_BROKEN),
                said("nothing in the file can be decoded", ProblemReason.NOTHING_DECODED),
                said(
                        "it has 300 megapixels, more than the 268 that Kith decodes",
                        ProblemReason.TOO_MANY_PIXELS,
                        "300",
                        "268"),
                said("the file has more than the 700 MB that Kith reads", ProblemReason.TOO_MANY_BYTES, "700"),
                said("decoding it needs more memory than there is", ProblemReason.NO_MEMORY_TO_DECODE),
                said("the file does not fit into memory", ProblemReason.NO_MEMORY_TO_READ),
                said("it does not fit into memory", ProblemReason.NO_MEMORY),
                said("the file is gone", ProblemReason.GONE),
                said("it is gone, or its disk is not connected", ProblemReason.GONE_OR_UNPLUGGED),
                said("Kith may not read the file", ProblemReason.NOT_ALLOWED),
                said("permission denied", ProblemReason.PERMISSION_DENIED),
                said(
                        "reading the file failed (Input/output \"error\" (5))",
                        ProblemReason.READING_FAILED,
                        "Input/output \"error\" (5)"),
                said("reading the file failed (null)", ProblemReason.READING_FAILED, "null"),
                said("its name is not valid UTF-8; rename it", ProblemReason.NAME_NOT_UTF8),
                said("Kith cannot read", ProblemReason.OTHER, "Kith cannot read"),
                said(
                        "java.lang.IllegalStateException: '사진' \\ [\"x\"]",
                        ProblemReason.OTHER,
                        "java.lang.IllegalStateException: '사진' \\ [\"x\"]"));
    }

    private static Arguments said(String sentence, ProblemReason reason, String... arguments) {
        return Arguments.of(sentence, new PhotoProblem(Kind.UNREADABLE, reason, List.of(arguments)));
    }

    @Test
    void everyReasonIsAmongTheSentences() {
        EnumSet<ProblemReason> ofNow = EnumSet.of(
                ProblemReason.PASSED_OVER,
                ProblemReason.BITS,
                ProblemReason.COMPRESSION,
                ProblemReason.NO_PREVIEW,
                ProblemReason.NO_VIDEO,
                ProblemReason.VIDEO_CODING,
                ProblemReason.VIDEO_BROKEN,
                ProblemReason.NOT_A_FILE,
                ProblemReason.TOO_SLOW,
                ProblemReason.TOOK_TOO_LONG,
                ProblemReason.ENDED_PROGRAM); // never said by the earlier ones
        assertThat(sentences().map(pair -> ((PhotoProblem) pair.get()[1]).reason()))
                .containsAll(EnumSet.complementOf(ofNow));
    }
}
