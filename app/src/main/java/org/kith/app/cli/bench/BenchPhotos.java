package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kith.app.cli.base.CommandException;

/** The files of the folders that a measurement was given. */
final class BenchPhotos {

    private BenchPhotos() {}

    /**
     * All files, in the order of their names, so that two runs meet them in the same order.
     *
     * @throws CommandException if there is none, or a folder is missing
     */
    static List<Path> in(List<Path> folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new CommandException("cli.fault.no-photo-folder", folder);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        if (all.isEmpty()) {
            throw new CommandException("cli.fault.no-files", folders);
        }
        return all;
    }
}
