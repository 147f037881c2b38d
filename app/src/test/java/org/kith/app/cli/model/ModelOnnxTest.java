package org.kith.app.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import org.kith.engine.Engine;
import org.kith.engine.model.Installation;
import picocli.CommandLine;

/** ONNX files on the command line. */
class ModelOnnxTest {

    private static final Path MODELS = Path.of(System.getProperty("kith.models"));
    private static final Path DETECTOR = MODELS.resolve("centerface-1").resolve("centerface.onnx");
    private static final String BUNDLED = "mobilefacenet-128-1";

    @TempDir
    private Path temp;

    private record Result(int exitCode, String out, String err) {}

    private Result kith(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display);
        String[] library = {"--library", temp.resolve("library").toString()};
        int exitCode = command.execute(
                Stream.concat(Arrays.stream(library), Arrays.stream(args)).toArray(String[]::new));
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, out.toString(), err.toString());
    }

    @Test
    void aDetectorIsConvertedWithAllItsOutputs() {
        Path folder = temp.resolve("faces-1");

        Result result =
                kith("model", "convert", DETECTOR.toString(), "--detector", "--onnx", "--out", folder.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("faces-1: 3 files in ");
        assertThat(folder.resolve("faces-1-symbol.json")).exists();
        assertThat(folder.resolve("faces-1-0000.params")).exists();
        assertThat(folder.resolve("faces-1.onnx")).exists();
        assertThat(folder.resolve("card.json")).content().contains("DETECT", "n x 10 x h/4 x w/4");
    }

    @Test
    void aDetectorIsNoRecogniser() {
        Result result = kith(
                "model",
                "convert",
                DETECTOR.toString(),
                "--out",
                temp.resolve("faces-1").toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("gives 4 things").doesNotContain("Exception");
    }

    private void makeTheLibrary() throws IOException {
        kith("index", Files.createDirectories(temp.resolve("photos")).toString());
    }

    @Test
    void aRecogniserIsAddedFromItsFile() throws IOException {
        Path folder = Files.createDirectories(temp.resolve(BUNDLED));
        for (String file : new String[] {
            "card.json", BUNDLED + "-symbol.json", BUNDLED + "-int8-symbol.json", BUNDLED + "-0000.params"
        }) {
            Files.copy(MODELS.resolve(BUNDLED).resolve(file), folder.resolve(file));
        }
        Engine.workshop(Installation.fromSystemProperties()).conversion().addOnnx(folder);
        makeTheLibrary();
        Path onnx = Files.move(folder.resolve(BUNDLED + ".onnx"), temp.resolve("Mine 2.ONNX"));

        Result added = kith("model", "add", onnx.toString());

        assertThat(added.err()).isEmpty();
        assertThat(added.out()).startsWith("Added mine-2");
        assertThat(temp.resolve("library").resolve("models").resolve("mine-2")).isDirectory();
    }

    @Test
    void aDamagedFileIsRefusedInWords() throws IOException {
        byte[] whole = Files.readAllBytes(DETECTOR);
        makeTheLibrary();
        Path cut = Files.write(temp.resolve("cut.onnx"), Arrays.copyOf(whole, whole.length / 2));

        Result result = kith("model", "add", cut.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("is cut short").doesNotContain("Exception");
    }
}
