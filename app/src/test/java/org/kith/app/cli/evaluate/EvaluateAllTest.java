package org.kith.app.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.ExitCode;

/** {@code kith evaluate all} on the real models and the test pictures. */
class EvaluateAllTest {

    private static final int TRIES = 600;

    @TempDir
    static Path temp;

    private static Path sets = Path.of("");

    @BeforeAll
    static void severalSets() throws IOException {
        TestPeople.folder(temp);
        TestPeople.pairs(temp);
        TestPeople.copy("chelsea.png", temp.resolve("nobody/cat.png"));
        TestPeople.copy("rocket.jpg", temp.resolve("nobody/rocket.png"));
        TestPeople.write(sideBySide("obama.jpg", "biden.jpg"), temp.resolve("mixed/two.png"));
        Files.writeString(Files.createDirectory(temp.resolve("broken")).resolve("broken.jpg"), "no picture");
        Files.writeString(temp.resolve("boxes.json"), """
                [{"file": "Joe_Biden/Joe_Biden_0001.png", "faces": [{"x": 0, "y": 0, "w": 30, "h": 30, "invalid": 0}]}]""");
        sets = Files.writeString(temp.resolve("sets.txt"), """
                # two sets of the same people, and others
                three | people | groups | pairs pairs.txt | boxes boxes.json | known 1
                presidents | people/Barack_Obama | groups | largest | with people/Joe_Biden | apart mixed
                nobody | nobody | no faces | with broken
                """);
    }

    private static BufferedImage sideBySide(String left, String right) throws IOException {
        BufferedImage a = TestPeople.small(left);
        BufferedImage b = TestPeople.small(right);
        BufferedImage both = new BufferedImage(
                a.getWidth() + b.getWidth(), Math.max(a.getHeight(), b.getHeight()), BufferedImage.TYPE_INT_RGB);
        both.getGraphics().drawImage(a, 0, 0, null);
        both.getGraphics().drawImage(b, a.getWidth(), 0, null);
        return both;
    }

    private static String[] command(String... more) {
        return Stream.concat(Stream.of("evaluate", "all", "--sets", sets.toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private static Set<Path> temporaryFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("kith-evaluate"))
                    .collect(Collectors.toSet());
        }
    }

    /** Those of another test that runs beside this one go away too, but later. */
    private static void assertThatTheyGoAway(Set<Path> folders) throws InterruptedException {
        for (int tries = 0; tries < TRIES && folders.stream().anyMatch(Files::exists); tries++) {
            Thread.sleep(100);
        }
        assertThat(folders).noneMatch(Files::exists);
    }

