package org.kith.app.window.naming;

/** Where to go on when a name is given. */
public enum Step {
    STAY,
    NEXT,
    PREVIOUS
}
