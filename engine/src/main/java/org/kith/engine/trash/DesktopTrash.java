package org.kith.engine.trash;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The trash of Windows and macOS, by AWT: it takes files, and gives none back. Thread-safe. */
final class DesktopTrash implements SystemTrash {

    @Override
    public String move(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        boolean can = !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH);
        if (!can || !Desktop.getDesktop().moveToTrash(file.toFile())) {
            throw new IOException("the system did not take it");
        }
        return "";
    }

    /** Who took it out of the trash by hand has done what was asked. */
    @Override
    public void restore(String location, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        throw new IOException("take it out of the trash");
    }
}
