package org.kith.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's library lies unless they say otherwise: the platform's folder for a program's data. */
public final class LibraryFolder {

    private LibraryFolder() {}

    public static Path byDefault() {
        return on(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path on(String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Kith");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Kith");
        }
        return folder(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                .resolve("kith");
    }

    private static Path folder(@Nullable String named, Path otherwise) {
        // The XDG specification: a path that is not absolute is to be ignored.
        return named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    }
}
