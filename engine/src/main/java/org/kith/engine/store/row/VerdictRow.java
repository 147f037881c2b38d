package org.kith.engine.store.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;

/**
 * Something the user said of a face.
 *
 * @param person whom it is about; null if it is about nobody
 * @param personName null too for somebody without a name
 * @param source in which act
 */
public record VerdictRow(
        Verdict verdict,
        @Nullable PersonId person,
        @Nullable String personName,
        VerdictSource source,
        Instant at) {}
