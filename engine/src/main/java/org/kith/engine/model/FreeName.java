package org.kith.engine.model;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names for new files beside those that are there: {@code a.jpg}, {@code a (2).jpg}. Thread-safe. */
public final class FreeName {

    /** Cameras begin anew after 9999 pictures; no more of one name are likely in one folder. */
    private static final int MOST_OF_ONE_NAME = 10_000;

    /** As long as names may be on the usual disks, with room for a number. */
    private static final int MOST_LETTERS = 200;

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final Logger LOG = LoggerFactory.getLogger(FreeName.class);

    private FreeName() {}

    /** What writes a file that is not there yet. */
    @FunctionalInterface
    public interface Writing {
        /** @throws FileAlreadyExistsException if the file is there; it is then as it was */
        void to(Path file) throws IOException;
    }

    /**
     * Writes a file of this name, or of the next one that is free.
     *
     * @return where it is
     */
    public static Path write(Path folder, String name, Writing writing) throws IOException {
        String possible = possible(name);
        for (int i = 1; i <= MOST_OF_ONE_NAME; i++) {
            Path file = folder.resolve(i == 1 ? possible : numbered(possible, i));
            if (Files.notExists(file)) {
                try {
                    writing.to(file);
                    return file;
                } catch (FileAlreadyExistsException e) {
                    LOG.trace("Somebody was quicker to write {}", file);
                }
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(possible).toString());
    }

    /** A name that the disks of cameras, sticks and Windows know too. */
    private static String possible(String name) {
        String plain = name.replaceAll("[\\x00-\\x1f<>:\"/\\\\|?*]", "_").replaceAll("[. ]+$", "_");
        String stem = plain.replaceAll("\\..*", "").toLowerCase(Locale.ROOT);
        String own = DEVICES.contains(stem) ? "_" + plain : plain;
        return own.length() <= MOST_LETTERS ? own : own.substring(own.length() - MOST_LETTERS);
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        String end = " (" + number + ")";
        return dot <= 0 ? name + end : name.substring(0, dot) + end + name.substring(dot);
    }
}
