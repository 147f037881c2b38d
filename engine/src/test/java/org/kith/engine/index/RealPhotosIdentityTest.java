package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.Testbed;
import org.kith.engine.backup.Backup;
import org.kith.engine.exchange.Imported;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** 20 names and 10 rejections on real photos, by the real networks, whatever becomes of the files: none is lost, none moves. */
@Tag("shared")
class RealPhotosIdentityTest {

    private static final int NAMES = 20;
    private static final int REJECTIONS = 10;
    private static final Installation INSTALLATION = Installation.fromSystemProperties();

    @TempDir
    private static Path all;

    /** What every test begins with, said once. */
    private static Path kept;

    private static Path temp;
    private static Path photos;
    private static Path library;

    /** Which picture a file is of; a copy is of the same one. */
    private final Map<Path, String> pictures = new HashMap<>();

    private Set<String> said = Set.of();

    @BeforeAll
    static void sayIt() throws IOException {
        kept = all.toRealPath().resolve("kept");
        temp = all.toRealPath().resolve("now");
        photos = temp.resolve("photos");
        library = temp.resolve("library");
        copy(Testbed.shared("photos/family"), photos.resolve("family"));
        copy(Testbed.shared("photos/committable"), photos.resolve("committable"));
        try (Engine engine = open(library)) {
            engine.index(List.of(photos)).completion().join();
            People people = engine.people();
            List<PersonId> persons = new ArrayList<>();
            for (int i = 0; i < NAMES; i++) {
                ClusterId group = engine.people().overview().unnamed().stream()
                        .max((a, b) -> Integer.compare(a.faces(), b.faces()))
                        .map(ClusterSummary::id)
                        .orElseThrow();
                PersonName name = new PersonName("Person number " + i);
                people.name(group, name).join();
                persons.add(people.personNamed(name).orElseThrow());
            }
            List<FaceId> faces = faces();
            for (int i = 0; i < REJECTIONS; i++) {
                people.reject(faces.get(i * 3), persons.get((i + 7) % NAMES)).join();
            }
        }
        Files.move(temp, kept);
    }

    @BeforeEach
    void begin() throws IOException {
        copy(kept, temp);
        for (Path file : ActRun.files(photos)) {
            pictures.put(file, photos.relativize(file).toString());
        }
        said = said(library);
        assertThat(said.stream().filter(word -> word.contains("is_not"))).hasSize(REJECTIONS);
    }

    @AfterEach
    void clearAway() throws IOException {
        ActRun.delete(temp);
    }

    private static Engine open(Path library) {
        return Engine.open(EngineConfig.of(library), INSTALLATION, "a test");
    }

