package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

class ImageDecoderTest {

    private final OpenCv openCv = Testbed.openCv();
    private final ImageDecoder decoder = new ImageDecoder(openCv, Testbed.ffmpeg(), 400);

    @ParameterizedTest
    @CsvSource({"1,RGBK", "2,GRKB", "3,KBGR", "4,BKRG", "5,RBGK", "6,BRKG", "7,KGBR", "8,GKRB", "0,RGBK", "99,RGBK"})
    void orientationIsAppliedOnce(int exif, String upright) throws UnreadablePhotoException {
        // Where 1 2 / 3 4 are the stored quarters; EXIF 2.3, tag 0x0112.
        byte[] jpeg = Encoded.encode(openCv, 160, 120, Encoded.quarters(160, 120), ".jpg");
        byte[] png = Encoded.encode(openCv, 160, 120, Encoded.quarters(160, 120), ".png");
        for (byte[] file : new byte[][] {Exif.orientJpeg(jpeg, exif), Exif.orientPng(png, exif)}) {
            UprightImage image = decoder.decode(file, "a").image();
            boolean turned = exif >= 5 && exif <= 8;
            assertThat(image.width()).isEqualTo(turned ? 120 : 160);
            assertThat(image.fullHeight()).isEqualTo(turned ? 160 : 120);
            assertThat(Encoded.quarterColors(image)).isEqualTo(upright);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".bmp", ".tiff", ".webp", ".jp2", ".ppm"})
    void everyFormatKeepsItsColors(String extension) throws UnreadablePhotoException {
        byte[] file = Encoded.encode(openCv, 160, 120, Encoded.quarters(160, 120), extension);
        DecodedPhoto photo = decoder.decode(file, "a");
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("RGBK");
        assertThat(photo.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "tiff", "bmp"})
    void javaWritesWhatWeRead(String format) throws IOException, UnreadablePhotoException {
        var picture = ImageIO.read(Testbed.photo("coffee.png").toFile());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        UprightImage image = decoder.decode(file.toByteArray(), "a").image();
        assertThat(image.fullWidth()).isEqualTo(600);
        assertThat(meanDifference(
                        image,
                        decoder.decode(Testbed.bytes(Testbed.photo("coffee.png")), "a")
                                .image()))
                .isLessThan(6);
    }

