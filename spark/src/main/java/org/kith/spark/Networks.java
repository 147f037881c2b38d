package org.kith.spark;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;

/** The engine of an executor's process: natives are loaded and networks checked once, whatever number of tasks it runs. Thread-safe. */
final class Networks {

    private static @Nullable Stages stages;

    private Networks() {}

    /** Natives are opened by absolute paths alone; those of archives that Spark unpacks are named from where a task runs. */
    private static Path absolute(String folder) {
        return Path.of(folder).toAbsolutePath();
    }

    /** The first call counts: all tasks of a process belong to one job. */
    static synchronized Stages of(String models, String natives) {
        Stages opened = stages;
        if (opened == null) {
            opened = Stages.bundled(new Installation(absolute(models), absolute(natives)), Device.CPU);
            stages = opened;
        }
        return opened;
    }
}
