package org.kith.engine.job;

import java.nio.file.Path;

/**
 * What became of a folder that lies elsewhere now.
 *
 * @param place where it lies, by its real path
 * @param found photos whose files are there
 * @param photos that the library knows in it
 */
public record FolderMove(Path place, int found, int photos) {}