    private static void copy(Path folder, Path to) throws IOException {
        for (Path file : ActRun.files(folder)) {
            Path target = to.resolve(folder.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static List<FaceId> faces() {
        try (Sql sql = new SqliteFile(library).openForReading()) {
            return sql.list("SELECT id FROM face ORDER BY id", row -> new FaceId(row.number("id")));
        }
    }

    /** Each word with the picture and the place of the face; of photos that are there. */
    private Set<String> said(Path of) {
        record Word(Path photo, String word) {}
        try (Sql sql = new SqliteFile(of).openForReading()) {
            return sql.list("""
                            SELECT photo.path, verdict.kind || ' ' || coalesce(person.name, '') || ' at '
                                || printf('%.3f %.3f', face.x, face.y) AS word
                            FROM verdict JOIN face ON face.id = face_id JOIN photo ON photo.id = photo_id
                            LEFT JOIN person ON person.id = verdict.person_id
                            WHERE photo.status <> 'missing'""", row -> new Word(row.path("path"), row.text("word"))).stream()
                    .map(word -> pictures.get(word.photo()) + ": " + word.word())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Names of files change; what they show goes along. */
    private void rename(Map<Path, Path> names) throws IOException {
        Map<Path, String> before = new HashMap<>(pictures);
        Map<Path, Path> between = new HashMap<>();
        for (Map.Entry<Path, Path> entry : names.entrySet()) {
            Path hidden = entry.getKey().resolveSibling("." + between.size() + ".between");
            Files.move(entry.getKey(), hidden);
            pictures.remove(entry.getKey());
            between.put(hidden, entry.getKey());
        }
        for (Map.Entry<Path, Path> entry : between.entrySet()) {
            Path to = Objects.requireNonNull(names.get(entry.getValue()));
            Files.createDirectories(to.getParent());
            Files.move(entry.getKey(), to);
            pictures.put(to, String.valueOf(before.get(entry.getValue())));
        }
    }

    private List<Path> inOrder() {
        return pictures.keySet().stream()
                .filter(file -> file.toString().endsWith(".jpg"))
                .sorted()
                .toList();
    }

    private void index(String scenario) {
        try (Engine engine = open(library)) {
            engine.index(List.of(photos)).completion().join();
        }
        nothingIsLost(scenario, library);
    }

    private void nothingIsLost(String scenario, Path of) {
        Set<String> now = said(of);
        Set<String> lost = new TreeSet<>(said);
        lost.removeAll(now);
        Set<String> moved = new TreeSet<>(now);
        moved.removeAll(said);
        System.out.printf("%s: %d words, %d lost, %d moved%n", scenario, said.size(), lost.size(), moved.size());
        assertThat(lost).as("lost, %s", scenario).isEmpty();
        assertThat(moved).as("moved, %s", scenario).isEmpty();
    }

    private static Map<Path, Path> mapped(List<Path> files, Function<Integer, Integer> to) {
        Map<Path, Path> names = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            names.put(files.get(i), files.get(to.apply(i)));
        }
        return names;
    }

    @Test
    void exchangedNames() throws IOException {
        List<Path> files = inOrder();
        int pairs = files.size() / 2 * 2;
        rename(mapped(files.subList(0, pairs), i -> i ^ 1));
        index("exchanged");
    }

    @Test
    void namesShiftedByOne() throws IOException {
        List<Path> files = inOrder();
        rename(mapped(files, i -> (i + 1) % files.size()));
        index("shifted");
    }

    @Test
    void renamedAndTagged() throws IOException {
        Map<Path, Path> names = new HashMap<>();
        for (Path file : inOrder()) {
            tag(file);
            names.put(file, photos.resolve("new/" + names.size() + "-" + file.getFileName()));
        }
        rename(names);
        index("renamed and tagged");
    }

    /** A comment behind the first marker. */
    private static void tag(Path jpeg) throws IOException {
        byte[] bytes = Files.readAllBytes(jpeg);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(bytes, 0, 2);
        tagged.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 8, 'f', 'a', 'm', 'i', 'l', 'y'});
        tagged.write(bytes, 2, bytes.length - 2);
        Files.write(jpeg, tagged.toByteArray());
    }

    @Test
    void copiesHaveTheSameWords() throws IOException {
        for (Path file : inOrder()) {
            Path copy = photos.resolve("copies").resolve(photos.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            pictures.put(copy, String.valueOf(pictures.get(file)));
        }
        index("copied");
        for (Path file : inOrder()) {
            if (!file.startsWith(photos.resolve("copies"))) {
                Files.delete(file);
            }
        }
        index("copied, and the originals deleted");
    }

    @Test
    void aDiskThatIsUnpluggedWhileItsCopyIsIndexedAndComesBack() throws IOException {
        Path away = temp.resolve("away");
        Path second = temp.resolve("second disk");
        copy(photos, second);
        for (Path file : ActRun.files(second)) {
            pictures.put(file, second.relativize(file).toString());
        }
        Files.move(photos, away);
        try (Engine engine = open(library)) {
            engine.index(List.of(second)).completion().join();
            engine.rescan().completion().join();
        }
        nothingIsLost("unplugged, its copy indexed", library);
        Files.move(away, photos);
        index("plugged in again");
    }

    @Test
    void aBackupPutBackAfterOtherWords() {
        Backup backup;
        try (Engine engine = open(library)) {
            backup = engine.backups().make();
            People people = engine.people();
            people.merge(people.person("Person number 1"), people.person("Person number 2"))
                    .join();
        }
        assertThat(said(library)).isNotEqualTo(said);
        Engine.workshop(INSTALLATION).keeper(library).restore(backup, "a test");
        index("put back from a backup");
    }

    @Test
    void exportedAndImportedIntoAnotherLibrary() {
        Path archive = temp.resolve("family.kith");
        Path another = temp.resolve("another library");
        try (Engine engine = open(library)) {
            engine.exchange().exportTo(archive);
        }
        try (Engine engine = open(another)) {
            engine.index(List.of(photos)).completion().join();
            Imported imported = engine.exchange().importFrom(archive);
            assertThat(imported.complete()).isTrue();
            assertThat(engine.exchange().importFrom(archive).changed())
                    .as("a second time")
                    .isFalse();
        }
        nothingIsLost("exported and imported", another);
    }
}
