package org.kith.engine.model;

import java.util.HexFormat;

/**
 * What a picture is known by, whatever else its file says: SHA-256 of the decoded, upright pixels, as hexadecimal digits. Two
 * files have the same one if they differ in their comments, tags or thumbnails only.
 */
public record PictureHash(String hex) {

    /** @param pixels of the picture, or as many of them as tell it from others */
    public static PictureHash ofPixels(byte[] pixels) {
        return of(Sha256.of(pixels));
    }

    public static PictureHash of(byte[] sha256) {
        return new PictureHash(HexFormat.of().formatHex(sha256));
    }

    public byte[] toBytes() {
        return HexFormat.of().parseHex(hex);
    }
}
