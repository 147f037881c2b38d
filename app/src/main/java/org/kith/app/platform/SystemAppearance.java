package org.kith.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the desktop is dark, as a program of the system says it. Takes some hundredths of a second. Thread-safe. */
public final class SystemAppearance implements BooleanSupplier {

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
    @Override
    public boolean getAsBoolean() {
        if (os.startsWith("windows")) {
            return programs.apply(WINDOWS).contains("0x0");
        }
        // 'prefer-dark' of GNOME, which KDE and others write too; Dark of macOS, which has no such value while it is
        // light
        return programs.apply(os.startsWith("mac") ? MAC : LINUX)
                .toLowerCase(Locale.ROOT)
                .contains("dark");
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
            LOG.debug("The system does not say whether it is dark", e);
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
