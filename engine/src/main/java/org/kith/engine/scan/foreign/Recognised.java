package org.kith.engine.scan.foreign;

import java.nio.file.Path;
import org.kith.engine.model.folder.ForeignKind;

/**
 * A folder, or a file, that belongs to another program.
 *
 * @param of what is named to the user: it, or what it lies in, such as the package of a photo library
 */
public record Recognised(ForeignKind kind, Path of) {}
