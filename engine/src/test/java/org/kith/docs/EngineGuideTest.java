package org.kith.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.example.WhoIsThere;

/** The example of docs/engine.md: it is short, it is what stands there, and it runs. */
class EngineGuideTest {

    private static final int MOST_LINES = 30;

    @TempDir
    Path temp;

    private static Path checkout() {
        return Path.of(System.getProperty("kith.photos")).resolve("../..").normalize();
    }

    @Test
    void theGuideShowsTheExampleAsItIsCompiled() throws IOException {
        String example = Files.readString(checkout().resolve("engine/src/test/java/org/kith/example/WhoIsThere.java"));
        String guide = Files.readString(checkout().resolve("docs/engine.md"));

        assertThat(guide).contains("```java\n" + example + "```");
        assertThat(example.lines().count()).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void theExamplePrintsWhoIsThere() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            WhoIsThere.main(new String[] {
                temp.resolve("library").toString(), System.getProperty("kith.photos"),
            });
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .contains("9 photos, 6 faces")
                .anyMatch(line -> line.startsWith("4 faces of somebody, such as on "));
    }
}
