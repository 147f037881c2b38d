package org.kith.app.cli.base;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Visible;

/**
 * An output of the process for people, in UTF-8: what a terminal would obey is shown instead, see {@link Visible}; and unlike
 * any other writer it can say why something could not be written. Thread-safe.
 */
public final class PeopleWriter extends PrintWriter {

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    private final Watched stream;
    private final Shown shown;
    private final boolean standardOutput;

    private PeopleWriter(Watched stream, Shown shown, boolean standardOutput) {
        super(shown, true);
        this.stream = stream;
        this.shown = shown;
        this.standardOutput = standardOutput;
    }

    /** @param descriptor of the process's output or errors */
    public static PeopleWriter on(FileDescriptor descriptor) {
        return on(new FileOutputStream(descriptor), descriptor == FileDescriptor.out);
    }

    /** @param out takes whole characters at a time */
    public static PeopleWriter on(OutputStream out) {
        return on(out, false);
    }

    private static PeopleWriter on(OutputStream out, boolean standardOutput) {
        Watched stream = new Watched(out);
        return new PeopleWriter(
                stream,
                new Shown(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))),
                standardOutput);
    }

    /** To any writer, as it is: for programs, and what a terminal shall obey. */
    public static void exactly(PrintWriter out, String text) {
        if (out instanceof PeopleWriter people) {
            people.exactly(text);
        } else {
            out.print(text);
        }
    }

    private void exactly(String text) {
        synchronized (lock) {
            shown.exact = true;
            write(text);
            shown.exact = false;
        }
    }

    /** The first reason why something could not be written; once it is flushed. */
    public Optional<IOException> failure() {
        flush();
        return Optional.ofNullable(stream.failure);
    }

    /** Whether another program reads it, as far as the system can say; what such an output lacks is a reader, never room. */
    boolean isPipe() {
        if (!standardOutput) {
            return false;
        }
        try {
            String target = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // not Linux
        }
    }

    /** Guarded by the lock of the writer above it. */
    private static final class Shown extends FilterWriter {

        private static final String LINE_END = System.lineSeparator();

        private boolean exact;

        Shown(Writer out) {
            super(out);
        }

        @Override
        public void write(int character) throws IOException {
            write(String.valueOf((char) character));
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            write(new String(text, from, length));
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            write(text.substring(from, from + length));
        }

        @Override
        public void write(String text) throws IOException {
            out.write(exact || text.equals(LINE_END) ? text : Visible.lines(text));
        }
    }

    private static final class Watched extends FilterOutputStream {

        private volatile @Nullable IOException failure;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
