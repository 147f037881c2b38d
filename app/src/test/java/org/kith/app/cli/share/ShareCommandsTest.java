package org.kith.app.cli.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import picocli.CommandLine;

/** {@code kith share} and {@code kith join}: two libraries of a family. */
class ShareCommandsTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    Path temp;

    private Path passphrase;

    private record Result(int exitCode, String out, String err) {}

    private Result kith(String library, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display);
        int exitCode = command.execute(
                Stream.concat(Stream.of("--library", temp.resolve(library).toString()), Stream.of(args))
                        .toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, out.toString(), err.toString());
    }

    private JsonObject faceOf(String library, String photo) {
        return kith(library, "faces")
                .out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(face -> face.get("photo").getAsString().endsWith("/" + photo))
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(String library, String photo) {
        return String.valueOf(faceOf(library, photo).get("person"));
    }

    @BeforeEach
    void indexBoth() throws IOException {
        passphrase = Files.writeString(temp.resolve("passphrase"), "correct horse battery\n");
        for (String library : List.of("mum", "son")) { // of the same photos in other folders
            Path photos = Files.createDirectory(temp.resolve(library + "-photos"));
            for (String photo : List.of("obama.jpg", "biden.jpg", "astronaut.png")) {
                Files.copy(PHOTOS.resolve(photo), photos.resolve(photo));
            }
            assertThat(kith(library, "index", photos.toString()).exitCode()).isZero();
        }
        Files.copy(PHOTOS.resolve("obama2.jpg"), temp.resolve("son-photos/obama2.jpg"));
        Files.copy(PHOTOS.resolve("obama3.jpg"), temp.resolve("son-photos/obama3.jpg"));
        assertThat(kith("son", "index", temp.resolve("son-photos").toString()).exitCode())
                .isZero();
        assertThat(kith("mum", "name", faceOf("mum", "obama.jpg").get("cluster").getAsString(), "Barack")
                        .exitCode())
                .isZero();
    }

    @Test
    void namesGoFromOneLibraryToTheOtherAndWhatIsSaidThereStays() {
        String file = temp.resolve("mum.kithshare").toString();
        String words = passphrase.toString();
        assertThat(kith("mum", "share", "--list").out()).contains("1 person").contains("Barack, 1 face");
        Result shared = kith("mum", "share", file, "--as", "Mum", "--passphrase-file", words);
        assertThat(shared.err()).isEmpty();
        String fingerprint = kith("mum", "share", "--fingerprint").out().strip();
        assertThat(shared.out()).contains(fingerprint);

        Result stranger = kith("son", "join", file, "--passphrase-file", words);
        assertThat(stranger.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(stranger.err()).contains("“Mum”").contains(fingerprint);
        assertThat(kith("son", "join", file, "--preview", "--passphrase-file", words)
                        .out())
                .contains("Mum says something new: 1 face")
                .contains("Nothing was changed");
        assertThat(nameOf("son", "obama.jpg")).isEqualTo("null");

        Result joined = kith("son", "join", file, "--trust", "--passphrase-file", words);
        assertThat(joined.err()).isEmpty();
        assertThat(joined.exitCode()).isZero();
        assertThat(nameOf("son", "obama.jpg")).isEqualTo("\"Barack\"");
        assertThat(kith("son", "history").out()).contains("joined what the library of “Mum” says");
        assertThat(kith("son", "join", file, "--passphrase-file", words).out()).contains("Mum says nothing new");
        assertThat(kith("son", "undo").exitCode()).isZero();
        assertThat(nameOf("son", "obama.jpg")).isEqualTo("null");
    }

    @Test
    void whatContradictsIsListedByBothAndTheFolderIsAPostBox() throws IOException {
        String box = Files.createDirectory(temp.resolve("box")).toString();
        String words = passphrase.toString();
        assertThat(kith("son", "name", faceOf("son", "obama.jpg").get("cluster").getAsString(), "Mr President")
                        .exitCode())
                .isZero();
        kith("mum", "share", box, "--as", "Mum", "--passphrase-file", words);
        kith("son", "share", box, "--as", "Son", "--passphrase-file", words);

        Result son = kith("son", "join", box, "--trust", "--passphrase-file", words);
        Result mum = kith("mum", "join", box, "--trust", "--passphrase-file", words);

        assertThat(son.exitCode()).isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
        assertThat(son.out()).contains("obama.jpg: Mum: Barack; here: Mr President");
        assertThat(mum.out()).contains("obama.jpg: here: Barack; Son: Mr President");
        assertThat(JsonParser.parseString(
                                kith("mum", "join", "--contested", "--json").out())
                        .getAsJsonArray())
                .hasSize(1);
        assertThat(kith("mum", "share", "--never", "Barack").out()).contains("never leaves");
        assertThat(kith("mum", "share", box, "--passphrase-file", words).err()).contains("nobody to share");
    }

    @Test
    void withEmbeddingsSomebodyIsFoundOnPhotosThatOnlyTheOtherHas() throws IOException {
        Files.delete(temp.resolve("son-photos/obama.jpg"));
        kith("son", "index", temp.resolve("son-photos").toString());
        String file = temp.resolve("mum.kithshare").toString();
        kith("mum", "share", file, "--as", "Mum", "--embeddings", "--passphrase-file", passphrase.toString());

        Result joined = kith("son", "join", file, "--trust", "--passphrase-file", passphrase.toString());

        String group = faceOf("son", "obama2.jpg").get("cluster").getAsString();
        assertThat(joined.out()).contains("Group " + group + " (").contains("is probably Barack");
        assertThat(kith("son", "name", group, "Barack").exitCode()).isZero();
        assertThat(nameOf("son", "obama3.jpg")).isEqualTo("\"Barack\"");
    }
}
