package org.kith.engine.image.jpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a segment of a JPEG to the next up to its scan data (ITU-T T.81, annex B).
 *
 * @param segments where they begin, in their order; the last is the header of the first scan
 * @param gaps bytes between segments that belong to none
 * @param frame the segment that tells of the picture
 */
record JpegWalk(List<Integer> segments, List<Gap> gaps, JpegFrame frame) {

    private static final int SOF0 = 0xc0;
    private static final int SOF15 = 0xcf;
    private static final int DHT = 0xc4;
    private static final int JPG = 0xc8;
    private static final int DAC = 0xcc;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;

    /** Longer chains of segments before the first scan are made up to keep us busy. */
    private static final int MAX_SEGMENTS = 2000;

    /** @param to the first byte behind it */
    record Gap(int from, int to) {}

    /** Empty where a segment is not followed by another up to the scan data: no pixels. */
    static Optional<JpegWalk> strict(byte[] jpeg, int first) {
        return walk(jpeg, first, 0);
    }

    /** Passes over bytes between the segments, as other decoders do; not over another picture. */
    static Optional<JpegWalk> tolerant(byte[] jpeg, int first, int mostGapBytes) {
        return walk(jpeg, first, mostGapBytes);
    }

    private static Optional<JpegWalk> walk(byte[] jpeg, int first, int mostGapBytes) {
        List<Integer> segments = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        int frame = -1;
        int gapBytesLeft = mostGapBytes;
        int i = first;
        while (i + 4 <= jpeg.length && segments.size() < MAX_SEGMENTS) {
            int marker = at(jpeg, i + 1);
            if (at(jpeg, i) == 0xff && marker == 0xff) {
                i++; // a fill byte
                continue;
            }
            if (at(jpeg, i) != 0xff || !(marker == SOS || isSegment(marker))) {
                int next = behindGap(jpeg, i, gapBytesLeft);
                if (next < 0) {
                    return Optional.empty();
                }
                gaps.add(new Gap(i, next));
                gapBytesLeft -= next - i;
                i = next;
                continue;
            }
            segments.add(i);
            frame = isFrame(marker) ? i : frame;
            if (marker == SOS) {
                return frame < 0 || u16(jpeg, frame + 7) == 0
                        ? Optional.empty()
                        : Optional.of(new JpegWalk(segments, gaps, JpegFrame.read(jpeg, frame)));
            }
            i += 2 + u16(jpeg, i + 2);
        }
        return Optional.empty();
    }

    /** Where the next segment begins; below 0 where none does, or where another picture begins or one ends before it. */
    private static int behindGap(byte[] jpeg, int from, int mostBytes) {
        int last = (int) Math.min(jpeg.length - 4L, (long) from + mostBytes);
        for (int i = from; i <= last; i++) {
            int marker = at(jpeg, i) == 0xff ? at(jpeg, i + 1) : 0;
            if (marker == SOI || marker == EOI) {
                return -1;
            }
            if (i > from && (marker == SOS || isSegment(marker))) {
                return i;
            }
        }
        return -1;
    }

    int first() {
        return segments.get(0);
    }

    /** Those behind the first segment. */
    List<Gap> gapsBetween() {
        return gaps.stream().filter(gap -> gap.from() > first()).toList();
    }

    /** Where the scan data begin. */
    int scanData(byte[] jpeg) {
        int header = segments.get(segments.size() - 1);
        return header + 2 + u16(jpeg, header + 2);
    }

    static boolean isSegment(int marker) {
        return (marker >= SOF0 && marker <= SOF15) || (marker >= DQT && marker <= APP15) || marker == COM;
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    static int u16(byte[] b, int i) {
        return at(b, i) << 8 | at(b, i + 1);
    }

    static int at(byte[] b, int i) {
        return i < b.length ? b[i] & 0xff : 0;
    }
}
