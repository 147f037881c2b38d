package org.kith.engine.store.row;

import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;

/**
 * Where a photo lies now.
 *
 * @param folder the added folder it was found in
 */
public record FoundFile(PhotoFile file, FolderId folder) {}
