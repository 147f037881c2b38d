package org.kith.app.platform;

/** There is nothing to show a window on; the message is a whole sentence that says why. */
public final class NoDisplayException extends Exception {

    private static final long serialVersionUID = 1L;

    public NoDisplayException(String message) {
        super(message);
    }

    public NoDisplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
