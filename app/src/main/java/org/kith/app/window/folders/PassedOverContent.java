package org.kith.app.window.folders;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.folder.PassedOver;

/**
 * What is not read in the added folders.
 *
 * @param passedOver by path
 * @param readAnyway folders in which all is read since the user wants it
 * @param videos how many of each kind lie among the photos; most first
 */
public record PassedOverContent(List<PassedOver> passedOver, List<Path> readAnyway, Map<String, Integer> videos) {

    public static final PassedOverContent EMPTY = new PassedOverContent(List.of(), List.of(), Map.of());

    public PassedOverContent {
        passedOver = List.copyOf(passedOver);
        readAnyway = List.copyOf(readAnyway);
        videos = Collections.unmodifiableMap(new LinkedHashMap<>(videos));
    }
}
