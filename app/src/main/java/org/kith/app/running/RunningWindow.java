package org.kith.app.running;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.job.Job;

/** The window over a library, as other processes may reach it. Its methods are called on any thread, and return at once. */
public interface RunningWindow {

    /** Comes to the front, and adds the folders. */
    void show(List<Path> folders);

    /** A command started this. */
    void follow(Job<?> job);
}
