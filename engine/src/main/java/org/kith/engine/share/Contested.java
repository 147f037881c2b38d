package org.kith.engine.share;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Verdict;

/**
 * A face of which libraries say different things. What was said here stays; where nothing was said here, nothing of it holds.
 *
 * @param photo of the face, here
 * @param claims what is said, by whom
 */
public record Contested(FaceId face, Path photo, List<Claim> claims) {

    /**
     * One of the things that are said.
     *
     * @param by the name of the library; null of this one
     * @param person the name; null where there is no face
     */
    public record Claim(
            @Nullable String by, Verdict verdict, @Nullable String person) {}

    public Contested {
        claims = List.copyOf(claims);
    }
}
