package org.kith.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.FaceRow;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/**
 * A library with any one page overwritten, by whatever a disk may put there: it is noticed, or nothing that the user said is another;
 * then it is repaired, and what the user said is complete, or it is told what is not.
 */
class DamagedPagesTest {

    private static final int PEOPLE = 20;
    private static final int PHOTOS = 60;
    private static final int REJECTIONS = 10;
    private static final long SEED = 113;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    /** Pages of the large table of a library differ in nothing that matters here. */
    private static final int PAGES_NOW_AND_THEN = 12;

    /** What a page is overwritten with. */
    private enum Damage {
        ZEROS,
        RANDOM,
        ANOTHER_PAGE,
        AS_IT_WAS
    }

    /** What the user said, and what it is about. */
    private static final Map<String, String> SAID = Map.of(
            "person", "SELECT * FROM person",
            "verdict", "SELECT * FROM verdict",
            "apart", "SELECT * FROM apart",
            "journal", "SELECT * FROM journal",
            "journal_change", "SELECT * FROM journal_change",
            "folder", "SELECT * FROM folder",
            "photo", "SELECT id, path, folder_id, content_hash, picture_hash FROM photo",
            "face", "SELECT id, photo_id, x, y, width, height FROM face",
            "grouping", "SELECT strictness FROM grouping");

    private enum Outcome {
        UNCHANGED,
        WHOLE,
        TOLD,
        SILENT
    }

    @TempDir
    private Path temp;

    private byte[] earlier = new byte[0];
    private byte[] now = new byte[0];
    private Map<String, List<String>> said = Map.of();
    private int pageSize;
    private final Random random = new Random(SEED);

