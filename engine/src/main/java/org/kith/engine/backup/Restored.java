package org.kith.engine.backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was put back.
 *
 * @param aside where the library of before is, if there was one
 */
public record Restored(Backup backup, Optional<Path> aside) {}
