package org.kith.app.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.ExitCode;
import org.kith.engine.cluster.compare.ClusteringMethod;

/** {@code kith evaluate} on the real models and the test pictures. */
class EvaluateTest {

    @TempDir
    static Path temp;

    private static Path people = Path.of("");
    private static Path pairs = Path.of("");

    @BeforeAll
    static void aFolderAPerson() throws IOException {
        people = TestPeople.folder(temp);
        pairs = TestPeople.pairs(temp);
    }

    @Test
    void verificationReadsThePhotosOfThePairsAndNoOthers() throws IOException {
        Path report = temp.resolve("verification.html");
        String[] command = {
            "evaluate",
            "verification",
            "--images",
            people.toString(),
            "--pairs",
            pairs.toString(),
            "--json",
            "--report",
            report.toString()
        };
        KithRun result = KithRun.of(command);
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonObject figures = result.object();
        assertThat(figures.get("photos").getAsInt()).isEqualTo(5);
        assertThat(figures.get("photosWithoutFace").getAsInt()).isZero();
        assertThat(figures.get("pairsWithoutFace").getAsInt()).isZero();
        // Each fold's threshold is its one pair of Obama; the nearer of the two refuses the other.
        assertThat(figures.get("accuracy").getAsDouble()).isEqualTo(0.75);
        assertThat(figures.get("auc").getAsDouble()).isEqualTo(1);
        assertThat(figures.get("allSamePairs").getAsInt()).isEqualTo(3);
        assertThat(figures.get("allDifferentPairs").getAsInt()).isEqualTo(7);
        assertThat(ofAllPairs(figures)).isEqualTo(1);
        String html = Files.readString(report);
        assertThat(html.split("data:image/png", -1)).hasSize(3);
        assertThat(html.split("data:image/jpeg", -1)).hasSize(2 * 4 + 1);
        assertThat(html).contains("Barack_Obama_0001.png").doesNotContain(temp.toString());
    }

    private static double ofAllPairs(JsonObject figures) {
        return figures.getAsJsonArray("allPairs")
                .get(0)
                .getAsJsonObject()
                .get("validationRate")
                .getAsDouble();
    }

