package org.kith.app.window.folders;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.model.folder.PassedOver;

/**
 * What is not read in the added folders.
 *
 * @param passedOver by path
 * @param readAnyway folders in which all is read since the user wants it
 */
public record PassedOverContent(List<PassedOver> passedOver, List<Path> readAnyway) {

    public static final PassedOverContent EMPTY = new PassedOverContent(List.of(), List.of());

    public PassedOverContent {
        passedOver = List.copyOf(passedOver);
        readAnyway = List.copyOf(readAnyway);
    }
}
