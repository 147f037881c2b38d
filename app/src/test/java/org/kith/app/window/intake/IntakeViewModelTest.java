package org.kith.app.window.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kith.app.window.intake.IntakeViewModel.State;
import org.kith.engine.intake.IntakePreview;
import org.kith.engine.job.Job;

class IntakeViewModelTest {

    private static final Path CARD = Path.of("/media/card");
    private static final Path PHOTOS = Path.of("/photos");

    private final List<Job<IntakePreview>> looks = new ArrayList<>();
    private final IntakeViewModel model = new IntakeViewModel(this::look, Runnable::run);

    private Job<IntakePreview> look(Path from, Path into) {
        Job<IntakePreview> job = new Job<>();
        looks.add(job);
        return job;
    }

    private static IntakePreview preview(int photos, long bytes, long room) {
        List<Path> fresh = new ArrayList<>();
        for (int i = 0; i < photos; i++) {
            fresh.add(CARD.resolve(i + ".jpg"));
        }
        return new IntakePreview(fresh, bytes, new TreeMap<>(), room, 0, List.of(), true);
    }

    private State state() {
        return model.outlook().get().state();
    }

    @Test
    void itLooksAsSoonAsBothFoldersAreChosen() {
        model.from(CARD);
        assertThat(state()).isEqualTo(State.NOTHING_CHOSEN);
        model.into(PHOTOS);
        assertThat(state()).isEqualTo(State.LOOKING);

        looks.get(0).succeed(preview(2, 10, 10));
        assertThat(state()).isEqualTo(State.READY);
    }

    @Test
    void withoutRoomForAllOrWithoutAnythingNewNothingCanBeTaken() {
        model.from(CARD);
        model.into(PHOTOS);
        looks.get(0).succeed(preview(2, 11, 10));
        assertThat(state()).isEqualTo(State.NO_ROOM);

        model.into(PHOTOS.resolve("other"));
        looks.get(1).succeed(preview(0, 0, 10));
        assertThat(state()).isEqualTo(State.NOTHING_NEW);
    }

    @Test
    void anAnswerAboutWhatWasChosenBeforeIsNotHeard() {
        model.from(CARD);
        model.into(PHOTOS);
        model.from(CARD.resolve("DCIM"));

        assertThat(looks.get(0).state()).isEqualTo(Job.State.CANCELLED);
        looks.get(0).succeed(preview(2, 10, 10));
        assertThat(state()).isEqualTo(State.LOOKING);
    }

    @Test
    void whatCannotBeLookedAtIsToldAndMayBeChosenAnew() {
        model.from(CARD);
        model.into(PHOTOS);
        IllegalStateException why = new IllegalStateException("gone");
        looks.get(0).fail(why);
        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(model.outlook().get().refusal()).isSameAs(why);

        model.from(CARD.resolve("DCIM"));
        assertThat(state()).isEqualTo(State.LOOKING);
    }

    @Test
    void theFolderShownIsTheInnermostWithAllPhotos() {
        assertThat(IntakeFeature.around(
                        List.of(PHOTOS.resolve("2019/2019-05-01/a.jpg"), PHOTOS.resolve("2019/2019-05-02/b.jpg")),
                        PHOTOS))
                .isEqualTo(PHOTOS.resolve("2019"));
        assertThat(IntakeFeature.around(List.of(PHOTOS.resolve("2019/2019-05-01/a.jpg")), PHOTOS))
                .isEqualTo(PHOTOS.resolve("2019/2019-05-01"));
        assertThat(IntakeFeature.around(List.of(), PHOTOS)).isEqualTo(PHOTOS);
    }
}
