package org.kith.engine.store.row;

import java.time.YearMonth;

/** How many photos are of a month, by {@link PhotoRow#time()}. */
public record MonthCount(YearMonth month, int photos) {}
