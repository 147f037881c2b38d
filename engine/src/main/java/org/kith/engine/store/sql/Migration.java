package org.kith.engine.store.sql;

/**
 * One step from a version of the schema to the next.
 *
 * @param version of the library after it, from 1
 * @param statements SQL, separated by semicolons
 */
record Migration(int version, String statements) {}
