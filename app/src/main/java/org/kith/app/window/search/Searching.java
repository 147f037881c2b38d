package org.kith.app.window.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.app.window.search.SearchAnswer.Without;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;

/** Counts what a search finds, and if that is nothing, what is in its way. Never on the FX thread. */
final class Searching {

    private Searching() {}

    static SearchAnswer answer(PhotoQuery query, SearchSource source) {
        if (query.conditions().isEmpty()) {
            return SearchAnswer.NONE;
        }
        int photos = source.count(query);
        return new SearchAnswer(query, photos, photos > 0 ? List.of() : less(query, source));
    }

    private static List<Without> less(PhotoQuery query, SearchSource source) {
        List<Without> all = new ArrayList<>();
        if (query.conditions().size() > 1) {
            for (PhotoCondition condition : query.conditions()) {
                List<PhotoCondition> others = new ArrayList<>(query.conditions());
                others.remove(condition);
                all.add(new Without(condition, source.count(new PhotoQuery(others))));
            }
        }
        all.removeIf(without -> without.photos() == 0);
        all.sort(Comparator.comparingInt(Without::photos).reversed());
        return all;
    }
}
