package org.kith.app.cli.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.engine.model.PrivateFiles;

/** A folder for what a command needs while it runs, gone with it. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** @param command whose name it bears, beside the system's other temporary files */
    public static TemporaryFolder make(String command) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("kith-" + command));
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.deleteFolder(path);
    }
}
