package org.kith.app.window.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The file manager of the platform. Takes time: never on the FX thread. */
public final class FileManager implements Consumer<Path> {

    /**
     * Shows the file in its folder, or the nearest folder that is still there.
     *
     * @throws UncheckedIOException if there is no file manager
     */
    @Override
    public void accept(Path file) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), file))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> command(String os, Path file) {
        boolean there = Files.exists(file);
        String folder = String.valueOf(nearestFolder(file));
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return there ? List.of("explorer.exe", "/select," + file) : List.of("explorer.exe", folder);
        }
        if (system.startsWith("mac")) {
            return there ? List.of("open", "-R", file.toString()) : List.of("open", folder);
        }
        return List.of("xdg-open", folder);
    }

    private static Path nearestFolder(Path file) {
        return Stream.iterate(file.toAbsolutePath().getParent(), folder -> folder != null, Path::getParent)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(file.toAbsolutePath().getRoot());
    }
}
