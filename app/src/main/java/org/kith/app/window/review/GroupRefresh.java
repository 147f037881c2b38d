package org.kith.app.window.review;

/** Groups the faces of the library again if they, or what the user said of them, have changed. */
public interface GroupRefresh {

    /** Returns when it is done. */
    void now();

    /** While the user does something else. */
    void aside();
}
