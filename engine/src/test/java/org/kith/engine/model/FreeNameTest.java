package org.kith.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeNameTest {

    @TempDir
    private Path folder;

    private String write(String name) throws IOException {
        return FreeName.write(folder, name, Files::createFile).getFileName().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg, a.jpg, a (2).jpg",
        "바다 1.jpg, 바다 1.jpg, 바다 1 (2).jpg",
        "a.b.jpg, a.b.jpg, a.b (2).jpg",
        "none, none, none (2)",
        ".hidden, .hidden, .hidden (2)",
        "12:30.jpg, 12_30.jpg, 12_30 (2).jpg",
        "con.jpg, _con.jpg, _con (2).jpg",
        "ends., ends_, ends_ (2)"
    })
    void namesStayWhereTheyCanAndGetANumberWhereTheyAreTaken(String name, String first, String second)
            throws IOException {
        assertThat(write(name)).isEqualTo(first);
        assertThat(write(name)).isEqualTo(second);
    }

    @Test
    void whoWritesAFileMeanwhileKeepsIt() throws IOException {
        Path written = FreeName.write(folder, "a.jpg", file -> {
            if (file.endsWith("a.jpg")) {
                Files.writeString(file, "of somebody else");
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.writeString(file, "mine");
        });

        assertThat(written).hasFileName("a (2).jpg").hasContent("mine");
        assertThat(folder.resolve("a.jpg")).hasContent("of somebody else");
    }

    @Test
    void aVeryLongNameKeepsItsEnding() throws IOException {
        assertThat(write("x".repeat(300) + ".jpg")).hasSize(200).endsWith("x.jpg");
    }
}
