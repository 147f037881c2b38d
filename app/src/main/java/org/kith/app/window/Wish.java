package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A library that is to be opened, until the user wants another, or the same once more.
 *
 * @param photos folders to add then
 * @param said what came of what was done to it before, to be said then; empty for nothing
 * @param inOther what to do if another window has it open; FX thread
 * @param past whether it is wanted no more
 */
record Wish(Path folder, List<File> photos, String said, Runnable inOther, AtomicBoolean past) {

    Wish(Path folder, List<File> photos, String said, Runnable inOther) {
        this(folder, List.copyOf(photos), said, inOther, new AtomicBoolean());
    }

    boolean isPast() {
        return past.get();
    }

    /** The reason why it cannot be opened, behind what was said before. */
    String because(String reason) {
        return said.isEmpty() ? reason : said + "\n\n" + reason;
    }
}
