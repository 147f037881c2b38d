package org.kith.engine.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.model.Device;
import org.kith.engine.part.Absorbed;
import org.kith.engine.part.IndexPart;
import org.kith.engine.part.PartWriter;
import org.kith.engine.part.Roots;
import org.kith.engine.store.Database;

/** What was read into a file, and taken over from there, is as if it had been indexed. */
class PartsTest {

    private static final int PHOTOS = 60;
    private static final int KILLED = 98;
    private static final long MEMORY = EngineConfig.bytes(EngineConfig.LEAST_MEMORY_MB);

    @TempDir
    private Path temp;

    private Path photos;
    private Path part;

    @BeforeEach
    void paint() throws IOException {
        temp = temp.toRealPath();
        photos = temp.resolve("photos");
        part = temp.resolve("photos.part");
        for (int i = 0; i < 6; i++) {
            PaintedPhoto.write(photos.resolve("in").resolve(i + ".png"), i % 3, 3 + i % 2);
        }
        Files.write(photos.resolve("broken.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3});
    }

    private IndexPart.Written write(Path folder) throws InterruptedException {
        return new IndexPart(PaintedStages.create(), 2, MEMORY).write(part, List.of(folder), new Job<>());
    }

    private Engine open(String library) {
        return open(temp.resolve(library));
    }

    private static Engine open(Path library) {
        return TestEngines.open(new EngineConfig(library, Device.CPU, 2), PaintedStages::create, "a test");
    }

    private Absorbed absorb(String library, Roots roots) {
        try (Engine engine = open(library)) {
            return engine.absorb(List.of(part), roots).completion().join();
        }
    }

    private IndexSummary index(String library, Path folder) {
        try (Engine engine = open(library)) {
            return engine.index(List.of(folder)).completion().join();
        }
    }

    private LibraryRows rows(String library) {
        try (Database opened = Database.openForReading(temp.resolve(library))) {
            return LibraryRows.of(opened, PaintedFaceEmbedder.MODEL_ID);
        }
    }

    @Test
    void whatIsAbsorbedIsAsIfItHadBeenIndexedAndNothingIsReadAgain() throws Exception {
        index("indexed", photos);

        assertThat(write(photos)).isEqualTo(new IndexPart.Written(6, 12, 1, false));
        assertThat(absorb("absorbed", Roots.SAME)).isEqualTo(new Absorbed(6, 12, 0, 1, 0, false));

        assertThat(rows("absorbed")).isEqualTo(rows("indexed"));
        IndexSummary after = index("absorbed", photos);
        assertThat(after.unchanged()).isEqualTo(7);
        assertThat(after.indexed()).isZero();
    }

    @Test
    void absorbedTwiceNothingChanges() throws Exception {
        write(photos);
        absorb("library", Roots.SAME);
        LibraryRows once = rows("library");

        assertThat(absorb("library", Roots.SAME)).isEqualTo(new Absorbed(0, 0, 7, 0, 0, false));
        assertThat(rows("library")).isEqualTo(once);
    }

    @Test
    void photosThatLieElsewhereHereAreKnownByTheirContent() throws Exception {
        index("indexed", photos);
        write(photos);
        Path elsewhere = temp.resolve("elsewhere");
        for (int i = 0; i < 6; i++) {
            Path copy = elsewhere.resolve("in").resolve(i + ".png");
            Files.createDirectories(copy.getParent());
            Files.copy(photos.resolve("in").resolve(i + ".png"), copy);
        }
        PaintedPhoto.write(elsewhere.resolve("in").resolve("5.png"), 9);
        Files.move(photos, temp.resolve("gone"));

        assertThatThrownBy(() -> absorb("none", Roots.SAME)).hasMessageContaining("--root");
        Absorbed absorbed = absorb("library", Roots.of(List.of(photos + "=" + elsewhere)));

        assertThat(absorbed).isEqualTo(new Absorbed(5, 10, 0, 0, 2, false));
        assertThat(index("library", elsewhere).indexed())
                .as("the one that is another here")
                .isEqualTo(1);
    }

    @Test
    void aPartOfAnotherModelIsRefusedAsAWhole() throws Exception {
        try (PartWriter writer = new PartWriter(Files.newOutputStream(part), "another", List.of(photos.toString()))) {
            writer.finish();
        }
        assertThatThrownBy(() -> absorb("library", Roots.SAME))
                .hasRootCauseInstanceOf(EngineException.class)
                .hasMessageContaining("another")
                .hasMessageContaining(PaintedFaceEmbedder.MODEL_ID);
        assertThat(rows("library").faces()).isEmpty();
    }

    @Test
    void ofABrokenPartNothingIsTakenOver() throws Exception {
        write(photos);
        byte[] whole = Files.readAllBytes(part);
        byte[] cut = new byte[whole.length - 40];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        Files.write(part, cut);
        assertThatThrownBy(() -> absorb("library", Roots.SAME)).hasMessageContaining("broken");

        whole[whole.length / 2] ^= 0x55;
        Files.write(part, whole);
        assertThatThrownBy(() -> absorb("library", Roots.SAME)).hasMessageContaining("broken");

        Files.writeString(part, "a list of photos");
        assertThatThrownBy(() -> absorb("library", Roots.SAME)).hasMessageContaining("no part of Kith");
        assertThat(rows("library").faces()).isEmpty();
    }

    @Test
    void aPathThatLeavesItsFolderIsLeftOut() throws Exception {
        write(photos.resolve("in"));
        PaintedPhoto.write(temp.resolve("outside.png"), 1);
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(part))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\"path\":\"", "\"path\":\"../in/");
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
            out.write(text.replace("../in/0.png", "../outside.png").getBytes(StandardCharsets.UTF_8));
        }
        Absorbed absorbed = absorb("library", Roots.SAME);
        assertThat(absorbed.photos()).isEqualTo(5);
        assertThat(absorbed.left()).isEqualTo(1);
    }

    @Test
    void nothingElseIsWrittenOver() throws Exception {
        Files.writeString(part, "mine");
        assertThatThrownBy(() -> write(photos)).hasMessageContaining("another file");
        assertThat(part).hasContent("mine");
    }

    @Test
    void killedHalfWayItGoesOnFromThere() throws Exception {
        for (int i = 10; i < PHOTOS; i++) {
            PaintedPhoto.write(photos.resolve(i + ".png"), i % 5, (i + 1) % 5);
        }
        write(photos);
        absorb("undisturbed", Roots.SAME);
        Path library = temp.resolve("killed");
        open(library).close();
        String trigger = "CREATE TRIGGER stop BEFORE INSERT ON photo WHEN (SELECT count(*) FROM photo) >= 53"
                + " BEGIN SELECT RAISE(ABORT, 'stop'); END";
        change(library, trigger);

        Process process = new ProcessBuilder(
                        ChildJava.command(KilledAbsorbing.class, library.toString(), part.toString()))
                .inheritIO()
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KILLED);
        change(library, "DROP TRIGGER stop");
        Absorbed rest = absorb("killed", Roots.SAME);

        assertThat(rest.known())
                .as("one transaction before the process was gone")
                .isEqualTo(50);
        assertThat(rest.photos() + rest.failed()).isEqualTo(PHOTOS - 10 + 7 - 50);
        assertThat(rows("killed")).isEqualTo(rows("undisturbed"));
    }

    private static void change(Path library, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library.resolve("kith.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A process that is gone where a photo cannot be saved. LIBRARY PART. */
    static final class KilledAbsorbing {

        private KilledAbsorbing() {}

        public static void main(String[] args) {
            Engine engine = open(Path.of(args[0]));
            Void unused = engine.absorb(List.of(Path.of(args[1])), Roots.SAME)
                    .completion()
                    .<Void>handle((absorbed, failure) -> {
                        requireNonNull(failure);
                        Runtime.getRuntime().halt(KILLED);
                        return null;
                    })
                    .join();
        }
    }
}
