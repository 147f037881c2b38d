package org.kith.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Fault;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;

/** The file of an archive: private, whole or not there; what is none, or broken, changes nothing. */
class ArchiveFileTest {

    private static final Path DOCUMENTED = Path.of(System.getProperty("kith.photos"))
            .resolve("../../docs/export.md")
            .normalize();

    @TempDir
    private Path temporary;

    private TestLibrary library;
    private Exchange exchange;
    private Path file;

    @BeforeEach
    void openLibrary() {
        library = new TestLibrary(temporary.resolve("library"));
        exchange = new Exchange(library.database(), () -> {});
        file = temporary.resolve("words.kith");
        PersonId anna = library.person("Anna\u202e 오바마");
        FaceId face = library.face("a.jpg", 0.5);
        FaceId other = library.face("b.jpg", 0.5);
        library.is(face, anna);
        library.change(stores -> {
            stores.people().setCover(anna, face);
            stores.apart().add(List.of(List.of(face), List.of(other)));
        });
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    private static String get(Map<String, String> parts, String part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private void write(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private Fault refused() {
        UserRows before = UserRows.of(library);
        Fault[] fault = new Fault[1];
        assertThatThrownBy(() -> exchange.importFrom(file))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> fault[0] = e.phrase().fault());
        assertThat(UserRows.of(library)).isEqualTo(before);
        return fault[0];
    }

    @Test
    void everyFieldIsDocumented() throws IOException {
        exchange.exportTo(file);
        String documented = Files.readString(DOCUMENTED);

        Map<String, String> parts = parts();
        assertThat(parts.keySet())
                .containsExactly(
                        "kith.json",
                        "people.jsonl",
                        "faces.jsonl",
                        "verdicts.jsonl",
                        "apart.jsonl",
                        "photos.jsonl",
                        "albums.jsonl",
                        "history.jsonl",
                        "shares.jsonl");
        parts.forEach((name, lines) -> {
            assertThat(documented).contains("`" + name + "`");
            lines.lines().forEach(line -> {
                JsonObject row = JsonParser.parseString(line).getAsJsonObject();
                row.keySet().forEach(field -> assertThat(documented).contains("`" + field + "`"));
            });
        });
    }

    @Test
    void anArchiveIsReadAsItWasWritten() {
        exchange.exportTo(file);

        assertThat(ArchiveReader.read(file)).isEqualTo(library.read(Archive::of));
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void itIsItsOwnersAloneAndNothingIsLeftBeside() throws IOException {
        exchange.exportTo(file);
        exchange.exportTo(file); // over the one of before

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(temporary)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("library", "words.kith");
        }
    }

    @Test
    void anotherFileOfThatNameIsLeftAsItIs() throws IOException {
        Files.writeString(file, "a photo");

        assertThatThrownBy(() -> exchange.exportTo(file)).hasMessageContaining("choose another name");

        assertThat(file).hasContent("a photo");
    }

    @Test
    void whatIsNoArchiveIsSaid() throws IOException {
        Files.writeString(file, "Anna is on a.jpg");
        assertThat(refused()).isEqualTo(ExchangeFault.NOT_AN_ARCHIVE);

        write(Map.of("document.xml", "<words/>"));
        assertThat(refused()).isEqualTo(ExchangeFault.NOT_AN_ARCHIVE);

        write(Map.of("kith.json", "{\"format\":\"something else\",\"version\":1}\n"));
        assertThat(refused()).isEqualTo(ExchangeFault.NOT_AN_ARCHIVE);

        Files.delete(file);
        assertThat(refused().code()).isEqualTo("file.file-not-read");
    }

    @Test
    void anArchiveOfANewerKithIsSaid() throws IOException {
        write(Map.of("kith.json", "{\"format\":\"kith archive\",\"version\":2,\"people\":0}\n"));

        assertThat(refused()).isEqualTo(ExchangeFault.NEWER);
    }

    @Test
    void whatALaterKithAddsIsPassedOver() throws IOException {
        exchange.exportTo(file);
        Map<String, String> parts = parts();
        parts.put("people.jsonl", get(parts, "people.jsonl").replace("{", "{\"eyes\":\"blue\","));
        parts.put("dreams.jsonl", "{}\n");
        write(parts);

        assertThat(exchange.importFrom(file).complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "people.jsonl; \"person\":1; \"person\":7",
                "people.jsonl; \"name\":; \"name\":\"\",\"x\":",
                "people.jsonl; \"createdAt\":\"2; \"createdAt\":\"x2",
                "faces.jsonl; \"content\":\"; \"content\":\"zz",
                "faces.jsonl; \"width\":0.125; \"width\":-1",
                "verdicts.jsonl; \"is\"; \"was\"",
                "verdicts.jsonl; \"face\":1; \"face\":99",
                "verdicts.jsonl; \"person\":1; \"person\":null",
                "apart.jsonl; \"side\":1; \"side\":-1",
                "kith.json; \"faces\":2; \"faces\":3"
            })
    void anArchiveThatMakesNoSenseIsBroken(String part, String from, String to) throws IOException {
        exchange.exportTo(file);
        Map<String, String> parts = parts();
        assertThat(parts.get(part)).contains(from);
        parts.put(part, get(parts, part).replace(from, to));
        write(parts);

        assertThat(refused()).isEqualTo(ExchangeFault.BROKEN);
    }

    @Test
    void aLineWithoutEndIsNotReadIntoMemory() throws IOException {
        exchange.exportTo(file);
        Map<String, String> parts = parts();
        parts.put("people.jsonl", "x".repeat(5 << 20));
        write(parts);

        assertThat(refused()).isEqualTo(ExchangeFault.BROKEN);
    }

    /** Cut off anywhere, or one byte of it another: it is refused, or says the very same. */
    @Test
    void aDamagedFileIsRefusedOrSaysTheSame() throws IOException {
        exchange.exportTo(file);
        byte[] whole = Files.readAllBytes(file);
        Archive archive = ArchiveReader.read(file);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            if (i % 2 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try {
                assertThat(ArchiveReader.read(file)).as("seed 7, step %d", i).isEqualTo(archive);
            } catch (EngineException refused) {
                assertThat(refused.phrase().fault().room()).isEqualTo("exchange");
            }
        }
    }
}
