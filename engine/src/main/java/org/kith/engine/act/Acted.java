package org.kith.engine.act;

import java.util.OptionalLong;
import org.kith.engine.store.row.ActSummary;

/**
 * What an act of the user did.
 *
 * @param result what the act gives back; for most it is {@code act}
 * @param act as the history tells of it
 * @param entry of the history; empty if the act changed nothing, and then nothing is remembered
 */
public record Acted<T>(T result, ActSummary act, OptionalLong entry) {}
