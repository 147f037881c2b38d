package org.kith.engine.bench;

import java.nio.charset.StandardCharsets;
import org.kith.engine.model.ContentHash;

/** What a photo that does not exist is known by. */
final class SampleHash {

    private SampleHash() {}

    static ContentHash of(String photo) {
        return ContentHash.ofContent(photo.getBytes(StandardCharsets.UTF_8));
    }
}
