package org.kith.app.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;

/** Answers by single keys; any other character begins a word, which ends with Enter. Escape gives up a word. */
final class TerminalKeys implements Keys {

    private static final char ESCAPE = 27;
    private static final char DELETE = 127;
    private static final char BACKSPACE = 8;

    private final AutoCloseable terminal;
    private final Reader in;
    private final PrintWriter echo;

    TerminalKeys(AutoCloseable terminal, Reader in, PrintWriter echo) {
        this.terminal = terminal;
        this.in = in;
        this.echo = echo;
    }

    @Override
    public String next(String keys) throws IOException {
        StringBuilder word = new StringBuilder();
        while (true) {
            int read = in.read();
            if (read < 0) {
                throw new EndOfInputException();
            }
            char key = (char) read;
            if (word.isEmpty() && keys.indexOf(key) >= 0) {
                echo.println(key);
                echo.flush();
                return String.valueOf(key);
            }
            if (key == '\n' || key == '\r') {
                echo.println();
                echo.flush();
                return word.toString().strip();
            }
            type(key, word);
        }
    }

    private void type(char key, StringBuilder word) {
        if (key == DELETE || key == BACKSPACE) {
            erase(1, word);
        } else if (key == ESCAPE) {
            erase(word.length(), word);
        } else if (!Character.isISOControl(key)) {
            word.append(key);
            echo.print(key);
        }
        echo.flush();
    }

    private void erase(int characters, StringBuilder word) {
        for (int i = 0; i < characters && !word.isEmpty(); i++) {
            word.setLength(word.length() - 1);
            echo.print("\b \b");
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
