package org.kith.engine.image.jpeg;

import java.util.Optional;

/**
 * A JPEG somewhere in another file.
 *
 * @param from where it begins
 * @param to the first byte behind it; the end of the file where it is cut short
 */
public record EmbeddedJpeg(int from, int to, JpegFrame frame) {

    /** Empty where no whole header of one stands at the offset. */
    public static Optional<EmbeddedJpeg> at(byte[] content, int from) {
        boolean starts = JpegWalk.u16(content, from) == 0xffd8 && JpegWalk.at(content, from + 2) == 0xff;
        if (!starts) {
            return Optional.empty();
        }
        return JpegWalk.strict(content, from + 2)
                .filter(walk -> walk.frame().height() > 0)
                .map(walk -> new EmbeddedJpeg(from, JpegStructure.endOf(content, walk), walk.frame()));
    }
}
