package org.kith.app.running;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.ServiceLoader;

/** Runs commands for other processes. */
public interface Commands {

    /**
     * Runs one on the calling thread.
     *
     * @return its exit code; empty if nothing was done, since it needs a library that nobody has open
     */
    OptionalInt run(Request request, Loan loan, OutputStream out, OutputStream err);

    /** Those of this program, for who does not know them: the window. */
    static Commands ofThisProgram() {
        Iterator<Commands> found = ServiceLoader.load(Commands.class).iterator();
        if (!found.hasNext()) {
            throw new IllegalStateException("the program has no commands");
        }
        return found.next();
    }
}
