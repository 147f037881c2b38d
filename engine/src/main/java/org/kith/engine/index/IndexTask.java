package org.kith.engine.index;

import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;

/** A file to be read. */
record IndexTask(PhotoFile file, FolderId folder) {}
