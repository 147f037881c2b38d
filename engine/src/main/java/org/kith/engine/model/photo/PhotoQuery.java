package org.kith.engine.model.photo;

import java.util.ArrayList;
import java.util.List;

/**
 * Which photos to find: those that fulfil all conditions. Photos the user hid are found only by those that ask for them.
 *
 * @param conditions none: every photo
 */
public record PhotoQuery(List<PhotoCondition> conditions) {

    public static final PhotoQuery EVERYTHING = new PhotoQuery(List.of());

    public PhotoQuery {
        conditions = List.copyOf(conditions);
    }

    public static PhotoQuery of(PhotoCondition... conditions) {
        return new PhotoQuery(List.of(conditions));
    }

    /** The same with one condition more. */
    public PhotoQuery and(PhotoCondition condition) {
        List<PhotoCondition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new PhotoQuery(all);
    }
}
