package org.kith.app.window.search;

import java.util.List;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;

/**
 * What came of a search.
 *
 * @param photos how many were found
 * @param less if none was: without which conditions there would be some, most photos first
 */
record SearchAnswer(PhotoQuery query, int photos, List<Without> less) {

    /** Nothing is searched for. */
    static final SearchAnswer NONE = new SearchAnswer(PhotoQuery.EVERYTHING, 0, List.of());

    /** @param photos that there would be without the condition */
    record Without(PhotoCondition condition, int photos) {}

    SearchAnswer {
        less = List.copyOf(less);
    }
}
