package org.kith.engine.model;

/**
 * Constants that stand in libraries: by a code of their own, since a constant may get a better name, and the files stay. A code
 * never changes, and is never used again for something else.
 */
public interface Coded {

    /** Lower case letters, digits and underscores. */
    String code();
}
