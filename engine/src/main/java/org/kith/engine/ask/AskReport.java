package org.kith.engine.ask;

import java.nio.file.Path;
import java.util.List;

/**
 * What a page asks.
 *
 * @param photos on it
 * @param faces asked about
 * @param bytes of the file
 * @param unread photos that are not on it, since their files are gone, broken or others now
 * @param cancelled whether there is no page, since it was not to be finished
 */
public record AskReport(int photos, int faces, long bytes, List<Path> unread, boolean cancelled) {
    public AskReport {
        unread = List.copyOf(unread);
    }
}
