package org.kith.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the desktop looks, as a program of the system says it. Each answer takes some hundredths of a second. Thread-safe. */
public final class SystemAppearance {

    private static final Logger LOG = LoggerFactory.getLogger(SystemAppearance.class);

    /** It answers at once or not at all; the window waits for it when it opens. */
    private static final long PATIENCE_MS = 1000;

    private static final List<String> LINUX =
            List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    private static final List<String> MAC = List.of("defaults", "read", "-g", "AppleInterfaceStyle");
    private static final List<String> WINDOWS = List.of(
            "reg",
            "query",
            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
            "/v",
            "AppsUseLightTheme");

    private static final List<String> LINUX_MOTION =
            List.of("gsettings", "get", "org.gnome.desktop.interface", "enable-animations");
    private static final List<String> MAC_MOTION =
            List.of("defaults", "read", "com.apple.universalaccess", "reduceMotion");
    private static final List<String> WINDOWS_MOTION =
            List.of("reg", "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask");

    /** The fifth byte of the mask; 2 of it, SPI_GETCLIENTAREAANIMATION, is whether windows animate what is in them. */
    private static final Pattern WINDOWS_MASK = Pattern.compile("REG_BINARY\\s+\\p{XDigit}{8}\\p{XDigit}(\\p{XDigit})");

    private final String os;
    private final Function<List<String>, String> programs;

    public SystemAppearance() {
        this(System.getProperty("os.name"), SystemAppearance::said);
    }

    /** @param programs runs one and gives what it printed; nothing if there is none */
    SystemAppearance(String os, Function<List<String>, String> programs) {
        this.os = os.toLowerCase(Locale.ROOT);
        this.programs = programs;
    }

    /** False where nobody can say. */
    public boolean isDark() {
        if (os.startsWith("windows")) {
            return programs.apply(WINDOWS).contains("0x0");
        }
        // 'prefer-dark' of GNOME, which KDE and others write too; Dark of macOS, which has no such value while it is
        // light
        return programs.apply(os.startsWith("mac") ? MAC : LINUX)
                .toLowerCase(Locale.ROOT)
                .contains("dark");
    }

    /** Whether the user asked the desktop for less motion; false where nobody can say. */
    public boolean isStill() {
        if (os.startsWith("windows")) {
            Matcher mask = WINDOWS_MASK.matcher(programs.apply(WINDOWS_MOTION));
            return mask.find() && (Character.digit(mask.group(1).charAt(0), 16) & 2) == 0;
        }
        return os.startsWith("mac")
                ? programs.apply(MAC_MOTION).contains("1")
                : programs.apply(LINUX_MOTION).contains("false");
    }

    private static String said(List<String> command) {
        try {
            Process program = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!program.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                program.destroyForcibly();
                return "";
            }
            return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.debug("The system does not say how it looks", e);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
