package org.kith.engine.backup;

/**
 * What became of a table of a damaged library.
 *
 * @param read rows that could be read
 * @param damaged whether some could not
 * @param fromBackup rows that came from the backup instead
 * @param dropped rows that mean nothing without others that are lost
 */
public record RepairedTable(String name, int read, boolean damaged, int fromBackup, int dropped) {}