    @Test
    void everySetIsMeasuredAloneAndWithAllOthers() throws Exception {
        Set<Path> before = temporaryFolders();
        KithRun result = KithRun.of(command("--json", "--shift", "0.05"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        Set<Path> made = temporaryFolders();
        made.removeAll(before);
        assertThatTheyGoAway(made);

        JsonArray alone = result.object().getAsJsonArray("alone");
        assertThat(names(alone)).containsExactly("three", "presidents");
        JsonObject three = alone.get(0).getAsJsonObject().getAsJsonObject("grouping");
        assertThat(three.get("photos").getAsInt()).isEqualTo(7);
        assertThat(three.get("people").getAsInt()).isEqualTo(3);
        assertThat(three.get("mostPeople").getAsInt()).isEqualTo(1);
        assertThat(three.getAsJsonObject("pairwise").get("precision").getAsDouble())
                .isEqualTo(1);
        assertThat(alone.get(0).getAsJsonObject().get("apart").isJsonNull()).isTrue();
        JsonObject presidents = alone.get(1).getAsJsonObject();
        assertThat(presidents.getAsJsonObject("grouping").get("people").getAsInt())
                .isEqualTo(1); // of those with them nobody is scored
        assertThat(presidents.getAsJsonObject("apart").get("photos").getAsInt()).isEqualTo(1);
        assertThat(presidents.getAsJsonObject("apart").get("joined").getAsInt()).isZero();

        JsonArray together = result.object().getAsJsonArray("together");
        assertThat(together.get(0).getAsJsonObject().getAsJsonObject("grouping"))
                .isEqualTo(three); // nobody else is like them
        JsonObject all = result.object().getAsJsonObject("allTogether");
        assertThat(all.getAsJsonObject("grouping").get("photos").getAsInt()).isEqualTo(7); // those of two sets once
        assertThat(all.getAsJsonObject("largest")
                        .getAsJsonArray("groups")
                        .get(0)
                        .getAsJsonObject()
                        .get("commonest")
                        .getAsString())
                .isEqualTo("Barack_Obama");

        JsonArray shifted = result.object().getAsJsonArray("shifted");
        assertThat(names(shifted)).containsExactly("three", "presidents", "three", "presidents", "");
        assertThat(shifted.get(0).getAsJsonObject().getAsJsonArray("looser").asList())
                .extracting(looser -> looser.getAsDouble())
                .containsExactly(0.0, -0.05, 0.05);
        assertThat(shifted.get(0).getAsJsonObject().getAsJsonArray("grouping").get(0))
                .isEqualTo(three);
    }

    @Test
    void whatDoesNotDependOnTheOtherPhotosIsMeasuredOnce() {
        KithRun result = KithRun.of(command("--json"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonObject figures = result.object();
        assertThat(figures.getAsJsonArray("shifted")).isEmpty();
        JsonArray verification = figures.getAsJsonArray("verification");
        assertThat(names(verification)).containsExactly("three");
        assertThat(verification.get(0).getAsJsonObject().get("accuracy").getAsDouble())
                .isEqualTo(0.75);
        assertThat(verification.get(0).getAsJsonObject().get("photos").getAsInt())
                .isEqualTo(7);
        assertThat(names(figures.getAsJsonArray("detection"))).contains("three");
        assertThat(figures.getAsJsonArray("recognition")).isEmpty(); // one person only has photos to spare
        assertThat(figures.getAsJsonArray("trust")).isEmpty(); // nor here
        assertThat(figures.getAsJsonObject("trustTogether").get("faces").getAsInt())
                .isZero();
        JsonObject nobody = figures.getAsJsonArray("noFaces").get(0).getAsJsonObject();
        assertThat(nobody.getAsJsonObject("found").get("photos").getAsInt()).isEqualTo(2);
        assertThat(nobody.getAsJsonObject("found").get("faces").getAsInt()).isZero();
    }

    @Test
    void aLibraryThatIsThereIsNotTouched() {
        String library = temp.resolve("library").toString();
        KithRun.of("--library", library, "index", temp.resolve("people").toString());
        KithRun without = KithRun.of(Stream.concat(Stream.of("--library", library), Stream.of(command()))
                .toArray(String[]::new));
        assertThat(without.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(without.err()).contains("mixed", "kith index");
        KithRun.of("--library", library, "index", temp.toString());
        KithRun before = KithRun.of("--library", library, "faces", "--jsonl");
        KithRun result = KithRun.of(Stream.concat(Stream.of("--library", library), Stream.of(command("--shift", "0.2")))
                .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(KithRun.of("--library", library, "faces", "--jsonl").out()).isEqualTo(before.out());
    }

    @Test
    void tablesAreInTheUsersLanguage() {
        KithRun result = KithRun.of(Locale.KOREAN, command("--shift", "0.02"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("모음마다 따로 라이브러리 하나씩\n")
                .containsSubsequence("모든 모음을 한 라이브러리에", "three", "모든 모음", "−0.020", "+0.020", "아무도 없는 사진");
    }

    @Test
    void whatMakesNoSenseIsSaidBeforePhotosAreRead() throws IOException {
        KithRun shift = KithRun.of(command("--shift", "0.3"));
        assertThat(shift.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(shift.err()).contains("up to 0.2");
        Path wrong = Files.writeString(temp.resolve("wrong.txt"), "three | people | groups\nfour | pople | groups\n");
        KithRun missing = KithRun.of("evaluate", "all", "--sets", wrong.toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(missing.err()).contains("line 2", "“pople”");
    }

    @Test
    @Tag("shared")
    void aSetAloneIsAsALibraryOfItsPhotosIs() throws IOException {
        Path photos = Path.of(System.getProperty("kith.shared"), "photos");
        assumeTrue(Files.isDirectory(photos.resolve("family")), "family is not on this machine");
        Path file = Files.writeString(temp.resolve("shared.txt"), """
                family | %1$s/family/portraits | groups | largest | with %1$s/family
                celebrities | %1$s/celebrities | groups | largest
                """.formatted(photos.toRealPath()));
        KithRun all = KithRun.of("evaluate", "all", "--sets", file.toString(), "--json");
        assertThat(all.exitCode()).as(all.err()).isZero();
        KithRun one = KithRun.of(
                "evaluate",
                "clustering",
                "--images",
                photos.resolve("celebrities").toString(),
                "--largest",
                "--json");
        JsonObject celebrities = all.object().getAsJsonArray("alone").get(1).getAsJsonObject();
        assertThat(celebrities.get("grouping")).isEqualTo(one.object().get("defaults"));
        assertThat(celebrities.get("largest")).isEqualTo(one.object().get("largest"));
        JsonObject family = all.object().getAsJsonArray("alone").get(0).getAsJsonObject();
        assertThat(family.getAsJsonObject("grouping").get("mostPeople").getAsInt())
                .isEqualTo(1);
    }

    private static List<String> names(JsonArray sets) {
        return sets.asList().stream()
                .map(set -> set.getAsJsonObject().get("set").getAsString())
                .toList();
    }
}
