package org.kith.engine.job;

import java.nio.file.Path;

/**
 * A folder that is looked at with one around it: it is none of the added folders, or is it no more.
 *
 * @param inner a folder or a single file
 * @param wasAdded whether it was there before the one around it; else the user adds it now, and it is in the library already
 */
public record JoinedFolder(Path inner, Path outer, boolean wasAdded) {}
