package org.kith.engine.part;

import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;

/** A part that is whole: read to the end when it is opened, so that of a broken one nothing is taken over. Thread-safe. */
final class Part {

    /** A line holds the faces of one photo, of 512 numbers each at most: some thousands of them. */
    private static final int MOST_BYTES_A_LINE = 1 << 25;

    private static final int BEGINNING_BYTES = 64;

    private final Path file;
    private final PartFormat.Head head;
    private final int rows;

    private Part(Path file) {
        this.file = file;
        Reading reading = new Reading();
        this.rows = reading.run(row -> true);
        this.head = reading.head();
    }

    /** @throws EngineException if it is none, broken or of a newer Kith, or cannot be read */
    static Part open(Path file) {
        return new Part(file.toAbsolutePath().normalize());
    }

    /** Whether a file begins as one does, whole or not. */
    static boolean isPart(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8)
                    .contains('"' + PartFormat.NAME + '"');
        } catch (IOException e) {
            return false;
        }
    }

    Path file() {
        return file;
    }

    PartFormat.Head head() {
        return head;
    }

    int rows() {
        return rows;
    }

    /** @param each whether the next one is wanted */
    void forEach(Predicate<PartFormat.Row> each) {
        int unused = new Reading().run(each);
    }

    private final class Reading {

        private PartFormat.@Nullable Head head;
        private String last = "";
        private int line;

        PartFormat.Head head() {
            if (head == null) {
                throw broken(null);
            }
            return head;
        }

        /** @return how many rows there were */
        int run(Predicate<PartFormat.Row> each) {
            if (!isPart(file) && Files.isReadable(file)) {
                throw new EngineException(PartFault.NOT_A_PART, file);
            }
            try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
                head = begin(next(in));
                for (String text = next(in); !text.startsWith(PartFormat.END); text = next(in)) {
                    if (!each.test(row(text))) {
                        return line;
                    }
                }
                if (PartFormat.GSON.fromJson(last, PartFormat.End.class).rows() != line - 2 || in.read() >= 0) {
                    throw broken(null);
                }
                return line - 2;
            } catch (ZipException | JsonParseException | IllegalArgumentException | EOFException e) {
                throw broken(e);
            } catch (IOException e) {
                throw new EngineException(FileFault.FILE_NOT_READ, e, file, String.valueOf(e.getMessage()));
            }
        }

        private PartFormat.Head begin(String text) {
            PartFormat.@Nullable Head said = PartFormat.GSON.fromJson(text, PartFormat.Head.class);
            if (said == null || !PartFormat.NAME.equals(said.format())) {
                throw new EngineException(PartFault.NOT_A_PART, file);
            }
            if (said.version() > PartFormat.VERSION) {
                throw new EngineException(PartFault.NEWER, file, said.version(), PartFormat.VERSION);
            }
            return said;
        }

        private PartFormat.Row row(String text) {
            PartFormat.@Nullable Row row;
            try {
                row = PartFormat.GSON.fromJson(text, PartFormat.Row.class);
            } catch (RuntimeException e) { // what a record refused, as Gson wraps it
                throw broken(e);
            }
            if (row == null || row.root() < 0 || row.root() >= head().roots().size()) {
                throw broken(null);
            }
            return row;
        }

        /** A line without its end; a part that ends before its last line was cut off. */
        private String next(InputStream in) throws IOException {
            line++;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0 || bytes.size() == MOST_BYTES_A_LINE) {
                    throw broken(null);
                }
                bytes.write(b);
            }
            last = bytes.toString(StandardCharsets.UTF_8);
            return last;
        }

        private EngineException broken(@Nullable Exception cause) {
            return cause == null
                    ? new EngineException(PartFault.BROKEN, file, line)
                    : new EngineException(PartFault.BROKEN, cause, file, line);
        }
    }
}
