package org.kith.app.window.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Page;
import org.kith.app.window.people.LibraryJourney;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.folder.PassedOver;

/** What is passed over, in the list of the settings. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class PassedOverJourneyTest extends LibraryJourney {

    private static final Path LIBRARY = Path.of("/photos/P.photoslibrary");
    private static final Path BIN = Path.of("/photos/#recycle");
    private static final int FOLDERS = 23;

    private final List<Path> read = new ArrayList<>();
    private final List<Path> passedOver = new ArrayList<>();
    private PassedOverContent content = new PassedOverContent(
            List.of(new PassedOver(LIBRARY, ForeignKind.APPLE_PHOTOS, 1234, true)), List.of(BIN), Map.of("MP4", 2));
    private PassedOverFolders folders;

    @Override
    protected Page open(Background background) {
        folders = new PassedOverFolders(() -> content, background, text, read::add, passedOver::add);
        return new Page() {
            {
                frame().setCenter(folders.node());
            }
        };
    }

    private void now(PassedOverContent other) {
        content = other;
        interact(() -> folders.libraryChanged(new LibraryChange(true, false, false)));
        settle();
    }

    @Test
    void eachIsShownWithItsProgramAndReadAllTheSameOrPassedOverAgain() {
        settle();
        assertThat(lookup(LIBRARY.toString()).tryQuery()).isPresent();
        assertThat(lookup("Apple Photos: previews · 1,234 files or more").tryQuery())
                .isPresent();
        assertThat(lookup("all of it is read").tryQuery()).isPresent();
        assertThat(lookup("2 videos are among the photos (2 MP4).").tryQuery()).isPresent();

        clickOn("Read all the same");
        clickOn("Pass over again");

        assertThat(read).containsExactly(LIBRARY);
        assertThat(passedOver).containsExactly(BIN);
    }

    @Test
    void ofManyOfAKindSomeAreShownAndTheOthersCounted() {
        settle();
        now(new PassedOverContent(
                Stream.concat(
                                Stream.of(new PassedOver(BIN, ForeignKind.QNAP, 1, false)),
                                IntStream.range(0, FOLDERS)
                                        .mapToObj(i -> new PassedOver(
                                                Path.of("/photos/" + i + "/@eaDir"), ForeignKind.SYNOLOGY, 2, false)))
                        .toList(),
                List.of(),
                Map.of()));

        assertThat(lookup("#settings-passed-over .button").queryAll()).hasSize(6);
        assertThat(lookup("Synology: previews, recycle bin and snapshots: 36 files in 18 folders more."
                                + " The command kith folders lists all of them.")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void whoeverReadsOneStaysInTheList() {
        settle();
        clickOn("Read all the same");
        now(new PassedOverContent(List.of(), List.of(LIBRARY, BIN), Map.of()));

        assertThat(lookup("#settings-passed-over").query().isFocusWithin()).isTrue();
    }

    @Test
    void nothingIsSaidToBeNothing() {
        settle();
        now(PassedOverContent.EMPTY);

        assertThat(lookup("Nothing is passed over.").tryQuery()).isPresent();
    }
}
