package org.kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program on 6,598 photos, killed at ten random moments: the same photos, faces and groups in the end. */
@Tag("nightly")
@Tag("shared")
class KillLfwTest {

    private static final int KILLS = 10;
    private static final int EARLIEST_MS = 1_000;
    private static final int LATEST_MS = 14_000;

    @TempDir
    private Path temp;

    /** Faces by photo and box, and which of them are together. */
    private record Rows(List<String> faces, Set<Set<String>> groups) {}

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void aProgramKilledAgainAndAgainEndsAsAnUndisturbedOne() throws Exception {
        Path photos = Path.of(System.getProperty("kith.shared"), "photos", "lfw-dev");
        assumeTrue(Files.isDirectory(photos), "lfw-dev is not on this machine");
        long seed = System.nanoTime();
        System.out.println("KillLfwTest seed " + seed);
        Random random = new Random(seed);

        for (int i = 0; i < KILLS; i++) {
            Process process = index("disturbed", photos);
            boolean ended = process.waitFor(random.nextInt(EARLIEST_MS, LATEST_MS), TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("finished before kill %d: fewer photos than expected", i)
                    .isFalse();
            process.destroyForcibly().waitFor(); // SIGKILL
        }
        assertThat(index("disturbed", photos).waitFor()).isZero();
        assertThat(index("undisturbed", photos).waitFor()).isZero();

        Rows disturbed = rows("disturbed");
        assertThat(disturbed).isEqualTo(rows("undisturbed"));
        assertThat(disturbed.faces()).doesNotHaveDuplicates();
    }

    private Process index(String library, Path photos) throws IOException {
        return start(library, "index", photos.toString());
    }

    private Process start(String library, String... words) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("--library", temp.resolve(library).toString()));
        all.addAll(List.of(words));
        return new ProcessBuilder(ChildJava.command(List.of(), Launcher.class, all))
                .redirectOutput(temp.resolve(library + "-" + words[0] + ".txt").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Rows rows(String library) throws IOException, InterruptedException {
        assertThat(start(library, "faces").waitFor()).isZero();
        List<String> faces = new ArrayList<>();
        Map<String, Set<String>> groups = new HashMap<>();
        for (String line : Files.readAllLines(temp.resolve(library + "-faces.txt"), StandardCharsets.UTF_8)) {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            String face = json.get("photo").getAsString() + " " + json.get("box");
            faces.add(face);
            if (!json.get("cluster").isJsonNull()) {
                groups.computeIfAbsent(json.get("cluster").getAsString(), id -> new HashSet<>())
                        .add(face);
            }
        }
        faces.sort(null);
        return new Rows(faces, new HashSet<>(groups.values()));
    }
}
