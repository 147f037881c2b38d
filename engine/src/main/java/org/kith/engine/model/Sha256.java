package org.kith.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint that photos are known by and that model cards name. Thread-safe. */
public final class Sha256 {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int PART_BYTES = 1 << 26;

    private Sha256() {}

    /** 64 hexadecimal digits, lower case. */
    public static String of(Path file) throws IOException {
        return of(file, () -> {});
    }

    /** @param everySoOften called after each {@value #PART_BYTES} bytes */
    static String of(Path file, Runnable everySoOften) throws IOException {
        MessageDigest digest = digest();
        byte[] block = new byte[BLOCK_BYTES];
        int read = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
                read += n;
                if (read >= PART_BYTES) {
                    read = 0;
                    everySoOften.run();
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** 32 bytes. */
    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
