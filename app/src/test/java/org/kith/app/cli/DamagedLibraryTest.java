package org.kith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.CommandContext;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.OwnProcess;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.bench.DrawnPeople;
import org.kith.engine.model.EngineEvent;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PersonName;
import picocli.CommandLine;

/** A name in which the disk has changed a letter: the user hears of it, and has it back. */
class DamagedLibraryTest {

    private static final String NAME = "Annabella";

    @TempDir
    private Path temp;

    private Path library;
    private String err = "";

    @BeforeEach
    void fillAndDamage() throws IOException {
        library = temp.resolve("library");
        DrawnPeople drawn = new DrawnPeople(10, 1, temp.resolve("photos"));
        try (Engine engine = open()) {
            engine.bench().add(drawn, 0, 10);
            engine.people().is(new FaceId(1), new PersonName(NAME)).join();
        }
        Path file = library.resolve("kith.db");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        int person = bytes.indexOf(NAME + NAME.toLowerCase(Locale.ROOT)); // the name, and what it is compared by
        assertThat(person).isPositive();
        Files.writeString(
                file,
                bytes.substring(0, person) + "Annabello" + bytes.substring(person + NAME.length()),
                StandardCharsets.ISO_8859_1);
    }

    private Engine open() {
        return Engine.open(EngineConfig.of(library), Installation.fromSystemProperties(), "a test");
    }

    private String kith(int exitCode, String... words) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(
                new PrintWriter(out), new PrintWriter(errors), display, display, new Text(Locale.ENGLISH));
        String[] all = new String[words.length + 2];
        all[0] = "--library";
        all[1] = library.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        assertThat(command.execute(all)).as(errors.toString()).isEqualTo(exitCode);
        err = errors.toString();
        return out.toString();
    }

    @Test
    void checkSaysWhatItIsAndRepairMakesItRight() {
        assertThat(kith(ExitCode.DONE_WITH_PROBLEMS, "check"))
                .contains("rows of person are not what was written, among these: 1")
                .contains("kith check --repair");

        assertThat(kith(ExitCode.DONE_WITH_PROBLEMS, "check", "--repair"))
                .contains("person: 1 rows read, 1 from the history")
                .doesNotContain("lost")
                .doesNotContain("verified");

        assertThat(kith(ExitCode.DONE, "check")).startsWith("Sound");
        assertThat(kith(ExitCode.DONE, "people")).contains(NAME);
        assertThat(err).isEmpty();
    }

    @Test
    void doctorTakesALook() {
        assertThat(kith(ExitCode.DONE_WITH_PROBLEMS, "doctor")).contains("damaged: kith check says where");
    }

    @Test
    void noBackupIsMadeOfIt() {
        kith(ExitCode.NOT_DONE, "backup");

        assertThat(err).contains("No backup of the library").contains("kith check --repair");
    }

    @Test
    void whoeverWritesToItHearsOfItAtTheEnd() throws InterruptedException {
        NoDisplay display = new NoDisplay();
        CommandContext context = new CommandContext(display, new Text(Locale.ENGLISH), new OwnProcess());
        CountDownLatch known = new CountDownLatch(1);
        StringWriter errors = new StringWriter();
        try (Engine engine = context.watched(open())) {
            engine.subscribe(event -> {
                if (event instanceof EngineEvent.LibraryDamaged) {
                    known.countDown();
                }
            });
            known.await();
        }

        for (int i = 0; i < 2; i++) {
            Kith.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(errors), display, context)
                    .setExecutionStrategy(new InTurn(context))
                    .execute("people", "--library", library.toString());
        }

        assertThat(errors.toString().lines()).singleElement().asString().startsWith("kith: The library is damaged: ");
    }
}
