package org.kith.engine.exchange;

/** How much an archive holds. */
public record Exported(int people, int verdicts) {}
