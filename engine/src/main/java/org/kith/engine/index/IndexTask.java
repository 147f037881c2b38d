package org.kith.engine.index;

import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;

/**
 * A file to be read.
 *
 * @param again whether its faces are looked for anew, also if it holds what it held before
 */
record IndexTask(PhotoFile file, FolderId folder, boolean again) {}
