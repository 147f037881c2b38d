package org.kith.engine.store.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act did, as data for a sentence about it. Names are those of the time of the act.
 *
 * @param name of the person, circle, tag or album it was about, as it was afterwards; null if there is none
 * @param others names that are no more: of those merged into the person, or the one the person had before; of a circle, of those
 *     who came or went
 * @param faces whose person, or lack of one, the user decided by it
 * @param groups people and clusters that were merged, or people who came into a circle or left it; 0 in other acts
 * @param photos of which the user said something themselves; 0 in acts on faces
 */
public record ActSummary(ActKind kind, @Nullable String name, List<String> others, int faces, int groups, int photos) {
    public ActSummary {
        others = List.copyOf(others);
    }

    /** An act about faces and people. */
    public ActSummary(ActKind kind, @Nullable String name, List<String> others, int faces, int groups) {
        this(kind, name, others, faces, groups, 0);
    }

    /** An act about photos, and at most one tag or album. */
    public static ActSummary ofPhotos(ActKind kind, @Nullable String name, int photos) {
        return new ActSummary(kind, name, List.of(), 0, 0, photos);
    }

    /** An act about faces and at most one person. */
    public static ActSummary of(ActKind kind, @Nullable String name, int faces) {
        return new ActSummary(kind, name, List.of(), faces, 0);
    }
}