    @BeforeEach
    void fill() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("made"));
        List<FaceId> faces = new ArrayList<>();
        try (TestLibrary library = new TestLibrary(folder)) {
            People people = new People(library.database());
            for (int i = 0; i < PHOTOS; i++) {
                library.save("%03d.jpg".formatted(i), Samples.face(0.25, 0.5));
            }
            library.rows().stream()
                    .map(FaceRow::id)
                    .sorted(Comparator.comparingLong(FaceId::value))
                    .forEach(faces::add);
            for (int i = 0; i < PHOTOS / 2; i++) {
                people.is(faces.get(i), name(i)).join();
            }
            people.tellApart(faces.subList(50, 52), faces.subList(52, 54)).join();
        }
        try (Sql sql = new SqliteFile(folder).openForWriting()) {
            sql.script("UPDATE grouping SET strictness = 0.25");
        }
        earlier = Files.readAllBytes(folder.resolve(SqliteFile.NAME));
        try (TestLibrary library = new TestLibrary(folder)) {
            People people = new People(library.database());
            new Backups(library.database(), CLOCK).make();
            for (int i = PHOTOS / 2; i < PHOTOS - 5; i++) {
                people.is(faces.get(i), name(i)).join();
            }
            for (int i = 0; i < REJECTIONS; i++) {
                people.reject(faces.get(i), person(people, i + 1)).join();
            }
            people.merge(person(people, 18), person(people, 19)).join();
            people.merge(person(people, 0), person(people, 1)).join();
            people.history().undo().join();
            people.rename(person(people, 2), new PersonName("Somebody Else")).join();
            people.tellApart(faces.subList(56, 57), faces.subList(57, 59)).join();
            people.ignore(List.of(faces.get(59))).join();
            people.history().undo().join();
        }
        now = Files.readAllBytes(folder.resolve(SqliteFile.NAME));
        pageSize = ((now[16] & 0xff) << 8) | (now[17] & 0xff);
        said = said(folder);
    }

    private static PersonName name(int number) {
        return new PersonName("Person %02d with a name".formatted(number % PEOPLE));
    }

    private static PersonId person(People people, int number) {
        return people.personNamed(name(number)).orElseThrow();
    }

    private static Map<String, List<String>> said(Path folder) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Sql sql = new SqliteFile(folder).openForReading()) {
            SAID.forEach((table, query) -> {
                sql.script("CREATE TEMP VIEW v AS " + query);
                String columns = String.join(
                        " || '|' || ",
                        sql.list("SELECT 'quote(' || name || ')' AS c FROM pragma_table_info('v')", r -> r.text("c")));
                rows.put(table, sql.list("SELECT " + columns + " AS r FROM v ORDER BY 1", r -> r.text("r")));
                sql.script("DROP VIEW v");
            });
        }
        return rows;
    }

    @Test
    void aPageThatIsOverwrittenIsNoticedAndWhatWasSaidIsCompleteOrTold() {
        int pages = now.length / pageSize;
        List<Integer> some = new ArrayList<>();
        for (int page = 0; page < pages; page += Math.max(1, pages / PAGES_NOW_AND_THEN)) {
            some.add(page);
        }
        run(some, true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("nightly")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void anyPageThatIsOverwrittenIsNoticedAndWhatWasSaidIsCompleteOrTold(boolean backup) {
        run(Stream.iterate(0, page -> page + 1).limit(now.length / pageSize).toList(), backup);
    }

    private void run(List<Integer> pages, boolean backup) {
        System.out.printf("DamagedPagesTest: seed %d, %d pages%n", SEED, pages.size());
        for (Damage damage : Damage.values()) {
            Map<Outcome, Integer> outcomes = new TreeMap<>();
            int noticed = 0;
            int changed = 0;
            for (int page : pages) {
                byte[] bytes = damaged(page, damage);
                if (!Arrays.equals(bytes, now)) {
                    changed++;
                    Path library = library(bytes, backup);
                    boolean found = notices(library);
                    noticed += found ? 1 : 0;
                    Outcome outcome = outcome(library, found);
                    outcomes.merge(outcome, 1, Integer::sum);
                    assertThat(outcome)
                            .as("page %d, %s, backup: %s", page + 1, damage, backup)
                            .isNotEqualTo(Outcome.SILENT);
                    delete(library);
                }
            }
            System.out.printf(
                    "  %-12s backup: %s, pages: %d, noticed: %d, of them repaired whole: %d, losses told: %d, nothing lost: %d, silent: %d%n",
                    damage,
                    backup,
                    changed,
                    noticed,
                    outcomes.getOrDefault(Outcome.WHOLE, 0),
                    outcomes.getOrDefault(Outcome.TOLD, 0),
                    outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                    outcomes.getOrDefault(Outcome.SILENT, 0));
            assertThat(noticed).as("%s", damage).isPositive();
        }
    }

    private byte[] damaged(int page, Damage damage) {
        byte[] bytes = now.clone();
        int from = page * pageSize;
        byte[] with = new byte[pageSize];
        switch (damage) {
            case ZEROS -> {}
            case RANDOM -> random.nextBytes(with);
            case ANOTHER_PAGE -> {
                int other = (page + 1 + random.nextInt(now.length / pageSize - 1)) % (now.length / pageSize);
                System.arraycopy(now, other * pageSize, with, 0, pageSize);
            }
            case AS_IT_WAS -> System.arraycopy(from < earlier.length ? earlier : now, from, with, 0, pageSize);
        }
        System.arraycopy(with, 0, bytes, from, pageSize);
        return bytes;
    }

    private Path library(byte[] bytes, boolean backup) {
        try {
            Path library = Files.createDirectory(temp.resolve("library"));
            Files.write(library.resolve(SqliteFile.NAME), bytes);
            if (backup) {
                Files.createDirectory(library.resolve("backups"));
                for (Backup made : new Keeper(temp.resolve("made"), CLOCK).backups()) {
                    Files.copy(
                            made.file(),
                            library.resolve("backups").resolve(made.file().getFileName()));
                }
            }
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean notices(Path library) {
        return !new Keeper(library, CLOCK).check().isEmpty();
    }

    private Outcome outcome(Path library, boolean found) {
        if (!found) {
            return said(library).equals(said) ? Outcome.UNCHANGED : Outcome.SILENT;
        }
        Optional<Repaired> repaired = new Keeper(library, CLOCK).repair("a test");
        if (repaired.isEmpty()) {
            return Outcome.SILENT;
        }
        assertThat(new Keeper(library, CLOCK).check()).isEmpty();
        Map<String, List<String>> after = said(library);
        if (after.equals(said)) {
            return Outcome.WHOLE;
        }
        Map<String, RepairedTable> told = new HashMap<>();
        repaired.get().tables().forEach(table -> told.put(table.name(), table));
        return said.keySet().stream().allMatch(table -> isTold(table, after, told.get(table), repaired.get()))
                ? Outcome.TOLD
                : silent(repaired.get(), after);
    }

    /** Whether no more is missing, or another, than is said; where the sums can be read it is said in rows. */
    private boolean isTold(
            String table, Map<String, List<String>> after, @Nullable RepairedTable told, Repaired repaired) {
        List<String> missing = new ArrayList<>(of(said, table));
        missing.removeAll(of(after, table));
        if (missing.isEmpty() && of(after, table).size() == of(said, table).size()) {
            return true;
        }
        int nameless = table.equals("person") ? repaired.nameless() : 0;
        return told != null
                && (!told.isLossKnown()
                        || missing.size() <= told.lost() + told.unverified() + told.dropped() + nameless);
    }

    private static List<String> of(Map<String, List<String>> rows, String table) {
        return rows.getOrDefault(table, List.of());
    }

    private Outcome silent(Repaired repaired, Map<String, List<String>> after) {
        System.out.println(repaired);
        said.forEach((table, rows) -> {
            if (!rows.equals(of(after, table))) {
                List<String> lost = new ArrayList<>(rows);
                lost.removeAll(of(after, table));
                List<String> more = new ArrayList<>(of(after, table));
                more.removeAll(rows);
                System.out.println(table + " lost " + lost + ", more " + more);
            }
        });
        return Outcome.SILENT;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new EngineException(BackupFault.NOT_MADE, e, folder, "");
        }
    }
}
