package org.kith.engine.scan;

import java.nio.file.Path;

/** Whether a file is looked at as a picture at all: a text beside the photos is no problem to report. */
@FunctionalInterface
public interface CandidateFilter {

    boolean mayBePicture(Path file);
}
