package org.kith.engine.trash;

import java.nio.file.Path;

/** A trash of Linux desktops in a folder of the test's own. */
public final class TestTrash {

    private TestTrash() {}

    public static SystemTrash in(Path folder) {
        return new FreedesktopTrash(folder);
    }
}
