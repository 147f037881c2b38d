package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kith.engine.image.HeifComposer.box;
import static org.kith.engine.image.HeifComposer.concat;
import static org.kith.engine.image.HeifComposer.ints;
import static org.kith.engine.image.HeifComposer.shorts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.heif.HeifFile;
import org.kith.engine.image.heif.HeifItem;
import org.kith.engine.model.PhotoProblem.Kind;

/** Pictures of HEIF files that are made of others, and sequences. */
class HeifCompositionTest {

    private final OpenCv openCv = Testbed.openCv();
    private final ImageDecoder decoder = new ImageDecoder(openCv, Testbed.ffmpeg(), 400);

    private static byte[] ispe(int width, int height) {
        return box("ispe", ints(0, width, height));
    }

    private static byte[] irot(int turns) {
        return box("irot", new byte[] {(byte) turns});
    }

    private UprightImage image(byte[] file) throws UnreadablePhotoException {
        DecodedPhoto photo = decoder.decode(file, "a");
        assertThat(photo.problem()).isEmpty();
        return photo.image();
    }

    private static byte[] quarters() {
        return HeifWriter.resource("quarters.heic");
    }

    /** What the picture itself says comes before what the other says of it. */
    @ParameterizedTest
    @CsvSource({"0,0,RGBK", "0,1,GKRB", "1,0,GKRB", "1,1,KBGR", "3,1,RGBK"})
    void anotherPictureTurnedOnceMore(int own, int more, String upright) throws UnreadablePhotoException {
        HeifComposer file = new HeifComposer();
        int picture = file.copy(quarters(), 1, irot(own));
        int same = file.add("iden", new byte[0], ispe(160, 120), irot(more));
        file.refer("dimg", same, picture);

        UprightImage image = image(file.write(same));

        assertThat(image.fullWidth()).isEqualTo((own + more) % 2 == 0 ? 160 : 120);
        assertThat(Encoded.quarterColors(image)).isEqualTo(upright);
    }

    /** Four tiles of 64 px: two within, one turned at the edge, one outside, on green that is seen through by half. */
    @Test
    void picturesLieOverEachOther() throws UnreadablePhotoException {
        HeifComposer file = new HeifComposer();
        byte[] tiles = HeifWriter.resource("tiles.heic");
        int[] parts = {file.copy(tiles, 1), file.copy(tiles, 2), file.copy(tiles, 3, irot(1)), file.copy(tiles, 4)};
        byte[] overlay =
                concat(new byte[2], shorts(0, 0xffff, 0, 0x8000, 200, 150), shorts(0, 0, 64, 0, -32, 100, 500, 500));
        int whole = file.add("iovl", overlay, ispe(200, 150));
        file.refer("dimg", whole, parts);

        UprightImage image = image(file.write(whole));

        assertThat(image.fullWidth()).isEqualTo(200);
        assertThat(image.fullHeight()).isEqualTo(150);
        assertThat(color(image, 30, 30)).isEqualTo("00f");
        assertThat(color(image, 100, 30)).isEqualTo("0f0");
        assertThat(color(image, 10, 120)).isEqualTo("f00");
        assertThat(color(image, 150, 120)).isEqualTo("7f7");
    }

    /** Blue, green, red: the first of two digits each. */
    private static String color(UprightImage image, int x, int y) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            int value = image.bgr()[3 * (y * image.width() + x) + i] & 0xff;
            digits.append(Integer.toHexString(value < 16 ? 0 : value > 240 ? 15 : value >> 4));
        }
        return digits.toString();
    }

    @Test
    void whatIsMadeOfItselfIsAProblem() {
        HeifComposer file = new HeifComposer();
        int circle = file.add("iden", new byte[0], ispe(160, 120));
        file.refer("dimg", circle, circle);
        assertThat(problem(file.write(circle))).isEqualTo(Kind.CORRUPT);

        HeifComposer bomb = new HeifComposer();
        byte[] many = concat(new byte[2], shorts(0, 0, 0, 0, 14_000, 14_000), shorts(0, 0, 0, 0));
        int large = bomb.copy(quarters(), 1);
        int whole = bomb.add("iovl", many, ispe(14_000, 14_000));
        int wholes = bomb.add("iovl", many, ispe(14_000, 14_000));
        bomb.refer("dimg", whole, large, large);
        bomb.refer("dimg", wholes, whole, whole);
        assertThat(problem(bomb.write(wholes))).isEqualTo(Kind.TOO_LARGE);
        assertThat(openCv.openNatives()).isZero();
    }

    private Kind problem(byte[] content) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> decoder.decode(content, "a.heic"))
                .problem()
                .kind();
    }

    /** A black tile, seen through where another black one says how far. */
    @Test
    void transparentIsOverWhite() throws UnreadablePhotoException {
        HeifComposer file = new HeifComposer();
        byte[] tiles = HeifWriter.resource("tiles.heic");
        int black = file.copy(tiles, 4);
        byte[] type = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0".getBytes(ISO_8859_1);
        int alpha = file.copy(tiles, 4, box("auxC", ints(0), type));
        file.refer("auxl", alpha, black);

        assertThat(color(image(file.write(black)), 30, 30)).isEqualTo("fff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarters.heic", "quarters.avif"})
    void ofASequenceTheFirstPictureIsShown(String name) throws UnreadablePhotoException {
        HeifFile still = HeifFile.read(HeifWriter.resource(name)).orElseThrow();
        HeifItem item = still.primary().orElseThrow();
        byte[] coded = still.bytes(item).orElseThrow();
        byte[] configuration = item.properties().stream()
                .filter(each -> each.type().equals("hvcC") || each.type().equals("av1C"))
                .map(each -> box(each.type(), IsoBox.copy(each.bytes())))
                .findFirst()
                .orElseThrow();
        String brand = name.endsWith("avif") ? "avis" : "msf1";
        byte[] ftyp = box("ftyp", (brand + "\0\0\0\0" + brand).getBytes(ISO_8859_1));
        byte[] data = box("mdat", coded);
        byte[] entry = box(item.type(), new byte[24], shorts(160, 120), new byte[50], configuration);
        byte[] table = box(
                "stbl",
                box("stsd", ints(0, 1), entry),
                box("stsz", ints(0, 0, 1, coded.length)),
                box("stco", ints(0, 1, ftyp.length + 8)));
        byte[] turned = concat(ints(0), new byte[36], ints(0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30, 0, 0));
        byte[] track = box("trak", box("tkhd", turned), box("mdia", box("minf", table)));

        UprightImage image = image(concat(ftyp, data, box("moov", track)));

        assertThat(image.fullWidth()).isEqualTo(120);
        assertThat(Encoded.quarterColors(image)).isEqualTo("BRKG");
    }
}
