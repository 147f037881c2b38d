package org.kith.app.window.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.kith.app.platform.PlatformFolder;

/** Where the platform keeps what a user chose in a program. */
public final class ConfigFolder {

    private static final PlatformFolder CONFIG =
            new PlatformFolder("APPDATA", "AppData/Roaming", "Library/Preferences/Kith", "XDG_CONFIG_HOME", ".config");

    private ConfigFolder() {}

    public static Path ofThisUser() {
        return CONFIG.ofThisUser();
    }

    /** Where Linux desktops write down what they call the user's folders. */
    public static Path userDirs() {
        return Objects.requireNonNullElse(ofThisUser().getParent(), Path.of("")).resolve("user-dirs.dirs");
    }

    static Path on(String os, Path home, Map<String, String> environment) {
        return CONFIG.on(os, home, environment);
    }
}
