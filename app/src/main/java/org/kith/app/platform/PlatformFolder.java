package org.kith.app.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder that each platform has for a kind of files, with Kith's own in it.
 *
 * @param windowsVariable names the folder on Windows
 * @param windows where it is if the variable does not say, below the home folder
 * @param mac Kith's folder below the home folder
 * @param xdgVariable names the folder elsewhere, by the XDG specification
 * @param xdg where it is if the variable does not say, below the home folder
 */
public record PlatformFolder(String windowsVariable, String windows, String mac, String xdgVariable, String xdg) {

    public Path ofThisUser() {
        return on(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    public Path on(String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder(environment.get(windowsVariable), home.resolve(windows))
                    .resolve("Kith");
        }
        if (system.startsWith("mac")) {
            return home.resolve(mac);
        }
        return folder(environment.get(xdgVariable), home.resolve(xdg)).resolve("kith");
    }

    private static Path folder(@Nullable String named, Path otherwise) {
        // The XDG specification: a path that is not absolute is to be ignored.
        return named != null && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    }
}
