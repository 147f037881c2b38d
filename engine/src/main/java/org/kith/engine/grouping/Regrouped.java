package org.kith.engine.grouping;

import java.util.List;
import org.kith.engine.model.FaceId;

/**
 * Faces that grouping again brings together or apart.
 *
 * @param kind what becomes of them
 * @param parts that come together, or that they come apart into, the largest first; each best face first
 */
public record Regrouped(Kind kind, List<List<FaceId>> parts) {

    public enum Kind {
        /** Groups become one. */
        TOGETHER,
        /** One group becomes several. */
        APART
    }

    public Regrouped {
        parts = parts.stream().map(List::copyOf).toList();
    }

    int faces() {
        return parts.stream().mapToInt(List::size).sum();
    }
}
