package org.kith.engine.share;

import java.util.Set;
import org.kith.engine.model.PersonId;

/**
 * What of a library is to be shared.
 *
 * @param people only these; empty: all whom the user named, but for those who never leave
 * @param embeddings whether the numbers leave by which faces are compared: with them the same people are found on other photos
 */
public record ShareChoice(Set<PersonId> people, boolean embeddings) {

    /** Everybody, without embeddings. */
    public static final ShareChoice ALL = new ShareChoice(Set.of(), false);

    public ShareChoice {
        people = Set.copyOf(people);
    }
}
