package org.kith.app.window.fx;

/** Asks before something that cannot be undone. FX thread only. */
@FunctionalInterface
public interface Confirmation {

    /**
     * Returns when the user has answered.
     *
     * @param yes what the button says that does it
     * @param no what the button says that does nothing
     */
    boolean confirm(String question, String explanation, String yes, String no);
}
