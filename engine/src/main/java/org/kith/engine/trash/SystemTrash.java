package org.kith.engine.trash;

import java.io.IOException;
import java.nio.file.Path;

/** Where this system keeps files that are to be deleted. Thread-safe. */
public interface SystemTrash {

    /**
     * Moves a file there.
     *
     * @return where it lies now, for {@link #restore}; empty where the system does not say
     * @throws IOException if it stays where it is; the message says why
     */
    String move(Path file) throws IOException;

    /**
     * Moves a file back. What is there by now is never written over.
     *
     * @param location as {@link #move} gave it
     * @throws IOException if it is not in the trash any more, the system gives nothing back, or something else is there
     */
    void restore(String location, Path to) throws IOException;

    /** That of the system Kith runs on. */
    static SystemTrash ofThisSystem() {
        boolean knowsXdg = !System.getProperty("os.name", "").matches("(?i)(windows|mac).*");
        return knowsXdg ? FreedesktopTrash.ofUser() : new DesktopTrash();
    }
}