    /** TIFF goes through Java, where gray is easily taken for linear light and becomes too bright. */
    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".png", ".bmp", ".tiff", ".jp2", ".pgm"})
    void grayStaysAsDarkAsItIs(String extension) throws UnreadablePhotoException {
        byte[] gray = new byte[64 * 48];
        Arrays.fill(gray, (byte) 60);
        byte[] bgr = decoder.decode(Encoded.encode(openCv, 64, 48, gray, extension), "a")
                .image()
                .bgr();
        assertThat(bgr).containsOnly(60);
    }

    @ParameterizedTest
    @CsvSource({"750,375", "749,400", "780,390", "1500,375"})
    void aJpegDecodedAtAHalfMayBeALittleShort(int side, int decodedSide) throws UnreadablePhotoException {
        byte[] file = Encoded.encode(openCv, side, side / 2, Encoded.quarters(side, side / 2), ".jpg");
        UprightImage image = decoder.decode(file, "a").image();
        assertThat(image.width()).isEqualTo(decodedSide);
        assertThat(image.fullWidth()).isEqualTo(side);
        assertThat(Encoded.quarterColors(image)).isEqualTo("RGBK");
    }

    @ParameterizedTest
    @CsvSource({".jpg,3200", ".jpg,1601", ".jpg,1600", ".jpg,800", ".jpg,401", ".png,1600", ".tiff,1600"})
    void largePicturesAreReduced(String extension, int side) throws UnreadablePhotoException {
        byte[] file = Encoded.encode(openCv, side, side / 2, Encoded.quarters(side, side / 2), extension);
        UprightImage image = decoder.decode(file, "a").image();
        assertThat(image.width()).isEqualTo(400);
        assertThat(image.height()).isEqualTo(200);
        assertThat(image.fullWidth()).isEqualTo(side);
        assertThat(image.fullHeight()).isEqualTo(side / 2);
        assertThat(Encoded.quarterColors(image)).isEqualTo("RGBK");
    }

    @Test
    void smallPicturesKeepTheirSize() throws UnreadablePhotoException {
        byte[] file = Encoded.encode(openCv, 3, 1, Encoded.quarters(3, 1), ".png");
        UprightImage image = decoder.decode(file, "a").image();
        assertThat(image.width()).isEqualTo(3);
        assertThat(image.height()).isEqualTo(1);
    }

    @Test
    void transparentIsWhite() throws UnreadablePhotoException {
        // Red: seen through not at all, half, fully.
        byte[] bgra = {0, 0, (byte) 255, (byte) 255, 0, 0, (byte) 255, (byte) 128, 0, 0, (byte) 255, 0};
        for (String extension : new String[] {".png", ".webp"}) {
            byte[] bgr = decoder.decode(Encoded.encode(openCv, 3, 1, bgra, extension), "a")
                    .image()
                    .bgr();
            assertThat(bgr[2]).isEqualTo((byte) 255);
            assertThat(bgr[0] & 0xff).isLessThan(5);
            assertThat(bgr[3] & 0xff).isBetween(120, 135);
            assertThat(bgr[6] & 0xff).isGreaterThan(250);
        }
    }

    @ParameterizedTest
    @CsvSource({"obama.jpg,50", "coffee.png,60"})
    void cutFileGivesWhatIsThereAndSaysSo(String name, int percent) throws UnreadablePhotoException {
        byte[] whole = Testbed.bytes(Testbed.photo(name));
        DecodedPhoto photo = decoder.decode(Arrays.copyOf(whole, whole.length * percent / 100), name);
        assertThat(photo.problem()).contains(PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY));
        UprightImage full = decoder.decode(whole, name).image();
        assertThat(Arrays.copyOf(photo.image().bgr(), 3 * 400 * 50)).isEqualTo(Arrays.copyOf(full.bgr(), 3 * 400 * 50));
    }

    /** What is left of an EXIF block that is longer than it says ends a picture for most decoders. */
    @Test
    void exifThatIsTooShortCostsNeitherPictureNorDate() throws UnreadablePhotoException {
        byte[] jpeg = Testbed.bytes(Testbed.photo("obama.jpg"));
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        bytes.putShort(4, (short) (bytes.getShort(4) - 40));

        DecodedPhoto photo = decoder.decode(jpeg, "a");

        assertThat(photo.image().fullWidth()).isEqualTo(910);
        assertThat(photo.metadata().details().takenAt()).isNotNull();
    }

    @Test
    void jpegBehindGarbageIsFoundIfItIsNamedOne() throws UnreadablePhotoException {
        byte[] jpeg = Testbed.bytes(Testbed.photo("obama.jpg"));
        byte[] late = ByteBuffer.allocate(jpeg.length + 32)
                .put(new byte[32])
                .put(jpeg)
                .array();
        assertThat(decoder.decode(late, "obama.JPG").problem().map(PhotoProblem::kind))
                .contains(Kind.DAMAGED);
        assertThat(problem(late, "song.mp3").kind()).isEqualTo(Kind.NOT_A_PICTURE);
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(problem(new byte[0], "a.jpg")).isEqualTo(PhotoProblem.of(Kind.NOT_A_PICTURE, ProblemReason.EMPTY));
        assertThat(problem("<html>404</html>".getBytes(ISO_8859_1), "a.jpg").kind())
                .isEqualTo(Kind.NOT_A_PICTURE);
        assertThat(problem(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9}, "a.jpg")
                        .kind())
                .isEqualTo(Kind.CORRUPT);
        byte[] png = Testbed.bytes(Testbed.photo("coffee.png"));
        assertThat(problem(Arrays.copyOf(png, 60), "a.png").kind()).isEqualTo(Kind.CORRUPT);
    }

    @Test
    void jpegXlIsNotSupported() {
        byte[] jxl = Arrays.copyOf("\0\0\0\u000cJXL \r\n\u0087\n".getBytes(ISO_8859_1), 1000);
        assertThat(problem(jxl, "a.jxl"))
                .isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.FORMAT, "JPEG XL"));
    }

    @Test
    void bombsAreRefusedBeforeTheyAreDecoded() {
        byte[] png = Encoded.encode(openCv, 4, 4, Encoded.quarters(4, 4), ".png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(problem(png, "a.png").kind()).isEqualTo(Kind.TOO_LARGE);
        byte[] tiff = Encoded.encode(openCv, 4, 4, Encoded.quarters(4, 4), ".bmp");
        ByteBuffer.wrap(tiff).putInt(18, Integer.reverseBytes(50_000)).putInt(22, Integer.reverseBytes(50_000));
        assertThat(problem(tiff, "a.bmp").kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void randomDamageIsNeverMoreThanAProblem() {
        long seed = 20240917;
        Random random = new Random(seed);
        for (String extension : new String[] {".jpg", ".png", ".bmp", ".tiff", ".webp", ".jp2", ".ppm"}) {
            byte[] sound = Encoded.encode(openCv, 64, 48, Encoded.quarters(64, 48), extension);
            for (int round = 0; round < 40; round++) {
                byte[] damaged = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
                for (int i = 0; i < 6; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(decoder.decode(damaged, "a").image().width())
                            .as("seed %s", seed)
                            .isPositive();
                } catch (UnreadablePhotoException e) {
                    assertThat(e.problem().kind()).as("seed %s", seed).isNotEqualTo(Kind.INTERNAL);
                }
            }
        }
        assertThat(openCv.openNatives()).isZero();
    }

    @Test
    void threeHundredPhotosLeaveNothingNativeBehind() throws UnreadablePhotoException {
        byte[] file = Exif.orientJpeg(Encoded.encode(openCv, 900, 600, Encoded.quarters(900, 600), ".jpg"), 6);
        for (int i = 0; i < 300; i++) {
            decoder.decode(file, "a");
        }
        assertThat(openCv.openNatives()).isZero();
    }

    private PhotoProblem problem(byte[] content, String name) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> decoder.decode(content, name))
                .problem();
    }

    private static double meanDifference(UprightImage a, UprightImage b) {
        assertThat(a.bgr()).hasSameSizeAs(b.bgr());
        long sum = 0;
        for (int i = 0; i < a.bgr().length; i++) {
            sum += Math.abs((a.bgr()[i] & 0xff) - (b.bgr()[i] & 0xff));
        }
        return (double) sum / a.bgr().length;
    }
}
