package org.kith.engine.store.row;

import java.nio.file.Path;
import org.kith.engine.model.FolderId;

/** A folder the user added, with all folders in it. */
public record RootFolder(FolderId id, Path path) {}
