package org.kith.app.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import org.kith.engine.store.Database;
import picocli.CommandLine;

class ModelLearnCommandTest {

    @TempDir
    Path temp;

    private record Result(int exitCode, String out, String err) {}

    private Result kith(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display);
        int exitCode = command.execute(Stream.concat(Stream.of("--library", temp.toString()), Stream.of(args))
                .toArray(String[]::new));
        return new Result(exitCode, out.toString(), err.toString());
    }

    @BeforeEach
    void makeLibrary() {
        Database.openForWriting(temp, "a test").close();
    }

    @Test
    void aLibraryOfFewWordsIsToldWhatIsNeeded() {
        Result result = kith("model", "learn");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains("Too little to learn from: 0 faces of 0 people could be held out, and 30 are needed.")
                .endsWith("Nothing was changed.\n");
    }

    @Test
    void theAnswerIsThereForPrograms() {
        JsonObject answer = JsonParser.parseString(
                        kith("model", "learn", "--dry-run", "--json").out())
                .getAsJsonObject();
        assertThat(answer.get("decision").getAsString()).isEqualTo("too little");
        assertThat(answer.get("dryRun").getAsBoolean()).isTrue();
        assertThat(answer.get("model").isJsonNull()).isTrue();
        assertThat(answer.get("photos").isJsonNull()).isTrue();
    }
}
