package org.kith.app.window.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.app.window.people.LibraryJourney;
import org.kith.engine.store.row.PhotoRow;
import org.testfx.util.WaitForAsyncUtils;

/** Following a folder that has moved, in the list of the settings. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class LocateFolderJourneyTest extends LibraryJourney {

    /** Of the files that the library knows. */
    private static final int SIZE_BYTES = 1000;

    @TempDir
    Path disk;

    private final List<Path> lookedThrough = new ArrayList<>();
    private SideBarViewModel model;
    private Path chosen;

    @Override
    protected Page open(Background background) {
        library.group(3);
        chosen = disk.resolve("elsewhere");
        JobsViewModel jobs = new JobsViewModel(library.engine()::index, library.engine()::rescan, Platform::runLater);
        model = new SideBarViewModel(
                new LibraryCounts(
                        library.engine().gallery(),
                        library.engine().people(),
                        library.engine().albums()),
                background);
        LocateFolder locate = new LocateFolder(
                model,
                new LocateFolder.Engine(
                        title -> Optional.of(chosen.toFile()), library.engine()::moveFolder, lookedThrough::add),
                jobs,
                library.toasts,
                text);
        model.refresh();
        return new Page() {
            {
                frame().setCenter(new AddedFolders(model, text, locate::ask, removed -> {}, putBack -> {}).node());
            }
        };
    }

    private void files(int photos) {
        try {
            Files.createDirectories(chosen);
            for (int i = 0; i < photos; i++) {
                Files.write(chosen.resolve("photo" + i + ".jpg"), new byte[SIZE_BYTES]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String toast() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> library.toasts.current().get().isPresent());
        settle();
        return library.toasts.current().get().map(Toast::message).orElse("");
    }

    private List<Path> photos() {
        return library.engine().gallery().photos().stream()
                .map(PhotoRow::path)
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    @Test
    void itsPhotosAreFoundInTheFolderThatIsChosen() throws Exception {
        files(2);
        settle();
        clickOn("Locate…");

        Path place = chosen.toRealPath();
        assertThat(toast())
                .isEqualTo(
                        "“photos” lies in " + place + " now, with 2 of its 3 photos. What you said of them is kept.");
        assertThat(photos()).containsExactly(place);
        assertThat(lookedThrough).containsExactly(place);
        interact(() -> model.libraryChanged(new LibraryChange(true, false, false)));
        settle();
        assertThat(lookup(place.toString()).tryQuery()).isPresent();
    }

    @Test
    void aFolderOfOtherPhotosIsRefusedWithTheReason() throws Exception {
        files(1);
        settle();
        clickOn("Locate…");

        assertThat(toast()).contains("is another folder").endsWith("“photos” stays where it was.");
        assertThat(photos()).doesNotContain(chosen.toRealPath());
        assertThat(lookedThrough).isEmpty();
    }
}
