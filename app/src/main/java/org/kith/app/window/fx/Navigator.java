package org.kith.app.window.fx;

/** Goes from page to page. FX thread only. */
public interface Navigator {

    /** Where the window is now is where {@link #back} leads. */
    void open(Place place);

    /** To where the window was before; does nothing if it was nowhere. */
    void back();
}
