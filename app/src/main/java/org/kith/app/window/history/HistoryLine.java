package org.kith.app.window.history;

import java.time.LocalDate;
import java.time.LocalTime;

/** A line of the page. */
sealed interface HistoryLine {

    /** Above the acts of a day. */
    record Day(LocalDate date) implements HistoryLine {}

    /**
     * What was done.
     *
     * @param id of the act
     * @param words a sentence about it
     * @param undone whether it is taken back at present
     */
    record Done(long id, LocalDate date, LocalTime time, String words, boolean undone) implements HistoryLine {}
}
