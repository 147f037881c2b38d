package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.platform.RemovableMedia.Medium;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no colon may be in a name there")
class RemovableMediaTest {

    @TempDir
    Path machine;

    private Path with(String folder) throws IOException {
        Path there = Files.createDirectories(machine.resolve(folder));
        Files.createFile(there.resolve("DCIM"));
        return there;
    }

    @Test
    void cardsAndPhonesAreThereByTheNamesTheirOwnersKnow() throws IOException {
        Path stick = with("media/anna/STICK");
        Path card = with("media/CARD");
        Path phone = with("run/gvfs/mtp:host=Google_Pixel_7");
        with("run/gvfs/smb-share:server=home,share=films");
        Files.createDirectories(machine.resolve("media/cdrom"));
        Files.createSymbolicLink(machine.resolve("media/system"), machine);
        RemovableMedia media = new RemovableMedia(List.of(
                machine.resolve("media/anna"),
                machine.resolve("media"),
                machine.resolve("Volumes"),
                machine.resolve("run/gvfs")));

        assertThat(media.mounted())
                .containsExactly(
                        new Medium("CARD", card), new Medium("Google Pixel 7", phone), new Medium("STICK", stick));
    }

    @Test
    void thisMachineCanBeAsked() {
        assertThat(RemovableMedia.ofThisMachine().mounted())
                .allSatisfy(medium -> assertThat(medium.folder()).isDirectory());
    }
}
