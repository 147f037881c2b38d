package org.kith.engine.backup;

/**
 * What became of a table of a damaged library.
 *
 * @param read rows that could be read
 * @param damaged whether some could not
 * @param fromBackup rows that came from the backup instead
 * @param fromJournal rows that are as the last act on them left them: the file had them otherwise, or not at all
 * @param unverified rows that may not be what was written: nobody knows them but the damaged file
 * @param lost rows that were written and that nobody knows any more
 * @param known whether the sums of the library say which rows there should be; else what is lost cannot be said
 * @param dropped rows that mean nothing without others that are lost
 */
public record RepairedTable(
        String name,
        int read,
        boolean damaged,
        int fromBackup,
        int fromJournal,
        int unverified,
        int lost,
        boolean known,
        int dropped) {

    /** Whether it is as it was written, as far as anybody knows. */
    public boolean isWhole() {
        return unverified == 0 && lost == 0 && dropped == 0 && isLossKnown();
    }

    /** Whether it is known how many rows are lost, if any are. */
    public boolean isLossKnown() {
        return known || !damaged;
    }
}
