package org.kith.app.window.naming;

/** Where to go on when a name is given. */
public enum NamingStep {
    STAY,
    NEXT,
    PREVIOUS
}
