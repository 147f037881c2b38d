package org.kith.engine.ask.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A real browser without a window, driven as by a hand: what is tapped and typed are events of its input. */
public interface Browser extends AutoCloseable {

    /** Waits until it is loaded. */
    void open(String address);

    /** What a script says, as JSON. */
    String json(String expression);

    /** A finger at a place of what is shown. */
    void tap(double x, double y);

    void type(String text);

    void press(Key key);

    /** @param scheme light or dark */
    void look(int width, int height, String scheme);

    byte[] screenshot();

    /** What the pages it showed asked for, their own addresses among it. */
    List<String> asked();

    /** Where its downloads lie. */
    Path downloads();

    @Override
    void close() throws IOException;

    /** Keys that are no letters. */
    enum Key {
        ENTER("Enter", 13, "\uE007"),
        ESCAPE("Escape", 27, "\uE00C"),
        RIGHT("ArrowRight", 39, "\uE014");

        final String name;
        final int code;
        final String webDriver;

        Key(String name, int code, String webDriver) {
            this.name = name;
            this.code = code;
            this.webDriver = webDriver;
        }
    }
}
