package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.index.ActProcess.ActOfUser;
import org.kith.engine.model.Installation;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/**
 * A process that is killed at its n-th write, whatever it is doing for the user: what it did is there whole or not at all, the library
 * is sound, and what was forgotten is in no byte of it after the next start. {@code strace} ends the process; where it is missing
 * nothing is tested.
 */
class KilledActsTest {

    private static final String WRITES =
            "pwrite64,write,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat";

    /** No act writes so often. */
    private static final int MOST_WRITES = 3000;

    private static final int KILLED = 128 + 9;

    private static final List<ActOfUser> ERASING = List.of(ActOfUser.FORGET, ActOfUser.REMOVE_FOLDER);

    @TempDir
    private Path temp;

    /** What was killed, and how that went. */
    private record Count(int kills, int whole, int absent) {

        Count and(boolean isWhole) {
            return new Count(kills + 1, whole + (isWhole ? 1 : 0), absent + (isWhole ? 0 : 1));
        }
    }

    @Test
    void aFewWritesOfForgettingAndNaming() throws Exception {
        requireStrace();
        Path library = library();
        assertThat(kill(library, ActOfUser.FORGET, List.of(3, 12, 40)).kills()).isPositive();
        assertThat(kill(library, ActOfUser.NAME, List.of(5)).kills()).isPositive();
    }

    @Test
    @Tag("nightly")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void writesOfEveryAct() throws Exception {
        requireStrace();
        long seed = Long.getLong("kith.seed", System.nanoTime());
        int step = Integer.getInteger("kith.step", 3);
        Random random = new Random(seed);
        Map<ActOfUser, Count> counts = new TreeMap<>();
        Path library = library();
        for (ActOfUser act : ActOfUser.values()) {
            if (act == ActOfUser.INDEX || act == ActOfUser.LOOK) {
                continue; // KillTest has the one, the other writes nothing
            }
            List<Integer> at = new ArrayList<>();
            for (int n = 1 + random.nextInt(step); n < MOST_WRITES; n += step) {
                at.add(n);
            }
            counts.put(act, kill(act == ActOfUser.MIGRATE ? olderLibrary() : library, act, at));
        }
        System.out.println("Killed at every " + step + ". write, seed " + seed + ": " + counts);
        assertThat(counts.values())
                .allSatisfy(count -> assertThat(count.kills()).isPositive());
    }

