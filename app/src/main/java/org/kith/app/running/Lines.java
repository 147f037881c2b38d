package org.kith.app.running;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lines of text over a socket. One thread reads; others write meanwhile, which streams over a channel do not allow: they read
 * and write one after the other.
 */
final class Lines implements Closeable {

    private static final int BUFFER_BYTES = 8 << 10;

    private final SocketChannel channel;
    private final ByteBuffer read = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private volatile boolean writing;
    private volatile long writingSince;

    Lines(SocketChannel channel) {
        this.channel = channel;
    }

    /** A line is longer than who reads it wants it to be. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException(int limitBytes) {
            super("a line of more than " + limitBytes + " bytes");
        }
    }

    /** Empty where the other side has closed; what it began to say last is then nothing. */
    Optional<String> read(int limitBytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            while (read.hasRemaining()) {
                byte next = read.get();
                if (next == '\n') {
                    return Optional.of(line.toString(StandardCharsets.UTF_8));
                }
                if (line.size() == limitBytes) {
                    throw new TooLongException(limitBytes);
                }
                line.write(next);
            }
            read.clear();
            int count = channel.read(read);
            read.flip();
            if (count < 0) {
                return Optional.empty();
            }
        }
    }

    /** @param line without a line break in it */
    void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
        synchronized (channel) {
            try {
                while (bytes.hasRemaining()) {
                    writingSince = System.nanoTime();
                    writing = true;
                    channel.write(bytes);
                }
            } finally {
                writing = false;
            }
        }
    }

    /** Whether the other side has not read for so long what is being written. */
    boolean isHeldUp(long milliseconds) {
        return writing && System.nanoTime() - writingSince >= TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
