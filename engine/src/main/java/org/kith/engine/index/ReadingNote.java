package org.kith.engine.index;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.LibraryFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which photos are being read, in a file of the library's folder: a decoder that ends the process leaves them there, and the next
 * run knows whom to suspect. One line a step; what is written is there when the process is gone, though not when the machine is.
 * Thread-safe.
 */
final class ReadingNote implements AutoCloseable {

    /** Who was being read when the process ended this often did it, as far as anybody can tell. */
    static final int TOO_OFTEN = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ReadingNote.class);

    private static final String ENDED = "ended";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private final Path file;
    /** Not a channel: whoever is interrupted while writing would close it for all. */
    private final FileOutputStream lines;

    private final Map<Path, Integer> suspects;

    private ReadingNote(Path file, FileOutputStream lines, Map<Path, Integer> suspects) {
        this.file = file;
        this.lines = lines;
        this.suspects = suspects;
    }

    /** Reads what the run before has left, and begins anew with it. */
    static ReadingNote open(Path libraryFolder) {
        return in(libraryFolder.resolve(LibraryFiles.READING_NOTE));
    }

    /** The same in another file. */
    static ReadingNote in(Path file) {
        try {
            Map<Path, Integer> suspects = left(file);
            Files.deleteIfExists(file);
            PrivateFiles.createFile(file);
            ReadingNote note = new ReadingNote(file, new FileOutputStream(file.toFile()), Map.copyOf(suspects));
            suspects.forEach((photo, times) -> note.write(ENDED + times, photo));
            return note;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the process ended while each was being read; of those with whom it did. */
    private static Map<Path, Integer> left(Path file) throws IOException {
        Map<Path, Integer> left = new LinkedHashMap<>();
        if (Files.notExists(file)) {
            return left;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        Map<Path, Integer> before = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 2);
            if (parts.length < 2) {
                continue; // cut off: the disk was full
            }
            Path photo = Path.of(new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            if (parts[0].startsWith(ENDED)) {
                before.put(photo, Integer.parseInt(parts[0].substring(ENDED.length())));
                left.put(photo, before.get(photo)); // not tried yet, until it is
            } else if (parts[0].equals(BEGUN)) {
                left.put(photo, before.getOrDefault(photo, 0) + 1);
            } else {
                left.remove(photo);
            }
        }
        return left;
    }

    /** Photos that were being read when the process ended, and how often that was. */
    Map<Path, Integer> suspects() {
        return suspects;
    }

    void begin(Path photo) {
        write(BEGUN, photo);
    }

    /** It was read, or could not be, and the process is there still. */
    void done(Path photo) {
        write(DONE, photo);
    }

    private synchronized void write(String what, Path photo) {
        String encoded = Base64.getEncoder().encodeToString(photo.toString().getBytes(StandardCharsets.UTF_8));
        try {
            lines.write((what + " " + encoded + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.debug("Nothing can be noted down: the disk is full, which is said when a photo is saved", e);
        }
    }

    /** The run has ended of itself: nobody is suspected but those that were not tried. */
    @Override
    public void close() {
        try {
            lines.close();
            if (left(file).isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("The note on what was read stays", e);
        }
    }
}
