package org.kith.engine.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which photos to find. Conditions left empty hold for every photo.
 *
 * @param all every one of them is in the photo
 * @param any at least one of them is in the photo
 * @param none not one of them is in the photo
 * @param only every one of them is in the photo, and nobody else: no other face but those the user ignored or said to be none
 * @param from first day on which it was taken; photos without a time are then left out
 * @param to last day on which it was taken
 * @param folder the photo lies in it, however deep
 * @param faces how many there are, without those the user ignored or said to be none
 */
public record PhotoQuery(
        List<PersonId> all,
        List<PersonId> any,
        List<PersonId> none,
        List<PersonId> only,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Path folder,
        CountRange faces) {

    public PhotoQuery {
        all = List.copyOf(all);
        any = List.copyOf(any);
        none = List.copyOf(none);
        only = List.copyOf(only);
    }

    /** Without a word on who else is there. */
    public PhotoQuery(
            List<PersonId> all,
            List<PersonId> any,
            List<PersonId> none,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Path folder) {
        this(all, any, none, List.of(), from, to, folder, CountRange.ANY);
    }
}
