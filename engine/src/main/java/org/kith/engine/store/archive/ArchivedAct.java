package org.kith.engine.store.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kith.engine.store.row.ActKind;

/**
 * What the user did, to be read by people: an import does not do it again.
 *
 * @param at ISO, in UTC
 * @param person the name it was about: of a person, tag or album
 * @param others names that are no more since
 */
public record ArchivedAct(
        String at,
        ActKind act,
        @Nullable String person,
        List<String> others,
        int faces,
        int groups,
        int photos,
        boolean undone) {

    public ArchivedAct {
        others = List.copyOf(others);
    }
}
