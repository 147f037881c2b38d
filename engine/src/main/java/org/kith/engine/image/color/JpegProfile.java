package org.kith.engine.image.color;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The colour profile of a JPEG: in one or more numbered segments (ICC.1:2022, B.4). */
public final class JpegProfile {

    private static final byte[] LABEL = {'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0};
    private static final int APP2 = 0xe2;
    private static final int SOS = 0xda;

    /** Behind marker, length and label: the number of the part, how many there are, its bytes. */
    private static final int PART_AT = 4 + 12 + 2;

    private JpegProfile() {}

    /** @param jpeg with segments in one row up to the scan data */
    public static Optional<byte[]> of(byte[] jpeg) {
        SortedMap<Integer, byte[]> parts = new TreeMap<>();
        int total = 0;
        int i = 2;
        while (i + 4 <= jpeg.length && (jpeg[i] & 0xff) == 0xff) {
            int marker = jpeg[i + 1] & 0xff;
            if (marker == 0xff) {
                i++; // a fill byte
                continue;
            }
            int end = i + 2 + ((jpeg[i + 2] & 0xff) << 8 | (jpeg[i + 3] & 0xff));
            if (marker == SOS || end > jpeg.length) {
                break;
            }
            boolean part = marker == APP2
                    && end - i > PART_AT
                    && Arrays.equals(jpeg, i + 4, i + 4 + LABEL.length, LABEL, 0, LABEL.length);
            if (part && parts.put(jpeg[i + 16] & 0xff, Arrays.copyOfRange(jpeg, i + PART_AT, end)) == null) {
                total += end - i - PART_AT;
            }
            i = end;
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        byte[] profile = new byte[total];
        int at = 0;
        for (byte[] part : parts.values()) {
            int length = Math.min(part.length, total - at);
            System.arraycopy(part, 0, profile, at, length);
            at += length;
        }
        return Optional.of(profile);
    }
}
