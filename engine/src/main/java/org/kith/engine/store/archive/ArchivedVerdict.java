package org.kith.engine.store.archive;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.row.VerdictSource;

/**
 * The user's word on a face.
 *
 * @param face the number within the archive
 * @param person the number of whom it is about; null if it is about nobody
 * @param source in which act
 * @param at ISO, in UTC
 * @param assignedTo whom the machine took the face for when the user spoke: the number of a person; 0: nobody; null: not known
 */
public record ArchivedVerdict(
        long face,
        Verdict verdict,
        @Nullable Long person,
        VerdictSource source,
        String at,
        @Nullable Long assignedTo) {

    public ArchivedVerdict {
        Instant unused = Instant.parse(Objects.requireNonNull(at, "at"));
        Objects.requireNonNull(source, "source");
        boolean ofSomebody = verdict == Verdict.IS || verdict == Verdict.IS_NOT;
        if (verdict == null || ofSomebody != (person != null)) {
            throw new IllegalArgumentException("a verdict " + verdict + " about person " + person);
        }
    }
}
