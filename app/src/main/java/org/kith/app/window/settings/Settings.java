package org.kith.app.window.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.Device;

/**
 * What the user chose.
 *
 * @param library the library opened last; null while it is the default one
 * @param workers photos read at once
 * @param memoryMb what reading photos keeps to, see {@link EngineConfig}
 * @param language one of {@link #LANGUAGES}
 * @param textSize of the window's words
 * @param tileSizePx side of a photo in the grid
 * @param window null before it was opened the first time
 * @param chosenFolder around the folder of photos added last; null before one was
 * @param remembered how the window was left
 */
public record Settings(
        @Nullable Path library,
        Device device,
        int workers,
        int memoryMb,
        Theme theme,
        Locale language,
        TextSize textSize,
        double tileSizePx,
        @Nullable WindowPlace window,
        @Nullable Path chosenFolder,
        Remembered remembered) {

    /** The languages Kith speaks. */
    public static final List<Locale> LANGUAGES = Text.languages();

    public static final double SMALLEST_TILE_PX = 90;
    public static final double LARGEST_TILE_PX = 360;
    private static final double FIRST_TILE_PX = 180;

    public Settings {
        workers = Math.max(1, workers);
        memoryMb = Math.max(EngineConfig.LEAST_MEMORY_MB, memoryMb);
        tileSizePx = Math.min(LARGEST_TILE_PX, Math.max(SMALLEST_TILE_PX, tileSizePx));
    }

    /** Before the user chose anything: in the language of the system if Kith speaks it. */
    public static Settings first(Locale system) {
        Locale language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(system.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return new Settings(
                null,
                Device.AUTO,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1), // one is left to the window
                EngineConfig.defaultMemoryMb(),
                Theme.LIGHT,
                language,
                TextSize.NORMAL,
                FIRST_TILE_PX,
                null,
                null,
                Remembered.FIRST);
    }

    public Settings withLibrary(Path other) {
        return new Settings(
                other,
                device,
                workers,
                memoryMb,
                theme,
                language,
                textSize,
                tileSizePx,
                window,
                chosenFolder,
                remembered);
    }

    public Settings withDevice(Device other) {
        return new Settings(
                library,
                other,
                workers,
                memoryMb,
                theme,
                language,
                textSize,
                tileSizePx,
                window,
                chosenFolder,
                remembered);
    }

    public Settings withWorkers(int other) {
        return new Settings(
                library,
                device,
                other,
                memoryMb,
                theme,
                language,
                textSize,
                tileSizePx,
                window,
                chosenFolder,
                remembered);
    }

    public Settings withMemoryMb(int other) {
        return new Settings(
                library,
                device,
                workers,
                other,
                theme,
                language,
                textSize,
                tileSizePx,
                window,
                chosenFolder,
                remembered);
    }

    public Settings withTheme(Theme other) {
        return new Settings(
                library,
                device,
                workers,
                memoryMb,
                other,
                language,
                textSize,
                tileSizePx,
                window,
                chosenFolder,
                remembered);
    }

    public Settings withLanguage(Locale other) {
        return new Settings(
                library,
                device,
                workers,
                memoryMb,
                theme,
                other,
                textSize,
                tileSizePx,
                window,
                chosenFolder,
                remembered);
    }

    public Settings withTextSize(TextSize other) {
        return new Settings(
                library,
                device,
                workers,
                memoryMb,
                theme,
                language,
                other,
                tileSizePx,
                window,
                chosenFolder,
                remembered);
    }

    public Settings withTileSizePx(double other) {
        return new Settings(
                library, device, workers, memoryMb, theme, language, textSize, other, window, chosenFolder, remembered);
    }

    public Settings withWindow(@Nullable WindowPlace other) {
        return new Settings(
                library,
                device,
                workers,
                memoryMb,
                theme,
                language,
                textSize,
                tileSizePx,
                other,
                chosenFolder,
                remembered);
    }

    public Settings withChosenFolder(Path other) {
        return new Settings(
                library, device, workers, memoryMb, theme, language, textSize, tileSizePx, window, other, remembered);
    }

    public Settings remember(UnaryOperator<Remembered> change) {
        return new Settings(
                library,
                device,
                workers,
                memoryMb,
                theme,
                language,
                textSize,
                tileSizePx,
                window,
                chosenFolder,
                change.apply(remembered));
    }
}
