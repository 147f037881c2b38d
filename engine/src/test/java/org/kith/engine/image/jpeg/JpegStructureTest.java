package org.kith.engine.image.jpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;
import org.kith.engine.image.JpegParts;
import org.kith.engine.image.shape.PixelSize;

class JpegStructureTest {

    private static final int ANYWHERE = Integer.MAX_VALUE;

    private final byte[] jpeg = Testbed.bytes(Testbed.photo("obama.jpg"));

    @Test
    void soundFile() {
        JpegStructure structure = JpegStructure.find(jpeg, ANYWHERE).orElseThrow();
        assertThat(structure.size()).isEqualTo(new PixelSize(910, 1137));
        assertThat(structure.frame().progressive()).isFalse();
        assertThat(structure.sound()).isTrue();
        assertThat(structure.complete()).isTrue();
        assertThat(structure.reasonable()).isTrue();
    }

    @Test
    void garbageOrAnotherPictureBehindTheEndIsNoDamage() {
        byte[] twice = join(jpeg, Arrays.copyOf(jpeg, jpeg.length / 2));
        assertThat(JpegStructure.find(twice, ANYWHERE))
                .hasValueSatisfying(s -> assertThat(s.complete()).isTrue());
    }

    @Test
    void cutFileIsIncomplete() {
        for (int percent : new int[] {30, 50, 99}) {
            byte[] cut = Arrays.copyOf(jpeg, jpeg.length * percent / 100);
            assertThat(JpegStructure.find(cut, ANYWHERE))
                    .hasValueSatisfying(s -> assertThat(s.complete()).isFalse());
        }
    }

    @Test
    void fileWithoutScanHasNoPicture() {
        assertThat(JpegStructure.find(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9}, ANYWHERE))
                .isEmpty();
        assertThat(JpegStructure.find(Arrays.copyOf(jpeg, 100), ANYWHERE)).isEmpty();
        assertThat(JpegStructure.find(new byte[0], ANYWHERE)).isEmpty();
    }

    @Test
    void segmentOfWrongLengthIsPassedOver() {
        byte[] broken = ByteBuffer.allocate(jpeg.length + 8)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 11, 1, 2, 3, 4}) // claims 5 bytes of the next segment
                .put(jpeg, 2, jpeg.length - 2)
                .array();
        JpegStructure structure = JpegStructure.find(broken, ANYWHERE).orElseThrow();
        assertThat(structure.firstSegment()).isEqualTo(10);
        assertThat(structure.repaired(broken)).isEqualTo(jpeg);
    }

    @Test
    void garbageBeforeTheFileIsPassedOver() {
        byte[] late = join(new byte[32], jpeg);
        assertThat(JpegStructure.find(late, ANYWHERE).orElseThrow().repaired(late))
                .isEqualTo(jpeg);
        byte[] withoutStart = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        assertThat(JpegStructure.find(withoutStart, ANYWHERE).orElseThrow().repaired(withoutStart))
                .isEqualTo(jpeg);
        assertThat(JpegStructure.find(late, 20)).isEmpty();
    }

    private static byte[] join(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    @Test
    void scansWithoutEndAreNotReasonable() {
        byte[] bare = JpegParts.bare(jpeg).orElseThrow();
        int scan = 0;
        while (bare[scan] != (byte) 0xff || bare[scan + 1] != (byte) 0xda) {
            scan++;
        }
        byte[] many = Arrays.copyOf(bare, scan);
        for (int i = 0; i < 1000; i++) {
            many = join(many, Arrays.copyOfRange(bare, scan, scan + 100));
        }

        assertThat(JpegStructure.find(many, ANYWHERE).orElseThrow().reasonable())
                .isFalse();
    }

    @Test
    void bytesBetweenSegmentsArePassedOver() {
        for (byte[] stray : new byte[][] {{0, 0}, {(byte) 0xff, 0, 7}, new byte[500]}) {
            for (int at : segments(jpeg)) {
                byte[] broken = join(join(Arrays.copyOf(jpeg, at), stray), Arrays.copyOfRange(jpeg, at, jpeg.length));

                JpegStructure structure = JpegStructure.find(broken, ANYWHERE).orElseThrow();

                assertThat(structure.size()).isEqualTo(new PixelSize(910, 1137));
                assertThat(structure.repaired(broken)).as("at %s", at).isEqualTo(jpeg);
            }
        }
    }

    private static List<Integer> segments(byte[] jpeg) {
        List<Integer> all = new ArrayList<>();
        for (int i = 2; ; i += 2 + ((jpeg[i + 2] & 0xff) << 8) + (jpeg[i + 3] & 0xff)) {
            all.add(i);
            if (jpeg[i + 1] == (byte) 0xda) {
                return all;
            }
        }
    }

    @Test
    void thePreviewInAnExifBlockIsNotThePicture() {
        int behindExif = segments(jpeg).get(1);
        assertThat(new String(Arrays.copyOf(jpeg, behindExif), ISO_8859_1))
                .satisfies(head ->
                        assertThat(head.lastIndexOf("\u00ff\u00d8\u00ff")).isPositive());
        assertThat(JpegStructure.find(Arrays.copyOf(jpeg, behindExif + 50), ANYWHERE))
                .isEmpty();
    }

    @Test
    void theHeightMayStandBehindTheFirstScan() {
        byte[] bare = JpegParts.bare(jpeg).orElseThrow();
        int frame = new String(bare, ISO_8859_1).indexOf("\u00ff\u00c0\0\u0011");
        bare[frame + 5] = 0;
        bare[frame + 6] = 0;
        byte[] dnl = {(byte) 0xff, (byte) 0xdc, 0, 4, 1137 >> 8, (byte) 1137, (byte) 0xff, (byte) 0xd9};
        assertThat(JpegStructure.find(bare, ANYWHERE)).isEmpty();

        byte[] told = join(Arrays.copyOf(bare, bare.length - 2), dnl);
        JpegStructure structure = JpegStructure.find(told, ANYWHERE).orElseThrow();

        assertThat(structure.size()).isEqualTo(new PixelSize(910, 1137));
        assertThat(structure.repaired(told)[frame + 6]).isEqualTo((byte) 1137);
    }
}
