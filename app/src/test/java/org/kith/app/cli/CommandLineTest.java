package org.kith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.platform.WindowOpener;
import picocli.CommandLine;

/** The commands on the real models and the test pictures: one library from empty to named, as a user goes through it. */
@TestMethodOrder(OrderAnnotation.class)
class CommandLineTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    @TempDir
    static Path temp;

    private static Map<String, String> photosBefore = Map.of();

    /** What a command printed, and how it ended. */
    private record Result(int exitCode, String out, String err) {

        JsonArray array() {
            return JsonParser.parseString(out).getAsJsonArray();
        }

        List<JsonObject> lines() {
            return out.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        }
    }

    private static Result kith(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        CommandLine command = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display);
        String[] all = Stream.concat(
                        Stream.of("--library", temp.resolve("library").toString()), Stream.of(args))
                .toArray(String[]::new);
        int exitCode = command.execute(all);
        command.getOut().flush();
        command.getErr().flush();
        return new Result(exitCode, out.toString(), err.toString());
    }

    private static Map<String, String> state(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String content = Files.isDirectory(file) ? "" : Arrays.hashCode(Files.readAllBytes(file)) + "";
                state.put(file.toString(), Files.getLastModifiedTime(file) + " " + content);
            }
        }
        return state;
    }

    @BeforeAll
    static void indexTheTestPictures() throws IOException {
        photosBefore = state(PHOTOS);
        Result result = kith("index", PHOTOS.toString());
        assertThat(result.err()).doesNotContain("failed");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("9 photos").contains("6 new faces").contains("0 named, 3 without a name");
    }

    @Test
    @Order(1)
    void peopleListsTheGroupsLargestFirst() {
        JsonArray people = kith("people", "--json").array();
        assertThat(people).hasSize(3);
        JsonObject largest = people.get(0).getAsJsonObject();
        assertThat(largest.get("faces").getAsInt()).isEqualTo(4);
        assertThat(largest.get("person").isJsonNull()).isTrue();
        assertThat(largest.get("cluster").getAsLong()).isPositive();
        assertThat(kith("people").out()).contains("     4       4  cluster ").contains("obama");
    }

    @Test
    @Order(2)
    void facesHaveTheFieldsThatStay() {
        List<JsonObject> faces = kith("faces", "--jsonl", "--embeddings").lines();
        assertThat(faces).hasSize(6);
        for (JsonObject face : faces) {
            assertThat(face.keySet())
                    .containsExactly(
                            "face",
                            "photo",
                            "box",
                            "landmarks",
                            "score",
                            "quality",
                            "role",
                            "cluster",
                            "person",
                            "personId",
                            "verdict",
                            "source",
                            "assigned",
                            "assignedId",
                            "probability",
                            "model",
                            "embedding");
            assertThat(face.getAsJsonObject("box").keySet()).containsExactly("x", "y", "w", "h");
            assertThat(face.getAsJsonArray("landmarks")).hasSize(5);
            double squaredNorm = 0;
            for (var v : face.getAsJsonArray("embedding")) {
                squaredNorm += v.getAsDouble() * v.getAsDouble();
            }
            assertThat(squaredNorm).isBetween(0.999, 1.001);
        }
    }

    @Test
    @Order(3)
    void theFourPicturesOfOnePersonAreOneGroupAndNobodyElseIsInIt() {
        Map<String, Long> clusterByPhoto = new TreeMap<>();
        kith("faces")
                .lines()
                .forEach(f -> clusterByPhoto.put(
                        Path.of(f.get("photo").getAsString()).getFileName().toString(),
                        f.get("cluster").getAsLong()));
        assertThat(clusterByPhoto.keySet())
                .containsExactly(
                        "astronaut.png",
                        "biden.jpg",
                        "obama.jpg",
                        "obama2.jpg",
                        "obama3.jpg",
                        "obama_partial_face.jpg");
        Long obama = clusterByPhoto.get("obama.jpg");
        assertThat(clusterByPhoto)
                .containsEntry("obama2.jpg", obama)
                .containsEntry("obama3.jpg", obama)
                .containsEntry("obama_partial_face.jpg", obama);
        assertThat(clusterByPhoto.get("biden.jpg"))
                .isNotEqualTo(obama)
                .isNotEqualTo(clusterByPhoto.get("astronaut.png"));
    }

    @Test
    @Order(4)
    void aSecondIndexReadsNothing() {
        assertThat(kith("index", PHOTOS.toString()).out()).contains("0 read").contains("9 unchanged");
    }

    @Test
    @Order(4)
    void groupingAgainIsPreviewedAndChangesNothing() {
        String before = kith("faces").out();

        JsonObject strict = JsonParser.parseString(
                        kith("cluster", "--preview", "--method", "average", "--strictness", "1", "--json")
                                .out())
                .getAsJsonObject();

        assertThat(strict.get("groupsBefore").getAsInt()).isEqualTo(3);
        assertThat(strict.get("groupsAfter").getAsInt()).isGreaterThan(3);
        assertThat(strict.get("namesLost").getAsInt()).isZero();
        assertThat(kith("faces").out()).isEqualTo(before);
        assertThat(kith("cluster").out()).startsWith("3 → 3 groups, 0 faces moved to other groups, 0 names lost.");
        assertThat(kith("faces").out()).isEqualTo(before);
        assertThat(kith("cluster", "--method", "kmeans").err()).contains("--k");
        assertThat(kith("cluster", "--strictness", "2").err()).contains("0 (loose) to 1 (strict)");
        assertThat(kith("cluster", "--k", "3").err()).contains("kmeans");
    }

    @Test
    @Order(10)
    void aSplitGroupStaysSplit() {
        long cluster = kith("faces").lines().stream()
                .filter(face -> face.get("verdict").isJsonNull())
                .map(face -> face.get("cluster"))
                .filter(id -> !id.isJsonNull())
                .findFirst()
                .orElseThrow()
                .getAsLong();
        assertThat(kith("split", String.valueOf(cluster)).err()).contains("nothing to split");
        assertThat(kith("split", "999999").exitCode()).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    @Order(5)
    void aNamedGroupIsFoundByName() {
        String largest = kith("people", "--json")
                .array()
                .get(0)
                .getAsJsonObject()
                .get("cluster")
                .getAsString();
        assertThat(kith("name", largest, "Barack 오바마").exitCode()).isZero();
        assertThat(kith("find", "--all", "barack 오바마").out().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("obama"));
        assertThat(kith("find", "--none", "Barack 오바마").out().lines()).hasSize(5);
        String nulEnded = kith("find", "--all", "Barack 오바마", "-0").out();
        assertThat(nulEnded.split("\0"))
                .containsExactlyElementsOf(
                        kith("find", "--all", "Barack 오바마").out().lines().toList());
        assertThat(nulEnded).endsWith("\0").doesNotContain("\n");
    }

    @Test
    @Order(6)
    void aKnownPersonIsRecognizedAndAStrangerIsNot() throws IOException {
        // Other pixels than those the library knows: half the size, mirrored.
        JsonObject known = kith("recognize", mirrored("obama2.jpg").toString(), "--json")
                .array()
                .get(0)
                .getAsJsonObject();
        assertThat(known.get("person").getAsString()).isEqualTo("Barack 오바마");
        assertThat(known.get("answer").getAsString()).isEqualTo("assign");
        JsonObject stranger = kith("recognize", PHOTOS.resolve("biden.jpg").toString(), "--json")
                .array()
                .get(0)
                .getAsJsonObject();
        assertThat(stranger.get("answer").getAsString()).isEqualTo("unknown");
    }

    private static Path mirrored(String name) throws IOException {
        BufferedImage original = ImageIO.read(PHOTOS.resolve(name).toFile());
        int width = original.getWidth() / 2;
        int height = original.getHeight() / 2;
        BufferedImage mirrored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        mirrored.createGraphics().drawImage(original, width, 0, -width, height, null);
        Path file = temp.resolve("mirrored.png");
        ImageIO.write(mirrored, "png", file.toFile());
        return file;
    }

    @Test
    void aPhotoWithoutAFaceAndAMissingOneAreSaid() {
        Result result = kith("recognize", PHOTOS.resolve("coffee.png").toString(), "/nowhere.jpg");
        assertThat(result.out()).contains("no face");
        assertThat(result.err()).contains("There is no file");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
    }

    @Test
    void aWordThatBeginsWithAnAtSignIsNoFileOfWords() throws IOException {
        Path file = Files.writeString(temp.resolve("words"), "--help");

        Result result = kith("find", "@" + file);

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("@" + file);
    }

    @Test
    void aWordThatIsNoDateIsSaidWithoutJava() {
        Result result = kith("find", "--from", "yesterday");
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("“yesterday” is no date").doesNotContain("java");
    }

    @Test
    void nobodyIsNamedInALibraryThatIsNotThere() {
        Path typo = temp.resolve("typo");
        assertThat(kith("name", "1", "Anna", "--library", typo.toString()).exitCode())
                .isEqualTo(ExitCode.NOT_DONE);
        assertThat(typo).doesNotExist();
    }

    @Test
    @Order(7)
    void verifyTellsTheSamePersonFromAnother() {
        String obama = PHOTOS.resolve("obama.jpg").toString();
        assertThat(kith("verify", obama, PHOTOS.resolve("obama3.jpg").toString())
                        .out())
                .startsWith("The same person");
        assertThat(kith("verify", obama, PHOTOS.resolve("biden.jpg").toString()).out())
                .startsWith("Two people");
        Result noFace = kith("verify", obama, PHOTOS.resolve("coffee.png").toString());
        assertThat(noFace.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(noFace.err()).contains("No face was found").contains("coffee.png");
    }

    @Test
    @Order(8)
    void aRejectedFaceIsNoLongerFound() {
        String face = kith("faces").lines().stream()
                .filter(f -> f.get("photo").getAsString().endsWith("obama2.jpg"))
                .map(f -> f.get("face").getAsString())
                .findFirst()
                .orElseThrow();
        assertThat(kith("reject", face, "Barack 오바마").exitCode()).isZero();
        assertThat(kith("find", "--all", "Barack 오바마").out().lines()).hasSize(3);
        kith("index", PHOTOS.toString());
        assertThat(kith("find", "--all", "Barack 오바마").out().lines()).hasSize(3);
    }

    @Test
    @Order(9)
    void mergedPeopleAreOne() {
        String other = kith("people", "--json")
                .array()
                .get(1)
                .getAsJsonObject()
                .get("cluster")
                .getAsString();
        assertThat(kith("merge", "Barack 오바마", "cluster:" + other).exitCode()).isZero();
        assertThat(kith("find", "--all", "Barack 오바마").out().lines()).hasSize(4);
    }

    @Test
    @Order(10)
    void doctorSaysThatAllIsWell() {
        Result result = kith("doctor");
        assertThat(result.out()).contains("9 photos, 6 faces").doesNotContain("BAD");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    @Order(11)
    void doctorListsBrokenFilesAndIndexEndsWithProblems() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("broken"));
        Files.writeString(folder.resolve("사진.jpg"), "no picture");
        assertThat(kith("index", folder.toString()).exitCode()).isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
        Result result = kith("doctor");
        assertThat(result.out()).contains("사진.jpg").contains("Not a picture, whatever the name says (1)");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_PROBLEMS);
        assertThat(result.out()).contains("사진.jpg: There is no picture in it");
        assertThat(kith("doctor", "--json").out())
                .contains("\"kind\":\"not a picture\",\"reason\":\"no_picture\",\"arguments\":[]");
        assertThat(kith("recognize", folder.resolve("사진.jpg").toString()).err())
                .contains("사진.jpg: There is no picture in it.");
    }

    @Test
    @Order(12)
    void noPhotoWasWrittenTo() throws IOException {
        assertThat(state(PHOTOS)).isEqualTo(photosBefore);
    }

    @Test
    @Order(13)
    void whatIsPassedOverIsSaidAndReadAllTheSame() throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("nas"));
        Path bin = Files.createDirectories(folder.resolve("#recycle"));
        Files.copy(PHOTOS.resolve("coffee.png"), folder.resolve("a.png"));
        ImageIO.write(
                new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB),
                "png",
                bin.resolve("b.png").toFile());

        assertThat(kith("index", folder.toString()).out())
                .contains("Passed over: 1 file in 1 folder of other programs, or hidden"
                        + " (Synology: previews, recycle bin and snapshots).");
        assertThat(kith("folders").out())
                .contains(folder + ": 1 photo\n")
                .contains("  " + bin + ": Synology: previews, recycle bin and snapshots, 1 file\n");
        assertThat(kith("folders", "--read", bin.toString()).out()).isEqualTo("1 photo read.\n");
        JsonObject report = kith("folders", "--json").lines().get(0);
        assertThat(report.getAsJsonArray("passedOver")).isEmpty();
        assertThat(report.getAsJsonArray("readAnyway").get(0).getAsString()).isEqualTo(bin.toString());
        assertThat(kith("folders", "--pass-over", bin.toString()).out())
                .startsWith("1 photo is passed over from now on.");
        assertThat(kith("doctor").out()).contains("b.png: It lies in a folder that is passed over");

        Result elsewhere = kith("folders", "--read", temp.resolve("library").toString());
        assertThat(elsewhere.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(elsewhere.err()).contains("is in none of the folders of the library");
        assertThat(kith("folders", "--read", bin.toString(), "--pass-over", bin.toString())
                        .exitCode())
                .isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    void withoutACommandAndADisplayTheCommandsAreSaid() {
        Result result = kith();
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("no display").contains("index").contains("people");
    }

    @Test
    void withoutACommandTheWindowOpensWithTheFoldersGiven() {
        List<Object> opened = new ArrayList<>();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        WindowOpener opener = (library, folders) -> {
            opened.add(String.valueOf(library));
            return opened.add(folders);
        };
        int exitCode =
                Kith.commandLine(nowhere, nowhere, opener, new NoDisplay()).execute(PHOTOS.toString());
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        assertThat(opened).containsExactly("null", List.of(PHOTOS));
    }

    @Test
    void withoutADisplayTheWindowIsNotMeasured() {
        Result result = kith("bench", "window", "--photos", "10");
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("cannot be measured").contains("no display");
    }

    @Test
    void wrongWordsGetOneSentenceAndTheWayToHelp() {
        Result result = kith("indx");
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("indx");
        assertThat(kith("name", "1").err()).contains("NAME");
        assertThat(kith("name", "999999", "Anna").err()).startsWith("kith: ");
    }
}
