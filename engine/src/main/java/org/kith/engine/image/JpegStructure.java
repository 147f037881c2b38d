package org.kith.engine.image;

import java.util.Optional;

/**
 * What the markers of a JPEG say (ITU-T T.81, annex B), without decoding it.
 *
 * @param firstSegment offset of the first segment after the start-of-image marker
 * @param width pixels as stored
 * @param height pixels as stored
 * @param progressive decoding holds all coefficients of the full size in memory
 * @param complete the scan data ends with an end-of-image marker
 * @param reasonable it has no more scans than a picture needs
 */
record JpegStructure(
        int firstSegment, int width, int height, boolean progressive, boolean complete, boolean reasonable) {

    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int SOF15 = 0xcf;
    private static final int DHT = 0xc4;
    private static final int JPG = 0xc8;
    private static final int DAC = 0xcc;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int APP15 = 0xef;
    private static final int COM = 0xfe;

    /** Each scan of a progressive picture is decoded over all of it. Encoders write 10 or so; more are made up to keep us busy. */
    private static final int MAX_SCANS = 200;

    /** Longer chains of segments before the first scan are made up to keep us busy. */
    private static final int MAX_SEGMENTS = 2000;

    /**
     * The JPEG in a file. Where a segment is not followed by another (a broken EXIF block, garbage at the beginning of the
     * file), it starts at the first offset from which segments lead without a break to the scan data.
     *
     * @param searchedBytes how far to look for such an offset
     * @return empty where there is no scan data: no pixels
     */
    static Optional<JpegStructure> find(byte[] content, int searchedBytes) {
        int limit = Math.min(content.length - 1, searchedBytes);
        for (int i = 0; i < limit; i++) {
            if (at(content, i) == 0xff && isSegment(at(content, i + 1))) {
                Optional<JpegStructure> found = read(content, i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The same picture without what stands before its first segment. */
    byte[] repaired(byte[] content) {
        int start = firstSegment - 2;
        byte[] jpeg = new byte[content.length - firstSegment + 2];
        System.arraycopy(content, Math.max(0, start), jpeg, Math.max(0, -start), jpeg.length - Math.max(0, -start));
        jpeg[0] = (byte) 0xff;
        jpeg[1] = (byte) SOI;
        return jpeg;
    }

    private static Optional<JpegStructure> read(byte[] jpeg, int firstSegment) {
        int frame = -1;
        int i = firstSegment;
        for (int segments = 0; i + 4 <= jpeg.length && segments < MAX_SEGMENTS; segments++) {
            int marker = at(jpeg, i + 1);
            if (at(jpeg, i) != 0xff || !(marker == 0xff || marker == SOS || isSegment(marker))) {
                return Optional.empty();
            }
            if (marker == 0xff) {
                i++; // a fill byte
                continue;
            }
            if (isFrame(marker)) {
                frame = i;
            }
            i += 2 + u16(jpeg, i + 2);
            if (marker == SOS) {
                boolean broken = frame < 0 || u16(jpeg, frame + 5) == 0 || u16(jpeg, frame + 7) == 0;
                return broken ? Optional.empty() : Optional.of(of(jpeg, firstSegment, frame, i));
            }
        }
        return Optional.empty();
    }

    private static JpegStructure of(byte[] jpeg, int firstSegment, int frame, int scan) {
        End ends = end(jpeg, scan);
        return new JpegStructure(
                firstSegment,
                u16(jpeg, frame + 7),
                u16(jpeg, frame + 5),
                at(jpeg, frame + 1) == SOF2,
                ends.complete(),
                ends.scans() <= MAX_SCANS);
    }

    private record End(boolean complete, int scans) {}

    /** Follows scans and the segments between them to the end of the picture, which may lie before another one (MPO). */
    private static End end(byte[] jpeg, int scan) {
        int i = scan;
        int scans = 1;
        while (i + 1 < jpeg.length) {
            int marker = jpeg[i] == (byte) 0xff ? at(jpeg, i + 1) : 0;
            if (marker == EOI) {
                return new End(true, scans);
            }
            if (marker == SOS) {
                scans++;
            }
            // Within scan data 0xff is always followed by 0 or a restart marker; other values are damage to be passed
            // over.
            i += marker == SOS || isSegment(marker) ? 2 + u16(jpeg, i + 2) : 1;
        }
        return new End(false, scans);
    }

    private static boolean isSegment(int marker) {
        return (marker >= SOF0 && marker <= SOF15) || (marker >= DQT && marker <= APP15) || marker == COM;
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    private static int u16(byte[] b, int i) {
        return at(b, i) << 8 | at(b, i + 1);
    }

    private static int at(byte[] b, int i) {
        return i < b.length ? b[i] & 0xff : 0;
    }
}
