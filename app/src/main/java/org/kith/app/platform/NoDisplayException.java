package org.kith.app.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;

/** There is nothing to show a window on; says why in half a sentence, and what to do. */
public final class NoDisplayException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /** @param key of the messages, which says why */
    public NoDisplayException(String key, Object... arguments) {
        this(null, key, arguments);
    }

    public NoDisplayException(@Nullable Throwable cause, String key, Object... arguments) {
        super(new Text(Locale.ENGLISH).get(key, arguments), cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String say(Text text) {
        return text.get(key, arguments);
    }
}
