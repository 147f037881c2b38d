package org.kith.engine.store;

/** Whose acts go first, and how safe they are once acknowledged. In the order in which they overtake each other. */
public enum Priority {
    /** What the user decided: ahead of everything that waits, and on the disk before it is acknowledged. */
    USER("FULL"),
    /** What can be found out again: a power cut may lose the last of it, never damage the library. */
    INDEXING("NORMAL");

    private final String synchronous;

    Priority(String synchronous) {
        this.synchronous = synchronous;
    }

    /** The value of SQLite's pragma of that name. */
    String synchronous() {
        return synchronous;
    }
}
