package org.kith.app.window.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.kith.app.window.people.PeopleOrder;
import org.kith.engine.model.Device;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings on the disk. What cannot be read there, or is not understood, is as before the user chose anything: settings
 * never keep the window from opening.
 */
final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    Settings load(Settings otherwise) {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The settings in {} cannot be read", file, e);
                return otherwise;
            }
        }
        return new Settings(
                value(properties, "library", Path::of).orElse(otherwise.library()),
                reading(properties, otherwise.reading()),
                look(properties, otherwise.look()),
                remembered(properties, otherwise.remembered()));
    }

    private static Reading reading(Properties properties, Reading otherwise) {
        return new Reading(
                value(properties, "device", Device::valueOf).orElse(otherwise.device()),
                value(properties, "workers", Integer::parseInt).orElse(otherwise.workers()),
                value(properties, "memoryMb", Integer::parseInt).orElse(otherwise.memoryMb()));
    }

    private static Look look(Properties properties, Look otherwise) {
        return new Look(
                value(properties, "theme", Theme::valueOf).orElse(otherwise.theme()),
                value(properties, "language", Locale::forLanguageTag).orElse(otherwise.language()),
                value(properties, "textSize", TextSize::valueOf).orElse(otherwise.textSize()),
                value(properties, "motion", Motion::valueOf).orElse(otherwise.motion()));
    }

    private static Remembered remembered(Properties properties, Remembered otherwise) {
        return new Remembered(
                value(properties, "window", SettingsFile::window).orElse(otherwise.window()),
                value(properties, "sideBarPx", Double::parseDouble).orElse(otherwise.sideBarPx()),
                value(properties, "tileSizePx", Double::parseDouble).orElse(otherwise.tileSizePx()),
                last(properties).orElse(otherwise.last()),
                value(properties, "chosenFolder", Path::of).orElse(otherwise.chosenFolder()),
                value(properties, "slideSeconds", Integer::parseInt).orElse(otherwise.slideSeconds()),
                value(properties, "slidesShuffled", Boolean::parseBoolean).orElse(otherwise.slidesShuffled()),
                value(properties, "peopleOrder", PeopleOrder::valueOf).orElse(otherwise.peopleOrder()));
    }

    private static Optional<LastPlace> last(Properties properties) {
        return value(properties, "lastLibrary", Path::of)
                .map(library -> new LastPlace(
                        library,
                        properties.getProperty("lastPlace", ""),
                        value(properties, "lastPhoto", Long::valueOf)
                                .map(PhotoId::new)
                                .orElse(null)));
    }

    private static void set(Properties properties, Reading reading) {
        properties.setProperty("device", reading.device().name());
        properties.setProperty("workers", Integer.toString(reading.workers()));
        properties.setProperty("memoryMb", Integer.toString(reading.memoryMb()));
    }

    private static void set(Properties properties, Look look) {
        properties.setProperty("theme", look.theme().name());
        properties.setProperty("language", look.language().toLanguageTag());
        properties.setProperty("textSize", look.textSize().name());
        properties.setProperty("motion", look.motion().name());
    }

    private static void set(Properties properties, Remembered remembered) {
        WindowPlace window = remembered.window();
        if (window != null) {
            properties.setProperty(
                    "window",
                    window.x() + " " + window.y() + " " + window.width() + " " + window.height() + " "
                            + window.maximized());
        }
        properties.setProperty("sideBarPx", Double.toString(remembered.sideBarPx()));
        properties.setProperty("tileSizePx", Double.toString(remembered.tileSizePx()));
        Path chosenFolder = remembered.chosenFolder();
        if (chosenFolder != null) {
            properties.setProperty("chosenFolder", chosenFolder.toString());
        }
        properties.setProperty("slideSeconds", Integer.toString(remembered.slideSeconds()));
        properties.setProperty("slidesShuffled", Boolean.toString(remembered.slidesShuffled()));
        properties.setProperty("peopleOrder", remembered.peopleOrder().name());
        LastPlace last = remembered.last();
        if (last != null) {
            properties.setProperty("lastLibrary", last.library().toString());
            properties.setProperty("lastPlace", last.place());
            PhotoId photo = last.photo();
            if (photo != null) {
                properties.setProperty("lastPhoto", Long.toString(photo.value()));
            }
        }
    }

    private static <T> Optional<T> value(Properties properties, String key, Function<String, T> parse) {
        String text = properties.getProperty(key);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            LOG.warn("The setting {} = {} is not understood", key, text, e);
            return Optional.empty();
        }
    }

    private static WindowPlace window(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("five parts, not " + parts.length);
        }
        return new WindowPlace(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Boolean.parseBoolean(parts[4]));
    }

    /** As a whole: whoever reads the file finds the old settings or the new ones. */
    void save(Settings settings) throws IOException {
        Properties properties = new Properties();
        Path library = settings.library();
        if (library != null) {
            properties.setProperty("library", library.toString());
        }
        set(properties, settings.reading());
        set(properties, settings.look());
        set(properties, settings.remembered());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        PrivateFiles.createFile(whole); // folders have names, too
        try (Writer writer = Files.newBufferedWriter(whole)) {
            properties.store(writer, null);
        }
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