    @Test
    void verificationCountsAllPairsOfTheWholeFolderIfAsked() {
        KithRun result = KithRun.of(
                "evaluate",
                "verification",
                "--images",
                people.toString(),
                "--pairs",
                pairs.toString(),
                "--whole-folder",
                "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonObject figures = result.object();
        assertThat(figures.get("photos").getAsInt()).isEqualTo(7);
        assertThat(figures.get("photosWithoutFace").getAsInt()).isEqualTo(1);
        assertThat(figures.get("accuracy").getAsDouble()).isEqualTo(0.75);
        assertThat(figures.get("allSamePairs").getAsInt()).isEqualTo(7); // six of Obama, one with the cup of coffee
        assertThat(figures.get("allDifferentPairs").getAsInt()).isEqualTo(9);
        assertThat(ofAllPairs(figures)).isEqualTo(6 / 7.0);
    }

    @Test
    void ofALibraryThatIsThereThePhotosOfThePairsCountAndNoOthers() {
        String library = temp.resolve("library of more than the pairs").toString();
        assertThat(KithRun.of("--library", library, "index", people.toString()).exitCode())
                .isZero();
        KithRun result = KithRun.of(
                "--library",
                library,
                "evaluate",
                "verification",
                "--images",
                people.toString(),
                "--pairs",
                pairs.toString(),
                "--json");
        assertThat(result.object().get("photos").getAsInt()).isEqualTo(5);
    }

    @Test
    void aPairThatNobodyHasAPhotoOfIsNamed() throws IOException {
        Path unknown = Files.writeString(temp.resolve("unknown.txt"), "2\nNobody 1 2\nBarack_Obama 1 2\n");
        KithRun result =
                KithRun.of("evaluate", "verification", "--images", people.toString(), "--pairs", unknown.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("Nobody_0001");
    }

    @Test
    void clusteringScoresTheProgramsGroupsAndOtherMethods() {
        KithRun result = KithRun.of("evaluate", "clustering", "--images", people.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonObject defaults = result.object().getAsJsonObject("defaults");
        assertThat(defaults.get("photos").getAsInt()).isEqualTo(7);
        assertThat(defaults.get("people").getAsInt()).isEqualTo(3);
        assertThat(defaults.get("groups").getAsInt()).isEqualTo(4); // the cup of coffee is nobody's
        assertThat(defaults.getAsJsonObject("pairwise").get("precision").getAsDouble())
                .isEqualTo(1);
        assertThat(defaults.get("mostPeople").getAsInt()).isEqualTo(1);
        JsonObject largest = result.object().getAsJsonObject("largest");
        assertThat(largest.get("purity").getAsDouble()).isEqualTo(1);
        JsonObject first = largest.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertThat(first.get("commonest").getAsString()).isEqualTo("Barack_Obama");
        assertThat(first.get("faces").getAsInt()).isEqualTo(4);
        assertThat(result.object().getAsJsonArray("curves")).hasSize(ClusteringMethod.values().length * 11);
    }

    @Test
    void theFaceMostLikeThePersonIsScoredInsteadIfAsked() {
        KithRun result = KithRun.of("evaluate", "clustering", "--images", people.toString(), "--best-face");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("7 photos of 3 people", "The 3 largest groups", "purity");
        KithRun both = KithRun.of("evaluate", "clustering", "--images", people.toString(), "--best-face", "--largest");
        assertThat(both.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(both.err()).contains("--largest", "--best-face");
    }

    @Test
    void groupsOfBatchesAreComparedWithThoseOfAllAtOnce() {
        KithRun result =
                KithRun.of("evaluate", "clustering", "--images", people.toString(), "--batches", "3", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.object().get("sameInAnyOrder").getAsBoolean()).isTrue();
        assertThat(result.object()
                        .getAsJsonObject("againstFull")
                        .getAsJsonObject("bCubed")
                        .get("precision")
                        .getAsDouble())
                .isEqualTo(1);
    }

    @Test
    void anExistingLibraryIsReadAndNotTouched() {
        String library = temp.resolve("library").toString();
        assertThat(KithRun.of("--library", library, "index", people.toString()).exitCode())
                .isZero();
        KithRun result = KithRun.of(
                "--library",
                library,
                "evaluate",
                "clustering",
                "--images",
                people.resolve("Barack_Obama").toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("4 photos of 1 people").contains("DBSCAN");
        KithRun outside =
                KithRun.of("--library", library, "evaluate", "clustering", "--images", TestPeople.PHOTOS.toString());
        assertThat(outside.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(outside.err()).contains("kith index");
    }

    @Test
    void recognitionNeedsTwoPeopleWithPhotosToSpare() {
        KithRun result = KithRun.of("evaluate", "recognition", "--images", people.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("Fewer than two people");
    }

    @Test
    void trustIsMeasuredWhereTwoPeopleHavePhotosToSpare() throws IOException {
        Path two = temp.resolve("two");
        for (String photo : List.of("obama.jpg", "obama2.jpg", "obama3.jpg")) {
            TestPeople.copy(photo, two.resolve("Barack_Obama/" + photo + ".png"));
        }
        TestPeople.copy("biden.jpg", two.resolve("Joe_Biden/1.png"));
        BufferedImage biden = TestPeople.small("biden.jpg");
        TestPeople.write(
                biden.getSubimage(2, 2, biden.getWidth() - 4, biden.getHeight() - 4), two.resolve("Joe_Biden/2.png"));
        Path report = temp.resolve("recognition.html");
        KithRun result = KithRun.of(
                "evaluate",
                "recognition",
                "--images",
                two.toString(),
                "--gallery",
                "1",
                "--json",
                "--report",
                report.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonObject score = result.array().get(0).getAsJsonObject();
        assertThat(score.get("facesAPerson").getAsInt()).isEqualTo(1);
        assertThat(score.getAsJsonObject("closedSet").get("people").getAsDouble())
                .isEqualTo(2);
        JsonObject all = score.getAsJsonObject("trust").getAsJsonObject("all");
        assertThat(all.get("faces").getAsInt()).isBetween(15, 20); // five draws
        assertThat(all.getAsJsonArray("bins")).hasSize(15);
        assertThat(all.get("expectedCalibrationError").getAsDouble()).isLessThan(0.1);
        assertThat(Files.readString(report)).contains("Trust in numbers", "on the straight line");
    }

    @Test
    void detectionFindsTheBoxesThatPeopleDrew() throws IOException {
        Path truth = Files.writeString(temp.resolve("truth.json"), """
                [{"file": "Joe_Biden/Joe_Biden_0001.png", "faces": [{"x": 0, "y": 0, "w": 30, "h": 30, "invalid": 0}]},
                 {"file": "Eileen_Collins/Eileen_Collins_0002.png", "faces": []}]""");
        KithRun result = KithRun.of(
                "evaluate", "detection", "--images", people.toString(), "--ground-truth", truth.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonArray bands = result.array();
        JsonObject from20 = bands.get(bands.size() - 1).getAsJsonObject();
        assertThat(from20.get("found").getAsInt()).isZero(); // that corner is no face
        assertThat(from20.get("falselyFound").getAsInt()).isEqualTo(1);
        assertThat(from20.get("missed").getAsInt()).isEqualTo(1);
    }

    @Test
    void robustnessLooksAtEveryConditionOfThePaper() {
        KithRun result = KithRun.of(
                "evaluate",
                "robustness",
                "--images",
                people.toString(),
                "--pairs",
                pairs.toString(),
                "--json",
                "--threads",
                "2");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonArray conditions = result.array();
        assertThat(conditions).hasSize(1 + 6 + 5 + 1 + 4);
        JsonObject asItIs = conditions.get(0).getAsJsonObject();
        assertThat(asItIs.get("what").getAsString()).isEqualTo("as it is");
        assertThat(asItIs.get("withoutFace").getAsInt()).isZero();
        assertThat(asItIs.get("accuracy").getAsDouble()).isEqualTo(0.75);
        assertThat(asItIs.get("valAtFar1e3").getAsDouble()).isEqualTo(1);
    }

    @Test
    void theSameConditionsHaveKoreanWordsOnTheTerminalAndOnThePage() throws IOException {
        Path report = temp.resolve("robustness.html");
        KithRun result = KithRun.of(
                Locale.KOREAN,
                "evaluate",
                "robustness",
                "--images",
                people.toString(),
                "--pairs",
                pairs.toString(),
                "--report",
                report.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<String> table =
                result.out().lines().filter(line -> line.contains("%")).toList();
        assertThat(table)
                .hasSize(1 + 6 + 5 + 1 + 4)
                .anyMatch(line -> line.startsWith("그대로 "))
                .anyMatch(line -> line.matches("정렬하지 않음 +상자 .*"))
                .anyMatch(line -> line.matches("JPEG 품질 +30 .*"))
                .anyMatch(line -> line.matches("차원, int8 +128 .*"));
        assertThat(table.stream().map(Columns::of).distinct()).hasSize(1);
        assertThat(Files.readString(report))
                .contains("<html lang=\"ko\">", "<h1>나빠진 사진, 짧아진 임베딩</h1>", "<th>FAR 1e-3의 VAL</th>");
    }

    @Test
    void programsReadTheSameInEveryLanguage() {
        String library = temp.resolve("library in two languages").toString();
        assertThat(KithRun.of("--library", library, "index", people.toString()).exitCode())
                .isZero();
        String[] command = {"--library", library, "evaluate", "clustering", "--images", people.toString()};
        String[] json = Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new);
        assertThat(KithRun.of(Locale.KOREAN, json).out())
                .isEqualTo(KithRun.of(json).out());
        assertThat(KithRun.of(Locale.KOREAN, command).out())
                .startsWith("사진 7장, 3명.\n프로그램의 기본 설정으로 묶은 라이브러리의 묶음\n")
                .contains("평균 연결", "실제 사람 수를 알려 준 k-means");
    }

    @Test
    void thePapersExperimentsCompareNetworksOnPeopleNoneHasSeen() throws IOException {
        Path model = Files.createDirectory(temp.resolve("model"));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("kith.models"), "mobilefacenet-128-1"))) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        Files.writeString(model.resolve("held-out.txt"), "Barack_Obama\nJoe_Biden\n");
        KithRun result = KithRun.of(
                "evaluate",
                "paper",
                "--images",
                people.toString(),
                "--models",
                model.toString(),
                "--pairs",
                pairs.toString(),
                "--json",
                "--threads",
                "2");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonObject figures = result.object();
        assertThat(figures.get("photos").getAsInt()).isEqualTo(5);
        assertThat(figures.get("onlyHeldOut").getAsBoolean()).isTrue();
        JsonArray networks = figures.getAsJsonArray("networks");
        assertThat(networks).hasSize(2);
        JsonObject copy = networks.get(1).getAsJsonObject();
        assertThat(copy.get("model").getAsString()).isEqualTo("mobilefacenet-128-1 in model");
        assertThat(copy.get("validation"))
                .isEqualTo(networks.get(0).getAsJsonObject().get("validation"));
        JsonObject kMeans = networks.get(0).getAsJsonObject().getAsJsonObject("kMeans");
        assertThat(kMeans.get("people").getAsInt()).isEqualTo(2);
        assertThat(figures.getAsJsonArray("worsePhotos")).hasSize(1 + 6 + 5 + 1 + 4);
    }

    @Test
    void thePapersTablesStandBesideThoseMeasuredHere() {
        KithRun result = KithRun.of("evaluate", "paper", "--images", people.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("7 photos of 3 people.")
                .contains("A split has fewer than 1,000 pairs of two people")
                .containsSubsequence("Networks in the paper", "nn2", "89.4 ± 1.6 %")
                .containsSubsequence("Training-set size in the paper", "2,600,000", "76.3 %")
                .contains("k-means, true k")
                .contains("they take --pairs");
    }

    @Test
    void peopleAreNamedByASimulatedUser() {
        KithRun result = KithRun.of("evaluate", "people", "--images", people.toString(), "--json", "--answers", "1,50");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonObject first = result.array().get(0).getAsJsonObject();
        assertThat(first.get("answers").getAsInt()).isEqualTo(1);
        assertThat(first.get("right").getAsInt()).isEqualTo(4); // the one with four photos
        assertThat(first.get("bestRight").getAsInt()).isEqualTo(4);
        JsonObject last = result.array().get(1).getAsJsonObject();
        assertThat(last.get("answers").getAsInt()).isEqualTo(3); // nothing is left to ask
        assertThat(last.get("typedNames").getAsInt()).isEqualTo(3);
        assertThat(last.get("named").getAsInt()).isEqualTo(6);
        assertThat(last.get("wrong").getAsInt()).isZero();
        assertThat(last.get("namesLost").getAsInt()).isZero();
        assertThat(last.get("askedTwice").getAsInt()).isZero();
    }
}
