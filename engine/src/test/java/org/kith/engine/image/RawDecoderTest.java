package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.container.TiffWriter;
import org.kith.engine.image.container.TiffWriter.Directory;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

/** Raw files laid out as each maker does: where the previews lie, where the camera says what. */
class RawDecoderTest {

    private static final String TIME = "2011:03:04 05:06:07";
    private static final LocalDateTime TAKEN = LocalDateTime.of(2011, 3, 4, 5, 6, 7);

    private static final OpenCv OPEN_CV = Testbed.openCv();

    private final ImageDecoder decoder = new ImageDecoder(OPEN_CV, Testbed.ffmpeg(), 400);

    private static byte[] jpeg(int width, int height) {
        return Encoded.encode(OPEN_CV, width, height, Encoded.quarters(width, height), ".jpg");
    }

    /** Values of a sensor, among them what could be taken for the beginning of a JPEG. */
    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        for (int i = 0; i + 3 < bytes; i += 1000) {
            noise[i] = (byte) 0xff;
            noise[i + 1] = (byte) 0xd8;
            noise[i + 2] = (byte) 0xff;
        }
        return noise;
    }

    private static Directory sensor(int compression) {
        return new Directory().sensor(640, 480, noise(640 * 480 * 2), compression);
    }

    private static Directory camera(String make) {
        return new Directory()
                .text(0x010f, make)
                .text(0x0110, "X1")
                .orientation(6)
                .takenAt(TIME);
    }

    private static Directory small() {
        return new Directory().rgb(160, 120, Encoded.rgb(Encoded.quarters(160, 120)));
    }

    private static byte[] tiff(String head, Directory... pages) {
        ByteOrder order = head.startsWith("M") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new TiffWriter(order, false).write(head.getBytes(ISO_8859_1), pages);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] body = concat(parts);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(ISO_8859_1))
                .put(body)
                .array();
    }

    private static byte[] cr3() {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(0x85c0b687_820f11e0L)
                .putLong(0x8111f4ce_462b6a48L)
                .array();
        byte[] main = tiff(
                "II*\0",
                new Directory().text(0x010f, "Canon").text(0x0110, "X1").orientation(6));
        byte[] exif = tiff("II*\0", new Directory().text(0x9003, TIME));
        byte[] metadata = box("uuid", id, box("CMT1", main), box("CMT2", exif));
        return concat(
                box("ftyp", "crx \0\0\0\1crx isom".getBytes(ISO_8859_1)),
                box("moov", metadata),
                box("uuid", new byte[16], box("PRVW", jpeg(480, 360))),
                box("mdat", jpeg(640, 480), noise(100_000)));
    }

    /** A heap in a heap, each with its table at the end. */
    private static byte[] crw() {
        byte[] model = "Canon\0X1\0".getBytes(ISO_8859_1);
        byte[] image = little(28).putInt(640).putInt(480).putFloat(1).putInt(90).array();
        byte[] time =
                little(12).putInt((int) TAKEN.toEpochSecond(ZoneOffset.UTC)).array();
        byte[] inner = heap(Map.of(0x080a, model, 0x1810, image, 0x180e, time));
        byte[] outer = heap(Map.of(0x300a, inner, 0x2007, jpeg(640, 480), 0x2005, noise(100_000)));
        return concat(
                little(6).put("II".getBytes(ISO_8859_1)).putInt(26).array(),
                "HEAPCCDR".getBytes(ISO_8859_1),
                new byte[12],
                outer);
    }

    private static byte[] heap(Map<Integer, byte[]> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer table = little(2 + 10 * records.size()).putShort((short) records.size());
        records.forEach((tag, bytes) -> {
            table.putShort((short) (int) tag).putInt(bytes.length).putInt(out.size());
            out.writeBytes(bytes);
        });
        int at = out.size();
        out.writeBytes(IsoBox.copy(table.rewind()));
        out.writeBytes(little(4).putInt(at).array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] withExif(byte[] jpeg) {
        byte[] tiff = tiff("II*\0", camera("FUJIFILM"));
        byte[] segment = ByteBuffer.allocate(10 + tiff.length)
                .putShort((short) 0xffe1)
                .putShort((short) (8 + tiff.length))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(tiff)
                .array();
        return concat(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static Stream<Arguments> files() {
        byte[] large = jpeg(640, 480);
        byte[] tables = "FUJIFILMCCD-RAW 0201FF383501X1".getBytes(ISO_8859_1);
        return Stream.of(
                Arguments.of("CR2", tiff("II*\0....CR\2\0", camera("Canon").jpeg(640, 480, large), small(), sensor(6))),
                Arguments.of(
                        "NEF",
                        tiff(
                                "MM\0*",
                                camera("NIKON CORPORATION")
                                        .rgb(160, 120, Encoded.rgb(Encoded.quarters(160, 120)))
                                        .reduced()
                                        .below(330, new Directory().data(513, 514, large), sensor(34713)))),
                Arguments.of(
                        "ARW",
                        tiff("II*\0", camera("SONY").data(513, 514, large).below(330, sensor(32767)))),
                Arguments.of(
                        "PEF",
                        tiff(
                                "MM\0*",
                                camera("PENTAX").sensor(640, 480, noise(640 * 480 * 2), 65535),
                                new Directory().data(513, 514, large))),
                Arguments.of(
                        "DNG",
                        tiff(
                                "II*\0",
                                camera("Kith")
                                        .bytes(0xc612, 1, (byte) 1, (byte) 4, (byte) 0, (byte) 0)
                                        .rgb(160, 120, Encoded.rgb(Encoded.quarters(160, 120)))
                                        .reduced()
                                        .below(
                                                330,
                                                sensor(1),
                                                new Directory()
                                                        .jpeg(640, 480, large)
                                                        .reduced()))),
                Arguments.of(
                        "DNG of one picture",
                        tiff(
                                "II*\0",
                                camera("Kith")
                                        .bytes(0xc612, 1, (byte) 1, (byte) 4, (byte) 0, (byte) 0)
                                        .rgb(640, 480, Encoded.rgb(Encoded.quarters(640, 480))))),
                Arguments.of("RW2", tiff("IIU\0", camera("Panasonic").bytes(0x2e, 7, large))),
                Arguments.of(
                        "ORF",
                        tiff(
                                "IIRO",
                                camera("OLYMPUS")
                                        .sensor(640, 480, noise(640 * 480 * 2), 1)
                                        .numbers(262, 3, 1)
                                        .bytes(0x927c, 7, concat(new byte[50], large)))),
                Arguments.of(
                        "ORF of Motorola's order",
                        tiff("MMOR", camera("OLYMPUS").bytes(0x927c, 7, large))),
                Arguments.of(
                        "IIQ",
                        tiff("II*\0....IIII", camera("Phase One").bytes(0x927c, 7, concat(new byte[50], large)))),
                Arguments.of("RAF", concat(tables, new byte[100], withExif(large), noise(100_000))),
                Arguments.of("CR3", cr3()),
                Arguments.of("CRW", crw()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theLargestPictureIsShownAsTheCameraSays(String kind, byte[] file) throws UnreadablePhotoException {
        DecodedPhoto photo = decoder.decode(file, "a");

        assertThat(photo.problem()).isEmpty();
        assertThat(photo.image().fullWidth()).isEqualTo(480);
        assertThat(photo.image().fullHeight()).isEqualTo(640);
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("BRKG");
        assertThat(photo.metadata().details().takenAt()).isEqualTo(TAKEN);
        assertThat(photo.metadata().details().camera()).endsWith("X1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void damageIsNeverMoreThanAProblem(String kind, byte[] sound) {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            byte[] damaged = Arrays.copyOf(sound, round % 2 == 0 ? sound.length : 1 + random.nextInt(sound.length));
            for (int i = 0; i < 6; i++) {
                damaged[random.nextInt(Math.min(damaged.length, 2000))] = (byte) random.nextInt();
            }
            try {
                assertThat(decoder.decode(damaged, "a").image().width())
                        .as("seed %s", seed)
                        .isPositive();
            } catch (UnreadablePhotoException e) {
                assertThat(e.problem().kind()).as("seed %s", seed).isNotEqualTo(Kind.INTERNAL);
            }
        }
        assertThat(OPEN_CV.openNatives()).isZero();
    }

    @Test
    void whatHasNoPictureLargeEnoughSaysSo() {
        byte[] nef = tiff(
                "II*\0",
                camera("NIKON").rgb(160, 120, new byte[160 * 120 * 3]).reduced().below(330, sensor(34713)));
        assertThat(problem(nef))
                .isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.NO_PREVIEW, "Nikon NEF"));
        byte[] x3f = concat("FOVb".getBytes(ISO_8859_1), new byte[100], jpeg(160, 120));
        assertThat(problem(x3f))
                .isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.NO_PREVIEW, "Sigma X3F"));
    }

    @Test
    void whatIsCutShortBeforeItsPictureSaysThat() {
        byte[] arw = tiff("II*\0", camera("SONY").below(330, sensor(32767)).data(513, 514, jpeg(640, 480)));
        ByteBuffer bytes = ByteBuffer.wrap(arw).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 12 < arw.length; i++) {
            if (bytes.getInt(i) == (4 << 16 | 513)) {
                bytes.putInt(i + 8, arw.length - 100);
            }
        }
        int picture = new String(arw, ISO_8859_1).lastIndexOf("\u00ff\u00d8\u00ff\u00e0");
        arw[picture] = 0;

        assertThat(problem(arw)).isEqualTo(PhotoProblem.of(Kind.CORRUPT, ProblemReason.ENDS_EARLY));
    }

    /** Each strip of it is a JPEG of its own, larger than the small picture. */
    @Test
    void aStripIsNoPicture() {
        Directory strips =
                sensor(7).data(273, 279, jpeg(640, 100), jpeg(640, 100)).numbers(262, 3, 34892);
        byte[] dng = tiff(
                "II*\0",
                camera("Kith")
                        .bytes(0xc612, 1, (byte) 1, (byte) 4, (byte) 0, (byte) 0)
                        .below(330, strips));

        assertThat(problem(dng).reason()).isEqualTo(ProblemReason.NO_PREVIEW);
    }

    private PhotoProblem problem(byte[] content) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> decoder.decode(content, "a"))
                .problem();
    }
}
