package org.kith.engine.store.row;

import java.time.Instant;

/**
 * An act of the user that can be undone, or was and can be done again.
 *
 * @param at when it was first done
 * @param undone whether it is undone at present
 */
public record JournalEntry(long id, Instant at, ActSummary act, boolean undone) {}
