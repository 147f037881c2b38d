package org.kith.engine.image.jpeg;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.shape.PixelSize;

/**
 * What the markers of a JPEG say (ITU-T T.81, annex B), without decoding it.
 *
 * @param firstSegment offset of the first segment after the start-of-image marker
 * @param gaps bytes between segments that belong to none
 * @param frame what it says of the picture, with the height also where that stands behind the first scan
 * @param heightBehind whether it does
 * @param complete the scan data ends with an end-of-image marker
 * @param reasonable it has no more scans than a picture needs
 */
public record JpegStructure(
        int firstSegment,
        List<JpegWalk.Gap> gaps,
        JpegFrame frame,
        boolean heightBehind,
        boolean complete,
        boolean reasonable) {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int DNL = 0xdc;

    /** EXIF has 160; some cameras write more. */
    private static final int LARGEST_PREVIEW_PX = 320;

    /** Each scan of a progressive picture is decoded over all of it. Encoders write 10 or so; more are made up to keep us busy. */
    private static final int MAX_SCANS = 200;

    /**
     * The JPEG in a file. Bytes between its segments are passed over. Where that does not lead to a picture (a broken EXIF block,
     * garbage at the beginning of the file), it starts at an offset from which segments lead without a break to the scan data, and
     * if there are several, to that of the largest picture: EXIF blocks hold small ones.
     *
     * @param searchedBytes how far to look for such an offset
     * @return empty where there is no scan data: no pixels
     */
    public static Optional<JpegStructure> find(byte[] content, int searchedBytes) {
        boolean starts = JpegWalk.at(content, 0) == 0xff && JpegWalk.at(content, 1) == SOI;
        Optional<JpegWalk> sound = starts ? JpegWalk.strict(content, 2) : Optional.empty();
        return sound.or(() -> search(content, starts, searchedBytes)).flatMap(walk -> of(content, walk));
    }

    private static Optional<JpegWalk> search(byte[] content, boolean starts, int searchedBytes) {
        Optional<JpegWalk> tolerant = starts ? JpegWalk.tolerant(content, 2, searchedBytes) : Optional.empty();
        JpegWalk largest = tolerant.orElse(null);
        int limit = Math.min(content.length - 1, searchedBytes);
        for (int i = 0; i < limit; i++) {
            if (JpegWalk.at(content, i) != 0xff || !JpegWalk.isSegment(JpegWalk.at(content, i + 1))) {
                continue;
            }
            Optional<JpegWalk> found = JpegWalk.strict(content, i);
            if (found.isPresent()) {
                largest = starts && isPreview(content, found.get()) ? largest : larger(largest, found.get());
                i = found.get().scanData(content) - 1; // from between here and there one comes to the same
            }
        }
        return Optional.ofNullable(largest);
    }

    /** A picture inside of another's EXIF block: what is left of a file whose own is gone is not its photo. */
    private static boolean isPreview(byte[] content, JpegWalk walk) {
        int start = walk.first() - 2;
        boolean ofItsOwn = start > 0 && JpegWalk.u16(content, start) == (0xff00 | SOI);
        return ofItsOwn && walk.frame().size().longestSide() <= LARGEST_PREVIEW_PX;
    }

    /** Of two ways to one picture the one that begins inside of a segment of the other: that segment's length is wrong. */
    private static JpegWalk larger(@Nullable JpegWalk a, JpegWalk b) {
        if (a == null) {
            return b;
        }
        if (a.frame().at() == b.frame().at()) {
            return a.segments().contains(b.first()) ? a : b;
        }
        return b.frame().size().pixels() > a.frame().size().pixels() ? b : a;
    }

    private static Optional<JpegStructure> of(byte[] jpeg, JpegWalk walk) {
        End end = end(jpeg, walk.scanData(jpeg));
        boolean heightBehind = walk.frame().height() == 0;
        JpegFrame frame = heightBehind ? walk.frame().withHeight(end.lines()) : walk.frame();
        return frame.height() == 0
                ? Optional.empty()
                : Optional.of(new JpegStructure(
                        walk.first(),
                        walk.gapsBetween(),
                        frame,
                        heightBehind,
                        end.complete(),
                        end.scans() <= MAX_SCANS));
    }

    /** The first byte behind a picture. */
    static int endOf(byte[] jpeg, JpegWalk walk) {
        return end(jpeg, walk.scanData(jpeg)).at();
    }

    /**
     * @param lines of the picture, where they are told there; else 0
     * @param at first byte behind the picture
     */
    private record End(boolean complete, int scans, int lines, int at) {}

    /** Follows scans and the segments between them to the end of the picture, which may lie before another one (MPO). */
    private static End end(byte[] jpeg, int scan) {
        int i = scan;
        int scans = 1;
        int lines = 0;
        while (i + 1 < jpeg.length) {
            int marker = jpeg[i] == (byte) 0xff ? JpegWalk.at(jpeg, i + 1) : 0;
            if (marker == EOI) {
                return new End(true, scans, lines, i + 2);
            }
            if (marker == JpegWalk.SOS) {
                scans++;
            }
            if (marker == DNL && JpegWalk.u16(jpeg, i + 2) == 4) {
                lines = JpegWalk.u16(jpeg, i + 4);
            }
            // Within scan data 0xff is always followed by 0 or a restart marker; other values are damage to be passed
            // over.
            i += marker == JpegWalk.SOS || JpegWalk.isSegment(marker) ? 2 + JpegWalk.u16(jpeg, i + 2) : 1;
        }
        return new End(false, scans, lines, jpeg.length);
    }

    public PixelSize size() {
        return frame.size();
    }

    /** Whether every decoder reads it as it is. */
    public boolean sound() {
        return firstSegment == 2 && gaps.isEmpty() && !heightBehind;
    }

    /** The same picture without what belongs to no segment, and with its height in front. */
    public byte[] repaired(byte[] content) {
        int left = gaps.stream().mapToInt(gap -> gap.to() - gap.from()).sum();
        byte[] jpeg = new byte[2 + content.length - firstSegment - left];
        jpeg[0] = (byte) 0xff;
        jpeg[1] = (byte) SOI;
        int from = firstSegment;
        int to = 2;
        int height = frame.at() + 5 - firstSegment + 2;
        for (JpegWalk.Gap gap : gaps) {
            System.arraycopy(content, from, jpeg, to, gap.from() - from);
            to += gap.from() - from;
            from = gap.to();
            height -= gap.from() < frame.at() ? gap.to() - gap.from() : 0;
        }
        System.arraycopy(content, from, jpeg, to, content.length - from);
        jpeg[height] = (byte) (frame.height() >> 8);
        jpeg[height + 1] = (byte) frame.height();
        return jpeg;
    }
}
