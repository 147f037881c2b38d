package org.kith.app.running;

import org.kith.engine.Engine;
import org.kith.engine.job.Job;

/** A library that is open, lent to a command of another process. */
public interface Loan {

    /** Not to be closed. */
    Engine engine();

    /** Whether it is open in a window, which stays open. */
    boolean isOfWindow();

    /** Cancelled when the user who waits for it goes away. */
    void waitingFor(Job<?> job);
}
