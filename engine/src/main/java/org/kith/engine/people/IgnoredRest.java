package org.kith.engine.people;

/**
 * What ignoring the rest did.
 *
 * @param photos that were looked at
 * @param faces that are ignored now, and were undecided before
 * @param spared undecided faces left as they were, since the machine takes them for somebody the user knows
 */
public record IgnoredRest(int photos, int faces, int spared) {}
