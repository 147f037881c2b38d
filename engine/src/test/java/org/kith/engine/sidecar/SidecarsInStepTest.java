package org.kith.engine.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.job.Job;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.photos.Photos;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.trash.TestTrash;

/** Photos of which something is said, in a folder that is away: no file can be written beside them. */
class SidecarsInStepTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    private TestLibrary library;
    private Sidecars sidecars;
    private Path folder;
    private Path sidecar;
    private Photos photos;
    private PhotoId photo;

    @BeforeEach
    void sayOfPhotosThatAreAway(@TempDir Path temporary) {
        library = new TestLibrary(temporary.resolve("library"));
        sidecars = new Sidecars(library.database());
        folder = temporary.resolve("disk");
        sidecar = folder.resolve("a.jpg.xmp");
        FolderId added = library.write(stores -> stores.folders().add(folder));
        photo = library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        new PhotoFile(folder.resolve("a.jpg"), 1000, 1),
                        added,
                        Samples.hash("a"),
                        null,
                        4000,
                        3000,
                        PhotoDetails.NONE,
                        null,
                        Samples.PIPELINE,
                        Samples.MODEL,
                        List.of())));
        photos = new Photos(library.database(), TestTrash.in(temporary.resolve("trash")), () -> {});
        photos.tag(List.of(photo), new Label("Sea")).join();
        sidecars.setInStep(true);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aFileThatCouldNotBeWrittenIsTriedAgainAndThenLeftAlone() throws IOException {
        assertThat(sidecars.follow(new Job<>()).left()).isEqualTo(Map.of(sidecar, SidecarReport.Trouble.NOT_WRITTEN));
        Files.createDirectory(folder);

        assertThat(sidecars.follow(new Job<>()).written()).isEqualTo(1);
        Files.delete(sidecar);
        assertThat(sidecars.follow(new Job<>()).written()).isZero();
    }

    @Test
    @Timeout(60)
    void itIsTriedAgainThoughNothingIsSaid() throws IOException {
        try (SidecarsInStep inStep = new SidecarsInStep(sidecars, () -> {}, SOON, SOON)) {
            inStep.changed();
            Files.createDirectory(folder);
            while (Files.notExists(sidecar)) {
                Thread.onSpinWait();
            }
        }
        assertThat(sidecar).content().contains("Sea");
    }

    @Test
    @Timeout(60)
    void andWhenTheLibraryIsClosed() throws IOException {
        SidecarsInStep inStep = new SidecarsInStep(sidecars, () -> {}, SOON, NEVER);
        inStep.changed();
        while (!inStep.awaitsRetry()) {
            Thread.onSpinWait();
        }
        Files.createDirectory(folder);
        inStep.close();

        assertThat(sidecar).content().contains("Sea");
    }

    @Test
    void onlyWhatKithWroteIsWrittenAnew() throws IOException {
        Files.createDirectory(folder);
        sidecars.write(List.of(), new Job<>());
        photos.tag(List.of(photo), new Label("Summer")).join();

        assertThat(sidecars.refresh(Set.of(folder.resolve("b.jpg")))).isZero();
        assertThat(sidecars.refresh(Set.of(folder.resolve("a.jpg")))).isEqualTo(1);
        assertThat(sidecar).content().contains("Sea", "Summer");
        sidecars.remove(List.of(folder), new Job<>());
        assertThat(sidecars.refresh(Set.of(folder.resolve("a.jpg")))).isZero();
        assertThat(sidecar).doesNotExist();
    }
}
