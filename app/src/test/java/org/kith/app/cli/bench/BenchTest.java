package org.kith.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.Kith;
import org.kith.app.cli.NoDisplay;
import org.kith.app.cli.base.ExitCode;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.bench.PhotoCopies;
import org.kith.engine.bench.SamplePlan;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.Ffmpeg;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.OpenCv;
import org.kith.engine.job.Await;
import org.kith.engine.model.Installation;

/** What {@code kith bench} measures, on the test pictures; never how long it took. */
class BenchTest {

    private static final Path PHOTOS = Path.of(System.getProperty("kith.photos"));

    private record Result(int exitCode, String out, String err) {}

    private static Result bench(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        NoDisplay display = new NoDisplay();
        int exitCode = Kith.commandLine(new PrintWriter(out), new PrintWriter(err), display, display)
                .execute(Stream.concat(Stream.of("bench"), Stream.of(args)).toArray(String[]::new));
        return new Result(exitCode, out.toString(), err.toString());
    }

    @Test
    void embedComparesTheNetworkWithItsPlainConversion() {
        Result result = bench("embed", "--batch", "2", "--rounds", "1");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("27 PReLU").contains("batch   2").contains("times as fast");
    }

    @Test
    void detectCountsTheFacesOfTheTestPictures() {
        Result result = bench("detect", PHOTOS.toString(), "--threads", "2");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("1 file left out") // the table of origins
                .contains("9 photos, 6 faces")
                .contains("a photo, ")
                .contains("with 2 at once");
    }

    @Test
    void decodeTellsFormatsApart() {
        Result result = bench("decode", PHOTOS.toString(), "--rounds", "1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("JPEG")
                .contains("PNG")
                .contains("reduced")
                .contains("full");
    }

    @Test
    void decodeIsAlsoToldToPrograms() {
        Result result = bench("decode", PHOTOS.toString(), "--rounds", "1", "--json");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("[{\"kind\":\"JPEG\",\"megapixels\":\"")
                .contains("\"reducedMs\":")
                .contains("\"against\":[]");
    }

    @Test
    void indexOfCopiesMeasuresEachCopyAndItsMemory() throws IOException {
        Map<String, Long> before = state();
        Result result = bench("index", PHOTOS.toString(), "--repeat", "2", "--megapixels", "0.3", "--runs", "1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("18 JPEGs made of 10 files")
                .contains("18 photos, 12 faces")
                .contains("memory by photos done: 2: ")
                .contains("18: ");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void libraryIsAskedEachKindOfQuestionAndGetsNewPhotos(@TempDir Path folder) {
        try (Engine engine = Engine.open(
                EngineConfig.of(folder.resolve("library")), Installation.fromSystemProperties(), "kith test")) {
            engine.bench().addPhotos(folder, new SamplePlan(300, 700, 5, false));
            assertThat(Await.result(engine.rescan().completion()).unchanged()).isEqualTo(300);
        }

        Result result = bench("library", "--new", "1", "--measure", folder.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("“July”, 30 photos: ")
                .contains("“favourites”, 6 photos: ")
                .contains("“3 faces”, 100 photos: ")
                .contains("“no people”, 0 photos: ")
                .containsOnlyOnce("a new photo is in the grid after ")
                .doesNotContain("NaN");
    }

    @Test
    void aLibraryThatCannotBeMadeIsSaid() {
        Result result = bench("library", "--photos", "10", "--faces", "9");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("a face to 8 on each photo");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Result result = bench("decode", "/nowhere");

        assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("There is no folder “/nowhere”");
    }

    @Test
    void aCopyIsAnotherFileWithTheSamePicture(@TempDir Path folder) throws Exception {
        ImageDecoder decoder = decoder();
        Path photo = PHOTOS.resolve("obama.jpg");
        assertThat(copies(null, 2).make(photo, "a", folder)).isEqualTo(2);
        byte[] first = Files.readAllBytes(folder.resolve("0/a.jpg"));
        byte[] second = Files.readAllBytes(folder.resolve("1/a.jpg"));

        assertThat(first).isNotEqualTo(second);
        byte[] pixels =
                decoder.decode(Files.readAllBytes(photo), "a.jpg").image().bgr();
        DecodedPhoto copy = decoder.decode(second, "a.jpg");
        assertThat(copy.image().bgr()).isEqualTo(pixels);
        assertThat(copy.problem()).isEmpty();
    }

    @Test
    void aCopyHasTheMegapixelsAskedFor(@TempDir Path folder) throws Exception {
        copies(2.0, 1).make(PHOTOS.resolve("coffee.png"), "b", folder);
        var image = decoder()
                .decode(Files.readAllBytes(folder.resolve("0/b.jpg")), "b.jpg")
                .image();
        var original = decoder()
                .decode(Files.readAllBytes(PHOTOS.resolve("coffee.png")), "")
                .image();

        assertThat((double) image.width() * image.height()).isBetween(1.98e6, 2.02e6);
        assertThat((double) image.width() / image.height())
                .isBetween(0.99 * original.width() / original.height(), 1.01 * original.width() / original.height());
    }

    private static PhotoCopies copies(@Nullable Double megapixels, int copies) {
        return Engine.workshop(Installation.fromSystemProperties()).bench().copies(megapixels, copies);
    }

    private static ImageDecoder decoder() {
        return new ImageDecoder(
                OpenCv.load(Installation.fromSystemProperties()),
                Ffmpeg.of(Installation.fromSystemProperties()),
                ImageDecoder.DEFAULT_MAX_SIDE_PX);
    }

    private static Map<String, Long> state() throws IOException {
        Map<String, Long> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PHOTOS)) {
            for (Path file : files.toList()) {
                state.put(file.toString(), Files.getLastModifiedTime(file).toMillis() + Files.size(file));
            }
        }
        return state;
    }
}
