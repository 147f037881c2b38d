package org.kith.engine.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

/** What a photo is known by, wherever its file lies: SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits. */
public record ContentHash(String hex) {

    private static final int BYTES = 32;

    public ContentHash {
        if (!hex.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + hex);
        }
    }

    public static ContentHash of(byte[] sha256) {
        return new ContentHash(HexFormat.of().formatHex(sha256));
    }

    /** @param content the file's bytes */
    public static ContentHash ofContent(byte[] content) {
        return of(Sha256.of(content));
    }

    /** Of a file that may be larger than memory. */
    public static ContentHash ofFile(Path file) throws IOException {
        return new ContentHash(Sha256.of(file));
    }

    /** @param everySoOften called after each part of a long file */
    public static ContentHash ofFile(Path file, Runnable everySoOften) throws IOException {
        return new ContentHash(Sha256.of(file, everySoOften));
    }

    public byte[] toBytes() {
        return HexFormat.of().parseHex(hex);
    }
}
