package org.kith.app.window.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.people.PeopleOrder;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.Device;
import org.kith.engine.model.PhotoId;

class SettingsFileTest {

    private static final Settings FIRST = Settings.first(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void whatWasSavedIsLoaded() throws IOException {
        Settings chosen = new Settings(
                Path.of("/사진/library"),
                new Reading(Device.CPU, 3, 2048),
                new Look(Theme.DARK, Locale.KOREAN, TextSize.LARGE, Motion.STILL),
                new Remembered(
                        new WindowPlace(-10, 20.5, 900, 700, true),
                        300,
                        200,
                        new LastPlace(Path.of("/lib"), "folder /사진/여름", new PhotoId(17)),
                        Path.of("/사진"),
                        12,
                        true,
                        PeopleOrder.NAME));
        SettingsFile file = new SettingsFile(folder.resolve("new/settings.properties"));
        file.save(chosen);
        assertThat(file.load(FIRST)).isEqualTo(chosen);
    }

    @Test
    void itIsItsOwnersAlone() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class));
        Path file = folder.resolve("settings.properties");
        new SettingsFile(file).save(FIRST);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAFileAllIsAsAtFirst() {
        assertThat(new SettingsFile(folder.resolve("none")).load(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void whatIsNotUnderstoodIsAsAtFirstAndTheRestHolds() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(
                file, "theme=DARK\ndevice=TOASTER\nworkers=many\nmemoryMb=much\nwindow=1 2 3\ntileSizePx=1e9\n");
        Settings loaded = new SettingsFile(file).load(FIRST);
        assertThat(loaded)
                .isEqualTo(FIRST.look(look -> look.withTheme(Theme.DARK))
                        .remember(kept -> kept.withTileSizePx(Remembered.LARGEST_TILE_PX)));
    }

    @Test
    void lessMemoryThanKithNeedsIsTakenForThat() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "memoryMb=10\n");
        assertThat(new SettingsFile(file).load(FIRST).reading().memoryMb()).isEqualTo(EngineConfig.LEAST_MEMORY_MB);
    }

    @Test
    void anUnfinishedSaveLeavesTheOldSettings() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("settings.properties"));
        file.save(FIRST.look(look -> look.withTheme(Theme.DARK)));
        Files.writeString(folder.resolve("settings.properties.new"), "theme=LI");
        assertThat(file.load(FIRST).look().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void theFirstLanguageIsTheSystemsIfKithSpeaksIt() {
        assertThat(Settings.first(Locale.KOREA).look().language()).isEqualTo(Locale.KOREAN);
        assertThat(Settings.first(Locale.GERMANY).look().language()).isEqualTo(Locale.GERMAN);
        assertThat(Settings.first(Locale.FRANCE).look().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theSideBarAndTheTimeOfASlideKeepToTheirLimits() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "sideBarPx=9000\nslideSeconds=0\nlastPlace=people\n");
        Remembered loaded = new SettingsFile(file).load(FIRST).remembered();
        assertThat(loaded.sideBarPx()).isEqualTo(Remembered.WIDEST_SIDE_BAR_PX);
        assertThat(loaded.slideSeconds()).isEqualTo(Remembered.SHORTEST_SLIDE_S);
        assertThat(loaded.last()).as("of no library").isNull();
    }
}
