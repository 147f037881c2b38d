package org.kith.app.cli.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.kith.engine.model.ContentHash;

/** What a photo that does not exist is known by. */
final class SampleHash {

    private SampleHash() {}

    static ContentHash of(String photo) {
        try {
            return ContentHash.of(MessageDigest.getInstance("SHA-256").digest(photo.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
