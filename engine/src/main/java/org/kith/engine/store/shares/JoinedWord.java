package org.kith.engine.store.shares;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;

/**
 * A verdict that holds here since others gave it.
 *
 * @param id of its row
 */
public record JoinedWord(
        long id, FaceId face, Verdict verdict, @Nullable PersonId person) {}
