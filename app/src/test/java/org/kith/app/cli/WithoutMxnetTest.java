package org.kith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.ChildJava;
import org.kith.app.Launcher;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.text.Text;
import picocli.CommandLine;

/** The program as it is on ARM: told to run its networks in OpenCV, and without a file of MXNet. */
class WithoutMxnetTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    private static final Path MODELS = Path.of(System.getProperty("kith.models"));

    @TempDir
    private Path temp;

    @AfterEach
    void asTheEnvironmentSays() {
        System.clearProperty("kith.networks");
    }

    private record Result(int exitCode, String out, String err) {}

    private record Face(double left, double top, double width, String cluster) {}

    @Test
    void theSameFacesAreFoundAndGroupedAsWithIt() throws Exception {
        assertThat(withoutMxnet("index", PHOTOS.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(kith("with", "index", PHOTOS.toString()).exitCode()).isEqualTo(ExitCode.DONE);

        Map<String, List<Face>> without = faces(withoutMxnet("faces", "--jsonl"));
        Map<String, List<Face>> with = faces(kith("with", "faces", "--jsonl"));

        assertThat(without.keySet()).isEqualTo(with.keySet());
        Map<String, Set<String>> clusters = new HashMap<>();
        without.forEach((photo, faces) -> {
            List<Face> others = with.getOrDefault(photo, List.of());
            assertThat(faces).as(photo).hasSameSizeAs(others);
            for (int i = 0; i < faces.size(); i++) {
                Face face = faces.get(i);
                Face other = others.get(i);
                assertThat(Math.abs(face.left() - other.left())
                                + Math.abs(face.top() - other.top())
                                + Math.abs(face.width() - other.width()))
                        .as(photo)
                        .isLessThan(0.03 * face.width());
                clusters.computeIfAbsent(face.cluster(), key -> new HashSet<>()).add(other.cluster());
            }
        });
        assertThat(clusters).allSatisfy((cluster, others) -> assertThat(others).hasSize(1));
        assertThat(clusters.values().stream().distinct()).hasSameSizeAs(clusters.values());
    }

    @Test
    void doctorSaysWhatRuns() throws Exception {
        Result text = withoutMxnet("doctor");
        Result json = withoutMxnet("doctor", "--json");

        assertThat(text.out())
                .contains("CenterFace on OpenCV 4.9.0, ready", "sface-128-1 on OpenCV 4.9.0 on the CPU in float32")
                .doesNotContain("BAD", "MXNet");
        assertThat(json.out())
                .contains("\"CenterFace on OpenCV 4.9.0, ready\"")
                .contains("\"sface-128-1 on OpenCV 4.9.0 on the CPU in float32\"");
        assertThat(text.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(kith("with", "doctor").out())
                .contains("CenterFace on MXNet 1.9.0 in float32, ready")
                .contains("sface-128-1 on MXNet 1.9.0 on the CPU in float32");
    }

    @Test
    void whatNeedsMxnetIsRefusedInBothLanguages() throws IOException {
        System.setProperty("kith.networks", "opencv");
        Path people = Files.createDirectories(temp.resolve("people"));
        for (String photo : List.of("obama.jpg", "obama2.jpg", "biden.jpg")) {
            Path folder = Files.createDirectories(people.resolve(photo.substring(0, 5)));
            Files.copy(PHOTOS.resolve(photo), folder.resolve(photo));
        }
        kith("some", "index", Files.createDirectories(temp.resolve("none")).toString()); // makes the library
        String small = MODELS.resolve("mobilefacenet-128-1") + File.separator + "mobilefacenet-128-1";
        String reason = "This needs MXNet, which KITH_NETWORKS=opencv turns off.";

        for (String[] command : new String[][] {
            {
                "train",
                "--images",
                people.toString(),
                "--out",
                temp.resolve("mine").toString(),
                "--steps",
                "1"
            },
            {"model", "add", small + "-symbol.json", small + "-0000.params"},
            {"index", "--device", "gpu", PHOTOS.toString()},
            {"bench", "embed"},
        }) {
            Result refused = kith("some", command);
            assertThat(refused.err()).as(command[0]).contains(reason).doesNotContain("Exception");
            assertThat(refused.exitCode()).as(command[0]).isEqualTo(ExitCode.NOT_DONE);
        }
        Result korean =
                kith(new Text(Locale.KOREAN), "some", "train", "--images", people.toString(), "--out", temp + "/mine");
        assertThat(korean.err()).contains("이 기능에는 MXNet이 필요한데 KITH_NETWORKS=opencv로 꺼져 있습니다.");
    }

    @Test
    void aModelThatWasAddedRunsThere() throws IOException {
        System.setProperty("kith.networks", "opencv");
        kith("some", "index", Files.createDirectories(temp.resolve("none")).toString());
        Path folder = Files.createDirectories(temp.resolve("mine-1"));
        String card = Files.readString(MODELS.resolve("mobilefacenet-128-1").resolve("card.json"));
        Files.writeString(folder.resolve("card.json"), card.replace("mobilefacenet-128-1", "mine-1"));
        for (String end : List.of("-symbol.json", "-int8-symbol.json", "-0000.params")) {
            Files.copy(
                    MODELS.resolve("mobilefacenet-128-1").resolve("mobilefacenet-128-1" + end),
                    folder.resolve("mine-1" + end));
        }

        Result added = kith("some", "model", "add", folder.toString());

        assertThat(added.err()).isEmpty();
        assertThat(added.out()).startsWith("Added mine-1");
    }

    private static Map<String, List<Face>> faces(Result result) {
        Map<String, List<Face>> byPhoto = new HashMap<>();
        result.out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .forEach(face -> {
                    JsonObject box = face.getAsJsonObject("box");
                    byPhoto.computeIfAbsent(face.get("photo").getAsString(), photo -> new ArrayList<>())
                            .add(new Face(
                                    box.get("x").getAsDouble(),
                                    box.get("y").getAsDouble(),
                                    box.get("w").getAsDouble(),
                                    face.get("cluster").toString()));
                });
        return byPhoto;
    }

    private Result kith(String library, String... args) {
        return kith(new Text(Locale.ENGLISH), library, args);
    }

    private Result kith(Text language, String library, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display, language);
        String[] all = Stream.concat(
                        Stream.of("--library", temp.resolve(library).toString()), Stream.of(args))
                .toArray(String[]::new);
        int exitCode = command.execute(all);
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, out.toString(), err.toString());
    }

    /** In a process of its own, whose natives are all but MXNet's. */
    private Result withoutMxnet(String... args) throws Exception {
        Path natives = Path.of(System.getProperty("kith.natives"));
        Path others = Files.createDirectories(temp.resolve("natives"));
        for (String name : List.of("opencv", "ffmpeg")) {
            if (Files.notExists(others.resolve(name))) {
                Files.createSymbolicLink(others.resolve(name), natives.resolve(name));
            }
        }
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        List<String> words =
                new ArrayList<>(List.of("--library", temp.resolve("without").toString()));
        words.addAll(List.of(args));
        List<String> command = ChildJava.command(
                List.of("-XX:TieredStopAtLevel=1", "-Dkith.natives=" + others), Launcher.class, words);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("KITH_NETWORKS", "opencv");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
