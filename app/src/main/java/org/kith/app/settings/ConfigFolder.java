package org.kith.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the platform keeps what a user chose in a program. */
public final class ConfigFolder {

    private ConfigFolder() {}

    public static Path ofThisUser() {
        return on(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path on(String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Kith");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Preferences/Kith");
        }
        return folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                .resolve("kith");
    }

    private static Path folder(@Nullable String named, Path otherwise) {
        // The XDG specification: a path that is not absolute is to be ignored.
        return named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    }
}
