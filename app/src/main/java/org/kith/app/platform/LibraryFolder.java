package org.kith.app.platform;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's library lies unless they say otherwise: the platform's folder for a program's data. */
public final class LibraryFolder {

    private static final PlatformFolder DATA = new PlatformFolder(
            "LOCALAPPDATA", "AppData/Local", "Library/Application Support/Kith", "XDG_DATA_HOME", ".local/share");

    private LibraryFolder() {}

    public static Path byDefault() {
        return DATA.ofThisUser();
    }

    static Path on(String os, Path home, Map<String, String> environment) {
        return DATA.on(os, home, environment);
    }
}
