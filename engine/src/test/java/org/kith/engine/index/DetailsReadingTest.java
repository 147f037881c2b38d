package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.Database;
import org.kith.engine.store.OldLibrary;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** What earlier programs did not read of files is read once. */
class DetailsReadingTest {

    @TempDir
    private Path folder;

    private Path photo() throws IOException {
        Path photos = Files.createDirectory(folder.toRealPath().resolve("photos"));
        return Files.copy(Testbed.photo("obama.jpg"), photos.resolve("obama.jpg"));
    }

    /** A library of the version before, in which one file is where it says. */
    private Database library(Path photo) throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        OldLibrary.copy(11, library);
        try (Sql sql = new SqliteFile(library).openForWriting()) {
            assertThat(sql.update("UPDATE photo SET path = ? WHERE path LIKE '%/obama.jpg'", photo.toString()))
                    .isEqualTo(1);
        }
        return Database.openForWriting(library, "kith test");
    }

    private static PhotoId id(Database library, Path photo) {
        return library.read(stores -> stores.gallery().all()).stream()
                .filter(row -> row.path().equals(photo))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aLibraryOfTheVersionBeforeGetsWhatItsFilesSay() throws IOException, InterruptedException {
        Path photo = photo();
        try (Database library = library(photo)) {
            PhotoId id = id(library, photo);
            Map<PhotoId, Path> outdated =
                    library.read(stores -> stores.details().outdated());
            assertThat(outdated).containsEntry(id, photo).hasSizeGreaterThan(1);

            Job<Integer> job = new Job<>();
            assertThat(new DetailsReading(library).run(job)).isEqualTo(1);

            PhotoDetails details =
                    library.read(stores -> stores.details().of(id)).orElseThrow();
            assertThat(details.camera()).isEqualTo("Canon EOS 5D Mark III");
            assertThat(details.takenAt()).isEqualTo(LocalDateTime.of(2012, 12, 6, 15, 46, 1));
            assertThat(details.exposure().iso()).isPositive();
            assertThat(job.progress().done())
                    .as("those that are away are passed over")
                    .isEqualTo(outdated.size());
            assertThat(library.<Boolean>read(
                            stores -> stores.details().outdated().containsKey(id)))
                    .isFalse();
            assertThat(new DetailsReading(library).run(new Job<>())).isZero();
        }
    }

    @Test
    void whatWasReadByTheVersionBeforeStaysUntilThen() throws IOException {
        Path photo = photo();
        try (Database library = library(photo)) {
            PhotoDetails details = library.read(stores -> stores.details().of(id(library, photo)))
                    .orElseThrow();

            assertThat(details.takenAt()).isEqualTo(LocalDateTime.of(2012, 12, 6, 15, 46, 1));
            assertThat(details.camera()).isNull();
        }
    }

    @Test
    void aCancelledReadingGoesOnAnotherTime() throws IOException, InterruptedException {
        Path photo = photo();
        try (Database library = library(photo)) {
            Job<Integer> job = new Job<>();
            job.cancel();

            assertThat(new DetailsReading(library).run(job)).isZero();
            assertThat(new DetailsReading(library).run(new Job<>())).isEqualTo(1);
        }
    }

    @Test
    void withoutAnythingToReadThereIsNoStage() throws IOException, InterruptedException {
        try (Database library = Database.openForWriting(folder.resolve("new"), "kith test")) {
            Job<Integer> job = new Job<>();

            assertThat(new DetailsReading(library).run(job)).isZero();
            assertThat(job.progress().stage()).isEqualTo(JobStage.STARTING);
        }
    }
}
