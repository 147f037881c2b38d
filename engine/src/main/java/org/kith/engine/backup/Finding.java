package org.kith.engine.backup;

/**
 * Something that is not as it should be.
 *
 * @param where a table, a file, or what SQLite says of a page
 * @param count how many rows; 1 of what is no row
 */
public record Finding(Kind kind, String where, int count) {

    /** What it is. */
    public enum Kind {
        /** The file of the library is damaged. */
        DAMAGED,
        /** Rows refer to others that are not there. */
        REFERENCES,
        /** Names are compared by something else than themselves. */
        NAMES,
        /** What the user said cannot be read. */
        WORDS,
        /** Acts cannot be undone. */
        HISTORY,
        /** Some rows are not what was written, nobody knows which of so many. */
        CHANGED,
        /** A backup is damaged. */
        BACKUP
    }

    /** Whether a library made anew from what can be read is without it. */
    public boolean isRepairable() {
        return kind == Kind.DAMAGED || kind == Kind.REFERENCES || kind == Kind.CHANGED || kind == Kind.NAMES;
    }
}
