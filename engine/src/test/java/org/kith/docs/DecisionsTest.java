package org.kith.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The records of decisions: one form, all in the index, each linked from its room. */
class DecisionsTest {

    private static final Path CHECKOUT =
            Path.of(System.getProperty("kith.photos")).resolve("../..").normalize();
    private static final Path DECISIONS = CHECKOUT.resolve("docs/decisions");
    private static final Pattern FILE = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern INDEXED =
            Pattern.compile("\\((\\d{4}-[a-z0-9-]+\\.md)\\) \\|( `([a-z.]+)`(, `([a-z.]+)`)?)?");

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    @Test
    void everyRecordHasANumberOfItsOwnAndOneFormOfHeading() throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (Path record : records()) {
            Matcher name = FILE.matcher(record.getFileName().toString());
            assertThat(name.matches()).as(record.toString()).isTrue();
            assertThat(numbers.add(name.group(1))).as("%s twice", name.group(1)).isTrue();
            assertThat(read(record)).as(record.toString()).startsWith("# " + name.group(1) + ". ");
        }
    }

    @Test
    void everyRecordIsInTheIndexAndLinkedFromItsRoom() throws IOException {
        Set<String> indexed = new TreeSet<>();
        Matcher line = INDEXED.matcher(read(DECISIONS.resolve("README.md")));
        while (line.find()) {
            indexed.add(line.group(1));
            for (String room : Stream.of(line.group(3), line.group(5))
                    .filter(group -> group != null && group.contains("."))
                    .toList()) {
                String module = room.substring(0, room.indexOf('.'));
                Path info = CHECKOUT.resolve(module + "/src/main/java/org/kith/" + room.replace('.', '/'))
                        .resolve("package-info.java");
                assertThat(read(info))
                        .as("%s in %s", line.group(1), info)
                        .contains(line.group(1).substring(0, 4));
            }
        }

        assertThat(indexed)
                .containsExactlyElementsOf(records().stream()
                        .map(record -> record.getFileName().toString())
                        .toList());
    }
}
