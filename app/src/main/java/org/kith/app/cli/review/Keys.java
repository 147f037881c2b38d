package org.kith.app.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Optional;

/** What somebody at the keyboard answers: a key, or a word. */
interface Keys extends AutoCloseable {

    /**
     * Waits for an answer.
     *
     * @param keys that are an answer by themselves; anything else begins a word
     * @return a key, a word, or nothing for an empty answer
     * @throws EndOfInputException if there will be no more
     */
    String next(String keys) throws IOException;

    @Override
    void close();

    /** Nobody answers any more. */
    final class EndOfInputException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** A terminal that hands over each key if there is one, or else lines. */
    static Keys open(Reader in, PrintWriter echo) {
        Optional<RawTerminal> terminal = RawTerminal.open();
        return terminal.isPresent() ? new TerminalKeys(terminal.get(), in, echo) : new LineKeys(in);
    }
}
