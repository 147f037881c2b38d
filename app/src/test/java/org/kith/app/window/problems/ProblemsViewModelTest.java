package org.kith.app.window.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Background;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.Problem;

class ProblemsViewModelTest {

    @TempDir
    private Path temp;

    @Test
    void filesAreListedByReasonAndListenersHearOfThemHoweverLate() {
        Background sameThread = new Background(Runnable::run, Runnable::run, failure -> {});
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            ProblemsViewModel model = new ProblemsViewModel(
                    () -> library.read(stores -> stores.photos().problems()),
                    sameThread,
                    () -> {},
                    () -> false,
                    file -> {});
            List<ProblemGroup> heard = new ArrayList<>();
            model.groups().addListener((ListChangeListener<ProblemGroup>) change -> heard.addAll(change.getList()));
            System.gc(); // a list that nobody but the listener knows would be gone now
            Path photo = temp.resolve("broken.jpg").toAbsolutePath();
            library.changeAndWait(Priority.INDEXING, stores -> stores.photos()
                    .saveProblem(
                            new PhotoFile(photo, 1, 1),
                            stores.folders().add(temp),
                            PhotoProblem.of(PhotoProblem.Kind.CORRUPT, ProblemReason.HEADER_BROKEN),
                            null,
                            "1"));
            model.refresh();
            assertThat(heard)
                    .containsExactly(new ProblemGroup(
                            PhotoProblem.Kind.CORRUPT,
                            List.of(new Problem(
                                    photo, PhotoProblem.of(PhotoProblem.Kind.CORRUPT, ProblemReason.HEADER_BROKEN)))));
            assertThat(model.groups()).isSameAs(model.groups());
        }
    }

    @Test
    void aFileIsShownInItsFolderOrItsPathIsTold() {
        Background sameThread = new Background(Runnable::run, Runnable::run, failure -> {});
        Path photo = temp.resolve("broken.jpg");
        List<Path> shown = new ArrayList<>();
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            ProblemsViewModel model = new ProblemsViewModel(
                    () -> library.read(stores -> stores.photos().problems()),
                    sameThread,
                    () -> {},
                    () -> false,
                    shown::add);
            model.showInFolder(photo);
            assertThat(shown).containsExactly(photo);
            assertThat(model.notShown().get()).isEmpty();

            ProblemsViewModel bare = new ProblemsViewModel(
                    () -> library.read(stores -> stores.photos().problems()),
                    sameThread,
                    () -> {},
                    () -> false,
                    file -> {
                        throw new UncheckedIOException(new IOException("no file manager"));
                    });
            bare.showInFolder(photo);
            assertThat(bare.notShown().get()).contains(photo);
        }
    }

    @Test
    void nothingIsSaidToBeWellBeforeItIsKnownAndWhilePhotosAreRead() {
        Deque<Runnable> work = new ArrayDeque<>();
        boolean[] reading = {true};
        ProblemsViewModel model = new ProblemsViewModel(
                List::of,
                new Background(work::add, Runnable::run, failure -> {}),
                () -> {},
                () -> reading[0],
                file -> {});
        model.refresh();
        model.indexingChanged();
        assertThat(model.state().get()).isEqualTo(ProblemsViewModel.State.ASKING);
        work.remove().run();
        assertThat(model.state().get()).isEqualTo(ProblemsViewModel.State.READING);
        reading[0] = false;
        model.indexingChanged();
        assertThat(model.state().get()).isEqualTo(ProblemsViewModel.State.ALL_READ);
    }
}
