package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kith.engine.Testbed;

class JpegStructureTest {

    private static final int ANYWHERE = Integer.MAX_VALUE;

    private final byte[] jpeg = Testbed.bytes(Testbed.photo("obama.jpg"));

    @Test
    void soundFile() {
        assertThat(JpegStructure.find(jpeg, ANYWHERE)).contains(new JpegStructure(2, 910, 1137, false, true, true));
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
        int scan = 0;
        while (jpeg[scan] != (byte) 0xff || jpeg[scan + 1] != (byte) 0xda) {
            scan++;
        }
        byte[] many = Arrays.copyOf(jpeg, scan);
        for (int i = 0; i < 1000; i++) {
            many = join(many, Arrays.copyOfRange(jpeg, scan, scan + 100));
        }

        assertThat(JpegStructure.find(many, ANYWHERE).orElseThrow().reasonable())
                .isFalse();
    }
}
