package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.index.KilledIndexing.At;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.Problem;

/** A process killed in every stage and started again ends with the rows of an undisturbed one. */
class KillTest {

    private static final int PHOTOS = 12;

    @TempDir
    private Path temp;

    @Test
    void aProcessKilledInEveryStageGoesOnWhereItWas() throws Exception {
        Path photos = temp.resolve("photos");
        for (int i = 0; i < PHOTOS; i++) {
            PaintedPhoto.write(photos.resolve(i + ".png"), i % 5, (i + 1) % 5);
        }
        Path disturbed = temp.resolve("disturbed");
        assertThat(run(disturbed, photos, At.DETECT, 2)).isEqualTo(KilledIndexing.KILLED);
        assertThat(run(disturbed, photos, At.EMBED, 1)).isEqualTo(KilledIndexing.KILLED);
        assertThat(run(disturbed, photos, At.STORED, 3)).isEqualTo(KilledIndexing.KILLED);
        assertThat(run(disturbed, photos, At.GROUPED, 1)).isEqualTo(KilledIndexing.KILLED);
        assertThat(run(disturbed, photos, At.NEVER, 0)).isZero();
        Path undisturbed = temp.resolve("undisturbed");
        assertThat(run(undisturbed, photos, At.NEVER, 0)).isZero();

        LibraryRows rows = rows(disturbed);
        assertThat(rows).isEqualTo(rows(undisturbed));
        assertThat(rows.faces()).hasSize(2 * PHOTOS);
        assertThat(rows.groups()).hasSize(5);
    }

    @Test
    void aPhotoThatEndsTheProgramStopsNoOther() throws Exception {
        Path photos = temp.resolve("photos");
        for (int i = 0; i < PHOTOS; i++) {
            PaintedPhoto.write(photos.resolve(i + ".png"), i % 5);
        }
        Path poison = photos.resolve("poison.png");
        ImageIO.write(
                new BufferedImage(100, KilledIndexing.POISON_HEIGHT, BufferedImage.TYPE_INT_RGB),
                "png",
                poison.toFile());
        Path library = temp.resolve("library");

        assertThat(run(library, photos, At.POISON, 0)).isEqualTo(KilledIndexing.KILLED);
        assertThat(run(library, photos, At.POISON, 0)).as("tried alone").isEqualTo(KilledIndexing.KILLED);
        assertThat(run(library, photos, At.POISON, 0)).as("left out").isZero();
        assertThat(rows(library).faces()).as("all others are there").hasSize(PHOTOS);
        assertThat(run(library, photos, At.POISON, 0)).as("and not tried again").isZero();
        try (Database opened = Database.openForReading(library)) {
            List<Problem> problems = opened.read(stores -> stores.photos().problems());
            assertThat(problems)
                    .containsExactly(new Problem(
                            poison.toRealPath(),
                            PhotoProblem.of(PhotoProblem.Kind.INTERNAL, ProblemReason.ENDED_PROGRAM)));
        }
    }

    private static LibraryRows rows(Path folder) {
        try (Database library = Database.openForReading(folder)) {
            return LibraryRows.of(library, PaintedFaceEmbedder.MODEL_ID);
        }
    }

    private static int run(Path library, Path photos, At stage, int count) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJava.command(
                        KilledIndexing.class,
                        library.toString(),
                        photos.toString(),
                        stage.name(),
                        Integer.toString(count)))
                .inheritIO()
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
