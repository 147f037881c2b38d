package org.kith.engine.erase;

/**
 * What was done to the files of a library.
 *
 * @param pictures small pictures of photos and faces that were deleted
 * @param copies of the library that were deleted: what was to go is in them too
 * @param compacted whether the log is empty; not while another program reads an older state
 */
public record Erased(int pictures, int copies, boolean compacted) {}
