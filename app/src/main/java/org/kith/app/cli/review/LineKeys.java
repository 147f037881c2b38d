package org.kith.app.cli.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Answers by lines: from a file, a pipe, or a terminal that cannot be set. A key is a line with one letter. */
final class LineKeys implements Keys {

    private final BufferedReader in;

    LineKeys(Reader in) {
        this.in = new BufferedReader(in);
    }

    @Override
    public String next(String keys) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EndOfInputException();
        }
        return line.strip();
    }

    @Override
    public void close() {
        // the input is the process's
    }
}
