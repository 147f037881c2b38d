package org.kith.app.running;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a command prints, as answers. A writer above it gathers, and writes whole characters only. */
final class AnswerStream extends OutputStream {

    private final Answer.Kind kind;
    private final Lines lines;

    AnswerStream(Answer.Kind kind, Lines lines) {
        this.kind = kind;
        this.lines = lines;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        lines.write(new Answer(kind, new String(bytes, from, length, StandardCharsets.UTF_8), 0).line());
    }
}
