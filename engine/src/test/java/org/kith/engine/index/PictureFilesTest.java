package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTest {

    @TempDir
    private Path folder;

    private final PictureFiles files = new PictureFiles();

    @Test
    void aPictureIsOneWhateverItsName() throws IOException {
        Path photo = PaintedPhoto.write(folder.resolve("a.png"), 1);

        assertThat(files.mayBePicture(Files.copy(photo, folder.resolve("a.bak"))))
                .isTrue();
    }

    /** So that it is told: whoever names a file so takes it for a photo. */
    @ParameterizedTest
    @ValueSource(strings = {"a.NEF", "a.cr3", "a.dng", "a.psd", "a.jxl"})
    void aBrokenRawFileIsOne(String name) throws IOException {
        assertThat(files.mayBePicture(Files.write(folder.resolve(name), new byte[100])))
                .isTrue();
    }

    @Test
    void theSmallPictureOfAVideoIsNoPhoto() throws IOException {
        Path photo = PaintedPhoto.write(folder.resolve("a.png"), 1);

        assertThat(files.mayBePicture(Files.copy(photo, folder.resolve("MVI_0001.THM"))))
                .isFalse();
    }
}
