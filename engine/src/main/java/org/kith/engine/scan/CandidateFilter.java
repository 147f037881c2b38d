package org.kith.engine.scan;

import java.io.IOException;
import java.nio.file.Path;

/** Whether a file is looked at as a picture at all: a text beside the photos is no problem to report. */
@FunctionalInterface
public interface CandidateFilter {

    /** @throws IOException if that takes a look into the file, and it cannot be read */
    boolean mayBePicture(Path file) throws IOException;
}
