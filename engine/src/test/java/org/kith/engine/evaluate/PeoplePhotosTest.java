package org.kith.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.evaluate.paper.HeldOutPeople;
import org.kith.engine.fault.EngineException;

final class PeoplePhotosTest {

    @TempDir
    private Path folder;

    @Test
    void aPhotoShowsWhomTheFolderBelowTheRootIsNamedAfter() throws IOException {
        photo("Bob/holiday/1.jpg");
        photo("Ann/1.jpg");
        photo("nobody.jpg");

        assertThat(PeoplePhotos.read(folder).people()).containsExactly("Ann", "Bob");
        assertThat(PeoplePhotos.read(folder).of(Set.of("Bob")).photos())
                .containsExactly(folder.toRealPath().resolve("Bob/holiday/1.jpg"));
    }

    @Test
    void nobodyToMeasureWithIsSaid() throws IOException {
        photo("Ann/1.jpg");
        PeoplePhotos photos = PeoplePhotos.read(folder);

        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> photos.of(Set.of("Bob")))
                .withMessageContaining("no photos of the people to measure with");
    }

    @Test
    void onlyWhomNoModelWasTrainedOnIsLookedAt() throws IOException {
        Path first = model("first", "Ann\nBob\n");
        Path second = model("second", "Bob\nCleo\n");
        Path silent = Files.createDirectory(folder.resolve("silent"));

        assertThat(HeldOutPeople.common(List.of(first, silent, second))).contains(Set.of("Bob"));
        assertThat(HeldOutPeople.common(List.of(silent))).isEmpty();
    }

    private Path model(String name, String heldOut) throws IOException {
        Path model = Files.createDirectory(folder.resolve(name));
        Files.writeString(model.resolve(HeldOutPeople.FILE_NAME), heldOut);
        return model;
    }

    private void photo(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0, 0, 0, 0, 0, 0, 0});
    }
}
