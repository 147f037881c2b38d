package org.kith.app.window.photos;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.store.row.PhotoRow;

/**
 * Photos of one month, one after the other in the grid.
 *
 * @param first index of the first of them
 */
public record GridSection(YearMonth month, int first, int count) {

    /** @param photos newest first */
    static List<GridSection> of(List<PhotoRow> photos) {
        List<GridSection> sections = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= photos.size(); i++) {
            YearMonth month = YearMonth.from(photos.get(first).time());
            if (i == photos.size() || !month.equals(YearMonth.from(photos.get(i).time()))) {
                sections.add(new GridSection(month, first, i - first));
                first = i;
            }
        }
        return sections;
    }
}
