package org.kith.engine.scan;

import java.nio.file.Path;

/** Whether a file is looked at as a picture at all: a text beside the photos is no problem to report. */
@FunctionalInterface
public interface CandidateFilter {

    boolean mayBePicture(Path file);

    /** Asked of files that are videos by their names. */
    default boolean mayBeVideo(Path file) {
        return true;
    }

    /** Whether its name says so, which is asked of files that are passed over. */
    default boolean isPictureByName(Path file) {
        return mayBePicture(file);
    }
}
