package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

/** The files beside this test are painted, not photographed: quarters of red, green, blue and black, coded by libheif. */
class HeifDecoderTest {

    private final OpenCv openCv = Testbed.openCv();
    private final ImageDecoder decoder = new ImageDecoder(openCv, Testbed.ffmpeg(), 400);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarters.heic",
                "quarters-10-bit.heic",
                "quarters-limited-709.heic",
                "quarters-identity.heic",
                "quarters.avif",
                "quarters-10-bit.avif"
            })
    void colorsOfEveryCodingAreKept(String name) throws UnreadablePhotoException {
        DecodedPhoto photo = decoder.decode(HeifWriter.resource(name), name);
        assertThat(photo.problem()).isEmpty();
        assertThat(photo.image().fullWidth()).isEqualTo(160);
        assertThat(photo.image().fullHeight()).isEqualTo(120);
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGBK");
    }

    @Test
    void oddSidesAreCutFromEvenOnes() throws UnreadablePhotoException {
        UprightImage image =
                decoder.decode(HeifWriter.resource("quarters-odd.heic"), "a").image();
        assertThat(image.width()).isEqualTo(159);
        assertThat(image.height()).isEqualTo(119);
        assertThat(Encoded.quarterColors(image)).isEqualTo("RGBK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiles.heic", "tiles.avif"})
    void tilesBecomeOnePicture(String tiles) throws UnreadablePhotoException {
        DecodedPhoto photo = decoder.decode(grid(tiles, 100, 90).write(), "a");
        assertThat(photo.image().width()).isEqualTo(100);
        assertThat(photo.image().height()).isEqualTo(90);
        assertThat(photo.problem()).isEmpty();
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGBK");
        assertThat(pixel(photo.image(), 63, 63)).isEqualTo(pixel(photo.image(), 0, 0));
        assertThat(pixel(photo.image(), 64, 63)).isEqualTo(pixel(photo.image(), 99, 0));
        assertThat(pixel(photo.image(), 99, 89)).isEqualTo(pixel(photo.image(), 64, 64));
    }

    /** irot turns left; imir 0 exchanges top and bottom, 1 left and right; in the order in which they stand. */
    @ParameterizedTest
    @CsvSource({
        "irot,0,,0,RGBK",
        "irot,1,,0,GKRB",
        "irot,2,,0,KBGR",
        "irot,3,,0,BRKG",
        "imir,0,,0,BKRG",
        "imir,1,,0,GRKB",
        "irot,1,imir,1,KGBR",
        "imir,1,irot,1,RBGK",
        "irot,3,imir,0,KGBR"
    })
    void containerTurnsAndExifDoesNot(String first, byte how, String second, byte howSecond, String upright)
            throws UnreadablePhotoException {
        HeifWriter writer = grid("tiles.heic", 120, 100)
                .exif(Exif.tiffWithOrientation(6))
                .property(first, ByteBuffer.allocate(1).put(how));
        if (second != null) {
            writer.property(second, ByteBuffer.allocate(1).put(howSecond));
        }
        UprightImage image = decoder.decode(writer.write(), "a").image();
        assertThat(Encoded.quarterColors(image)).isEqualTo(upright);
        boolean turned = (first.equals("irot") && how % 2 == 1) || ("irot".equals(second) && howSecond % 2 == 1);
        assertThat(image.fullWidth()).isEqualTo(turned ? 100 : 120);
    }

    @Test
    void croppedBeforeTurned() throws UnreadablePhotoException {
        // 40 x 30 around a point 44 right of and 35 below the middle of 128 x 128: black.
        HeifWriter writer = grid("tiles.heic", 128, 128)
                .property("clap", fractions(40, 30, 44, 35))
                .property("irot", ByteBuffer.allocate(1).put((byte) 1));
        UprightImage image = decoder.decode(writer.write(), "a").image();
        assertThat(image.width()).isEqualTo(30);
        assertThat(image.height()).isEqualTo(40);
        assertThat(Encoded.quarterColors(image)).isEqualTo("KKKK");
        assertThat(problem(grid("tiles.heic", 128, 128)
                                .property("clap", fractions(40, 30, 64, 0))
                                .write())
                        .kind())
                .isEqualTo(Kind.CORRUPT);
    }

    @Test
    void tilesBeyondTheEndOfTheFileAreGrayAndSaid() throws UnreadablePhotoException {
        byte[] file = grid("tiles.heic", 128, 128).write();
        DecodedPhoto photo = decoder.decode(Arrays.copyOf(file, file.length - 1), "a");
        assertThat(photo.problem()).contains(PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY));
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGB?");
        int data = new String(file, ISO_8859_1).indexOf("mdat") + 4;
        assertThat(problem(Arrays.copyOf(file, data + 1)))
                .isEqualTo(PhotoProblem.of(Kind.CORRUPT, ProblemReason.ENDS_EARLY));
    }

    @Test
    void tilesThatCannotBeDecodedAreGrayAndSaid() throws UnreadablePhotoException {
        byte[] file = grid("tiles.heic", 128, 128).write();
        int data = new String(file, ISO_8859_1).indexOf("mdat") + 4;
        Arrays.fill(file, data, data + 20, (byte) 0xff);
        DecodedPhoto photo = decoder.decode(file, "a");
        assertThat(photo.problem()).contains(PhotoProblem.of(Kind.DAMAGED, ProblemReason.PART_BROKEN));
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("?GBK");
        Arrays.fill(file, data, file.length, (byte) 0xff);
        assertThat(problem(file)).isEqualTo(PhotoProblem.of(Kind.CORRUPT, ProblemReason.NOTHING_DECODED));
    }

    @Test
    void claimsThatDoNotFitAreRefused() {
        assertThat(problem(grid("tiles.heic", 129, 128).write()).kind()).isEqualTo(Kind.CORRUPT);
        assertThat(problem(grid("tiles.heic", 64, 128).write()).kind()).isEqualTo(Kind.CORRUPT);
        assertThat(problem(grid("tiles.heic", 40_000, 40_000).write()).kind()).isEqualTo(Kind.TOO_LARGE);
        byte[] bomb = HeifWriter.resource("quarters.heic");
        sides(bomb, 60_000, 60_000);
        assertThat(problem(bomb).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    /** More pixels in the stream than in the header: memory is taken for what the header says, or not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"quarters.heic", "quarters.avif"})
    void headerThatClaimsLessIsShownAsItSays(String name) throws UnreadablePhotoException {
        byte[] file = HeifWriter.resource(name);
        sides(file, 100, 70);
        UprightImage image = decoder.decode(file, "a").image();
        assertThat(image.width()).isEqualTo(100);
        assertThat(image.bgr()[2] & 0xff).isGreaterThan(200);
        sides(file, 200, 120);
        assertThat(problem(file).kind()).isEqualTo(Kind.CORRUPT);
    }

    @Test
    void filmsAndOtherCodingsAreNamed() {
        byte[] otherCoding = HeifWriter.resource("quarters.heic");
        replace(otherCoding, "hvc1", "vvc1");
        assertThat(problem(otherCoding))
                .isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.COMPRESSION, "VVC"));
        replace(otherCoding, "vvc1", "xxxx");
        assertThat(problem(otherCoding))
                .isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.FORMAT_VARIANT, "HEIC"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quarters.heic", "quarters.avif", "tiles.heic", "quarters-odd.heic", "quarters-identity.heic"})
    void randomDamageIsNeverMoreThanAProblem(String name) {
        long seed = 20250301;
        Random random = new Random(seed);
        byte[] sound = HeifWriter.resource(name);
        for (int round = 0; round < 200; round++) {
            byte[] damaged =
                    Arrays.copyOf(sound, round % 2 == 0 ? sound.length : 20 + random.nextInt(sound.length - 20));
            for (int i = 0; i < 3; i++) {
                damaged[20 + random.nextInt(damaged.length - 20)] = (byte) random.nextInt();
            }
            try {
                assertThat(decoder.decode(damaged, "a").image().width())
                        .as("seed %s", seed)
                        .isPositive();
            } catch (UnreadablePhotoException e) {
                assertThat(e.problem().kind()).as("seed %s", seed).isNotEqualTo(Kind.INTERNAL);
            }
        }
        assertThat(openCv.openNatives()).isZero();
    }

    private static HeifWriter grid(String tiles, int width, int height) {
        return new HeifWriter().tiles(HeifWriter.resource(tiles), 4).grid(2, 2, width, height);
    }

    /** Sides as fractions of one, then the offset of the middle. */
    private static ByteBuffer fractions(int width, int height, int right, int down) {
        return ByteBuffer.allocate(32)
                .putInt(width)
                .putInt(1)
                .putInt(height)
                .putInt(1)
                .putInt(right)
                .putInt(1)
                .putInt(down)
                .putInt(1);
    }

    private static void sides(byte[] file, int width, int height) {
        int at = indexOf(file, "ispe");
        ByteBuffer.wrap(file).putInt(at + 8, width).putInt(at + 12, height);
    }

    private static void replace(byte[] file, String letters, String others) {
        ByteBuffer.wrap(file).put(indexOf(file, letters), others.getBytes(ISO_8859_1));
    }

    private static int indexOf(byte[] file, String letters) {
        return new String(file, ISO_8859_1).indexOf(letters);
    }

    private static int pixel(UprightImage image, int x, int y) {
        int i = 3 * (y * image.width() + x);
        int[] coarse = {image.bgr()[i] & 0xff, image.bgr()[i + 1] & 0xff, image.bgr()[i + 2] & 0xff};
        return Arrays.stream(coarse).map(v -> (v + 64) / 128).reduce(0, (a, b) -> 3 * a + b);
    }

    private PhotoProblem problem(byte[] content) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> decoder.decode(content, "a.heic"))
                .problem();
    }
}
