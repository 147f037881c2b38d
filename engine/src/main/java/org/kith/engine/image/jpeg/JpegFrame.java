package org.kith.engine.image.jpeg;

import org.kith.engine.image.shape.PixelSize;

/**
 * What the segment that begins a frame says of the picture (ITU-T T.81, B.2.2).
 *
 * @param at offset of its marker
 * @param marker the marker's second byte, 0xc0 to 0xcf: how the picture is coded
 * @param bits of a sample
 * @param width pixels as stored
 * @param height pixels as stored; 0 where it is told behind the first scan
 * @param components 1 of gray pictures, 3 of coloured, 4 of those for printing
 */
public record JpegFrame(int at, int marker, int bits, int width, int height, int components) {

    static JpegFrame read(byte[] jpeg, int at) {
        return new JpegFrame(
                at,
                JpegWalk.at(jpeg, at + 1),
                JpegWalk.at(jpeg, at + 4),
                JpegWalk.u16(jpeg, at + 7),
                JpegWalk.u16(jpeg, at + 5),
                JpegWalk.at(jpeg, at + 9));
    }

    JpegFrame withHeight(int other) {
        return new JpegFrame(at, marker, bits, width, other, components);
    }

    public PixelSize size() {
        return new PixelSize(width, height);
    }

    /** Decoding holds all coefficients of the full size in memory. */
    public boolean progressive() {
        return marker == 0xc2 || marker == 0xca;
    }

    /** Baseline, extended or progressive with Huffman codes: what cameras and programs write. */
    public boolean usual() {
        return marker == 0xc0 || marker == 0xc1 || marker == 0xc2;
    }

    /** As sensors are stored, not as pictures are. */
    public boolean lossless() {
        return marker == 0xc3 || marker == 0xc7 || marker == 0xcb || marker == 0xcf;
    }

    /** How it is coded, as people write it. */
    public String coding() {
        return switch (marker) {
            case 0xc3 -> "lossless JPEG";
            case 0xc5, 0xc6, 0xc7, 0xcd, 0xce, 0xcf -> "hierarchical JPEG";
            case 0xc9, 0xca, 0xcb -> "arithmetic JPEG";
            default -> "JPEG";
        };
    }
}
