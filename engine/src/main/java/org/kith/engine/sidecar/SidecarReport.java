package org.kith.engine.sidecar;

import java.nio.file.Path;
import java.util.Map;

/**
 * What was done to the files beside the photos.
 *
 * @param written new or changed
 * @param removed those in which nothing was but what Kith wrote, and Kith has nothing to write any more
 * @param unchanged that say already what the user said
 * @param left files that were left as they are, each with why
 */
public record SidecarReport(int written, int removed, int unchanged, Map<Path, Trouble> left) {

    /** Why a file was left. */
    public enum Trouble {
        /** It is no XMP, or not in UTF-8: what others wrote in it could be lost. */
        NOT_UNDERSTOOD,
        /** The folder or the disk does not let it be written. */
        NOT_WRITTEN
    }

    public SidecarReport {
        left = Map.copyOf(left);
    }
}