    /** It may be missing, or the system may not let it. */
    private static void requireStrace() throws InterruptedException {
        boolean works = false;
        try {
            works = new ProcessBuilder("strace", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // said below
        }
        assumeTrue(works, "strace is not installed or not permitted: nobody kills the process");
    }

    private Path library() throws IOException {
        Path library = temp.resolve("library");
        ActProcess.fill(library, temp.resolve("photos"));
        try (Engine engine = ActProcess.open(library)) {
            engine.exchange().exportTo(archive());
            engine.people().history().undo().join(); // the rejections: the import has something to bring back
            engine.people().history().undo().join();
            engine.people()
                    .hide(engine.people().person(ActProcess.NAMES.get(0)))
                    .join();
        }
        return library;
    }

    private Path archive() {
        return temp.resolve("archive.kith");
    }

    private Path olderLibrary() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("older"));
        Path file = Path.of("src/test/resources/org/kith/engine/store/libraries/v009.db");
        Files.copy(file, folder.resolve("kith.db"));
        return folder;
    }

    /** At each of these writes, until the process comes to its end. */
    private Count kill(Path library, ActOfUser act, List<Integer> writes) throws Exception {
        Path undisturbed = copy(library, "undisturbed-" + act);
        ActRun whole = run(undisturbed, act, 0);
        assertThat(whole.isAcknowledged()).as("%s: %s", act, whole).isTrue();
        SaidState after = SaidState.of(undisturbed);
        Path untouched = copy(library, "untouched-" + act);
        SaidState before = act == ActOfUser.MIGRATE ? after : SaidState.of(untouched);
        Secrets secrets = Secrets.of(library, act);
        Count count = new Count(0, 0, 0);
        for (int n : writes) {
            Path killed = copy(library, act + "-" + n);
            ActRun run = run(killed, act, n);
            if (run.exitCode() == 0) {
                break;
            }
            assertThat(run.exitCode()).as("%s at write %d: %s", act, n, run).isEqualTo(KILLED);
            SaidState now = SaidState.of(killed); // the next start
            assertThat(now).as("%s at write %d", act, n).isIn(before, after);
            boolean isWhole = now.equals(after);
            assertThat(Engine.workshop(Installation.fromSystemProperties())
                            .keeper(killed)
                            .check())
                    .as("%s at write %d", act, n)
                    .isEmpty();
            if (isWhole && ERASING.contains(act)) {
                assertThat(secrets.in(killed)).as("%s at write %d", act, n).isEmpty();
            }
            count = count.and(isWhole);
            ActRun.delete(killed);
        }
        if (ERASING.contains(act)) {
            assertThat(secrets.in(library)).as("there is something to forget").isNotEmpty();
            assertThat(secrets.in(undisturbed)).isEmpty();
        }
        return count;
    }

    /** What is to be in no byte of a library afterwards: names, paths and embeddings. */
    private record Secrets(Map<String, byte[]> bytes) {

        private static final String OF_PHOTOS =
                "SELECT face.id FROM face JOIN photo ON photo.id = photo_id WHERE path LIKE ?";
        private static final String OF_PERSON =
                "SELECT face_id FROM verdict JOIN person ON person.id = person_id WHERE name = ? AND kind = 'is'";

        static Secrets of(Path library, ActOfUser act) {
            Map<String, byte[]> bytes = new TreeMap<>();
            if (act == ActOfUser.FORGET) {
                bytes.put("name", ActProcess.NAMES.get(2).getBytes(StandardCharsets.UTF_8));
                addEmbeddings(library, OF_PERSON, ActProcess.NAMES.get(2), bytes);
            }
            if (act == ActOfUser.REMOVE_FOLDER) {
                bytes.put("folder", "/summer".getBytes(StandardCharsets.UTF_8));
                bytes.put("photo", "picture 7.png".getBytes(StandardCharsets.UTF_8));
                addEmbeddings(library, OF_PHOTOS, "%/summer/%", bytes);
            }
            return new Secrets(bytes);
        }

        /** Those that no other face has: painted people look the same on all photos. */
        private static void addEmbeddings(Path library, String faces, String of, Map<String, byte[]> bytes) {
            List<byte[]> vectors;
            try (Sql sql = new SqliteFile(library).openForReading()) {
                vectors = sql.list(
                        "SELECT DISTINCT vector FROM embedding WHERE face_id IN (" + faces
                                + ") AND vector NOT IN (SELECT vector FROM embedding WHERE face_id NOT IN (" + faces
                                + "))",
                        row -> row.bytes("vector"),
                        of,
                        of);
            }
            assertThat(vectors).as("embeddings of %s", of).isNotEmpty();
            for (int i = 0; i < vectors.size(); i++) {
                bytes.put("embedding " + i, vectors.get(i));
            }
        }

        List<String> in(Path library) throws IOException {
            List<String> found = new ArrayList<>();
            for (Path file : ActRun.files(library)) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                bytes.forEach((what, secret) -> {
                    if (content.contains(new String(secret, StandardCharsets.ISO_8859_1))) {
                        found.add(what + " in " + file);
                    }
                });
            }
            return found;
        }
    }

    /** @param write at which one of its threads is killed with the process; 0 for none */
    private ActRun run(Path library, ActOfUser act, int write) throws IOException, InterruptedException {
        List<String> by = write == 0
                ? List.of()
                : List.of(
                        "strace",
                        "-f",
                        "-qq",
                        "-o",
                        temp.resolve("strace.txt").toString(),
                        "-e",
                        "trace=" + WRITES,
                        "-e",
                        "inject=" + WRITES + ":signal=SIGKILL:when=" + write);
        return ActRun.of(by, library, act, archive());
    }

    private Path copy(Path library, String name) throws IOException {
        return ActRun.copy(library, temp.resolve(name));
    }
}
