package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Films;
import org.kith.engine.Testbed;
import org.kith.engine.metadata.Beside;
import org.kith.engine.metadata.FilmTags;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.photo.Film;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.TakenFrom;

class VideoReaderTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final ImageDecoder decoder = new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), 2048);

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(Testbed.openCv().openNatives()).isZero();
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : Films.copy(name, file);
    }

    private DecodedPhoto still(Path file, Duration about) throws UnreadablePhotoException {
        try (VideoReader video = decoder.video(PhotoContent.read(file))) {
            return decoder.decode(video, about);
        }
    }

    /** The carpet of flames, the red curtain, the cup: of the upper left corner, blue, green and red. */
    private static int[] corner(UprightImage image) {
        long[] sum = new long[3];
        int side = image.height() / 8;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int c = 0; c < 3; c++) {
                    sum[c] += image.bgr()[3 * (y * image.width() + x) + c] & 0xff;
                }
            }
        }
        return Arrays.stream(sum).mapToInt(s -> (int) (s / side / side)).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4, 320, 240",
        "turned.mov, 320, 240",
        "hevc.mov, 320, 240",
        "vp9.webm, 320, 240",
        "av1.mkv, 320, 240",
        "mjpeg.avi, 320, 240",
        "camcorder.mts, 320, 240",
        "windows.wmv, 320, 240",
        "disc.mpg, 320, 240",
        "tape.mp4, 320, 240",
        "telephone.3gp, 192, 144"
    })
    void ofEveryKindThePictureAtAPlaceIsDecodedUprightInItsShape(String name, int width, int height) throws Exception {
        DecodedPhoto first = still(file(name), Duration.ZERO);
        DecodedPhoto second = still(file(name), Duration.ofSeconds(7));

        assertThat(first.format()).isEqualTo(ImageFormat.VIDEO);
        UprightImage image = second.image();
        assertThat(image.width()).isEqualTo(width);
        assertThat(image.height()).isEqualTo(height);
        Film film = Objects.requireNonNull(second.film());
        assertThat(film.length()).isBetween(LONG.minusMillis(500), LONG.plusMillis(600));
        assertThat(film.still()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        // the flag at the left of the portrait is bright in no other picture, and there only if it is upright
        int[] sky = corner(first.image());
        int[] flag = corner(image);
        assertThat(flag[2] - flag[0]).as("red over blue").isGreaterThan(sky[2] - sky[0] + 10);
        assertThat(still(file(name), film.still()).image().bgr())
                .as("the same picture comes again")
                .isEqualTo(image.bgr());
    }

    @Test
    void aShortOneIsLookedAtOnce() throws Exception {
        try (VideoReader video = decoder.video(PhotoContent.read(file("short.mp4")))) {
            assertThat(video.length()).isEqualTo(Duration.ofSeconds(1));
            assertThat(video.places()).containsExactly(Duration.ofMillis(500));
        }
        try (VideoReader video = decoder.video(PhotoContent.read(file("film.mp4")))) {
            assertThat(video.places())
                    .hasSize(5)
                    .startsWith(Duration.ofSeconds(1))
                    .endsWith(Duration.ofSeconds(9));
        }
    }

    @Test
    void itsHeadSaysWhenWhereAndByWhat() throws Exception {
        try (VideoReader video = decoder.video(PhotoContent.read(file("film.mp4")))) {
            PhotoDetails details = FilmTags.of(video.tags(), ZoneId.of("Asia/Seoul"));
            assertThat(details.takenAt()).isEqualTo(LocalDateTime.of(2019, 7, 4, 19, 0));
            assertThat(Objects.requireNonNull(details.taken()).from()).isEqualTo(TakenFrom.FILM);
            assertThat(Objects.requireNonNull(details.taken()).offset()).isEqualTo(ZoneOffset.ofHours(9));
            assertThat(details.location()).isEqualTo(new GeoPoint(37.5665, 126.9780));
        }
        PhotoDetails ofPhone = decoder.details(file("turned.mov"), new Beside()).orElseThrow();
        assertThat(ofPhone.takenAt()).isEqualTo(LocalDateTime.of(2019, 7, 4, 12, 0));
        assertThat(ofPhone.camera()).isEqualTo("Apple iPhone 11");
        assertThat(decoder.details(file("hevc.mov"), new Beside()).orElseThrow().taken())
                .as("1904 is a clock that was never set")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"여름 🎬.mp4", "a%20b.mp4", "concat:b.mp4", "#1 100%.mp4"})
    void anyNameIsOpened(String name) throws Exception {
        Path file = Files.copy(file("film.mp4"), folder.resolve(name));

        assertThat(still(file, Duration.ZERO).image().width()).isEqualTo(320);
    }

    private void isRefused(Path file, Kind kind, ProblemReason reason) {
        assertThatThrownBy(() -> still(file, Duration.ZERO))
                .asInstanceOf(InstanceOfAssertFactories.throwable(UnreadablePhotoException.class))
                .extracting(UnreadablePhotoException::problem)
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.reason()).isEqualTo(reason);
                });
    }

    @Test
    void whatHasNoPictureIsRefusedWithItsReason() throws IOException {
        isRefused(file("sound.mp4"), Kind.NOT_A_PICTURE, ProblemReason.NO_VIDEO);
        byte[] film = Files.readAllBytes(file("film.mp4"));
        isRefused(
                Files.write(folder.resolve("half.mp4"), Arrays.copyOf(film, film.length / 2)),
                Kind.CORRUPT,
                ProblemReason.VIDEO_BROKEN);
    }

    @Test
    void aListOfAddressesIsNoVideo() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.mp4"),
                "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:" + file("film.mp4") + "\n#EXT-X-ENDLIST\n");

        isRefused(list, Kind.CORRUPT, ProblemReason.VIDEO_BROKEN);
    }

    @Test
    void brokenOnesEndInAPictureOrAReason() throws Exception {
        Random random = new Random(19);
        for (String name :
                new String[] {"film.mp4", "hevc.mov", "vp9.webm", "mjpeg.avi", "camcorder.mts", "windows.wmv"}) {
            byte[] whole = Files.readAllBytes(file(name));
            for (int i = 0; i < 12; i++) {
                byte[] broken = whole.clone();
                for (int n = 0; n < 20; n++) {
                    broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("broken"), broken);
                try {
                    assertThat(still(file, Duration.ofSeconds(5)).image().width())
                            .isPositive();
                } catch (UnreadablePhotoException e) {
                    PhotoProblem problem = e.problem();
                    assertThat(problem.kind()).as(name).isNotEqualTo(Kind.INTERNAL);
                }
            }
        }
    }
}
