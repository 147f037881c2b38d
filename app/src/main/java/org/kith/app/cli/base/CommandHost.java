package org.kith.app.cli.base;

import java.nio.file.Path;
import java.util.Optional;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.Job;

/** Where a command runs, and so how it comes to a library: in a process of its own, or in one that has the library open. */
public interface CommandHost {

    /** Whether the library is open already, by somebody who has other work with it. */
    boolean isLent();

    /** The one library there is here; empty where the command says which. */
    Optional<Path> library();

    /** Where a file or folder is that the user named. */
    Path path(Path named);

    /** Whether the user sees a line anew that is written anew. */
    boolean isTerminal();

    /**
     * Work with a library, as its only writer; it is made if there is none.
     *
     * @throws org.kith.engine.fault.LibraryInUseException if another process writes to it
     */
    <T, X extends Exception> T write(Opening opening, Work<T, X> work) throws X;

    /** What is waited for next: when the user ends the command, it is cancelled. */
    void waitingFor(Job<?> job);

    /**
     * How a library is opened.
     *
     * @param config as the command's words have it; who has the library open already keeps their own
     * @param command as others are told who want to write meanwhile
     */
    record Opening(EngineConfig config, String command, LibraryUse use) {}

    /** What is done with a library; it does not close it. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T on(Engine engine) throws X;
    }
}
