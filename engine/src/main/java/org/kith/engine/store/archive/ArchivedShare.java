package org.kith.engine.store.archive;

/**
 * What of another library held here, to be read by people: an import passes over it.
 *
 * @param from as the library calls itself
 * @param madeAt when it was made there, ISO, in UTC
 */
public record ArchivedShare(String from, String madeAt) {}
