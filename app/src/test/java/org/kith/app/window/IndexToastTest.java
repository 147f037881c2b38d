package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.jobs.Asked;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.JoinedFolder;

class IndexToastTest {

    /** Remembers where it was told to go. */
    private static final class Places implements Navigator {
        private final List<Place> opened = new ArrayList<>();

        @Override
        public void open(Place place) {
            opened.add(place);
        }

        @Override
        public void back() {}
    }

    private final Places places = new Places();
    private final IndexToast toast = new IndexToast(new Text(Locale.ENGLISH), places);

    private static IndexSummary summary(int problems, int faces, boolean cancelled) {
        return new IndexSummary(
                9, 9, 0, 0, problems, problems, 0, faces, List.of(), List.of(), List.of(), cancelled, Set.of(),
                Map.of());
    }

    @Test
    void newFacesLeadToThePeople() {
        Toast said =
                toast.of(summary(0, 6, false), Asked.TO_ADD, Place.Photos.ALL).orElseThrow();
        assertThat(said.message()).isEqualTo("6 faces found");
        assertThat(said.action()).isEqualTo("Name people");
        said.onAction().run();
        assertThat(places.opened).containsExactly(new Place.People());
    }

    @Test
    void namesThatWaitLeadToTheSettings() {
        IndexSummary waiting = new IndexSummary(
                9, 9, 0, 0, 0, 0, 0, 6, List.of(), List.of(), List.of(), false, Set.of(JobNotice.TAGS_WAIT), Map.of());

        Toast said = toast.of(waiting, Asked.TO_ADD, Place.Photos.ALL).orElseThrow();
        assertThat(said.action()).isEqualTo("Show names");
        said.onAction().run();
        assertThat(places.opened).containsExactly(new Place.Settings());
    }

    @Test
    void filesThatCouldNotBeReadGoFirst() {
        Toast said =
                toast.of(summary(2, 6, false), Asked.TO_ADD, new Place.People()).orElseThrow();
        assertThat(said.message()).isEqualTo("2 files could not be read");
        said.onAction().run();
        assertThat(places.opened).containsExactly(new Place.Problems());
    }

    @Test
    void whoLooksAgainHearsOfADiskThatIsAwayAndNotOfOldProblems() {
        IndexSummary away = new IndexSummary(
                9,
                0,
                9,
                0,
                0,
                91,
                0,
                0,
                List.of(),
                List.of(Path.of("/media/old disk")),
                List.of(),
                false,
                Set.of(),
                Map.of());
        Toast said = toast.of(away, Asked.TO_LOOK, Place.Photos.ALL).orElseThrow();
        assertThat(said.message()).isEqualTo("The folder old disk is not there. Is its disk connected?");
        said.onAction().run();
        assertThat(places.opened).containsExactly(new Place.Problems());

        IndexSummary disk = new IndexSummary(
                9, 0, 9, 0, 0, 0, 0, 0, List.of(), List.of(Path.of("/")), List.of(), false, Set.of(), Map.of());
        assertThat(toast.of(disk, Asked.TO_LOOK, Place.Photos.ALL).orElseThrow().message())
                .as("a disk as a whole has no name")
                .isEqualTo("The folder / is not there. Is its disk connected?");

        IndexSummary old =
                new IndexSummary(9, 0, 9, 0, 0, 91, 0, 0, List.of(), List.of(), List.of(), false, Set.of(), Map.of());
        assertThat(toast.of(old, Asked.TO_LOOK, Place.Photos.ALL).orElseThrow().message())
                .isEqualTo("There are no new photos");
    }

    @Test
    void whatWasUnusualGoesBeforeWhatWasFound() {
        for (JobNotice notice : JobNotice.values()) {
            IndexSummary unusual = new IndexSummary(
                    9, 9, 0, 0, 0, 0, 0, 6, List.of(), List.of(), List.of(), false, Set.of(notice), Map.of());
            Toast said = toast.of(unusual, Asked.TO_ADD, Place.Photos.ALL).orElseThrow();
            assertThat(said.message()).contains(notice.isTrouble() ? "memory" : "other programs");
            assertThat(said.action()).isEqualTo(notice == JobNotice.TAGS_WAIT ? "Show names" : null);
        }
    }

    @Test
    void whoLooksAtThePeopleOrStoppedOrAddedNobodyIsToldNothing() {
        assertThat(toast.of(summary(0, 6, false), Asked.TO_ADD, new Place.People()))
                .isEmpty();
        assertThat(toast.of(summary(0, 6, true), Asked.TO_ADD, Place.Photos.ALL))
                .isEmpty();
        assertThat(toast.of(summary(0, 0, false), Asked.TO_ADD, Place.Photos.ALL))
                .isEmpty();
    }

    @Test
    void whatNobodyAskedForIsSaidOnlyIfPhotosCame() {
        IndexSummary nothing =
                new IndexSummary(9, 0, 9, 0, 1, 1, 0, 0, List.of(), List.of(), List.of(), false, Set.of(), Map.of());
        assertThat(toast.of(nothing, Asked.BY_NOBODY, Place.Photos.ALL)).isEmpty();
        assertThat(toast.of(summary(2, 6, false), Asked.BY_NOBODY, Place.Photos.ALL))
                .hasValueSatisfying(said -> assertThat(said.message()).isEqualTo("6 faces found"));
    }

    @Test
    void whoLooksForNewPhotosIsToldThatThereAreNone() {
        IndexSummary nothing =
                new IndexSummary(9, 0, 9, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), false, Set.of(), Map.of());
        assertThat(toast.of(nothing, Asked.TO_LOOK, Place.Photos.ALL))
                .hasValueSatisfying(said -> assertThat(said.message()).isEqualTo("There are no new photos"));
        assertThat(toast.of(nothing, Asked.TO_ADD, Place.Photos.ALL)).isEmpty();
    }

    @Test
    void itIsSaidThatAFolderIsPartOfAnother() {
        Path outer = Path.of("/photos");
        assertThat(joined(new JoinedFolder(outer.resolve("a"), outer, false)))
                .isEqualTo("Part of “photos”, which is in the library already: a");
        assertThat(joined(
                        new JoinedFolder(outer.resolve("a"), outer, true),
                        new JoinedFolder(outer.resolve("b"), outer, true)))
                .isEqualTo("Part of “photos” now, with all that you said of their photos: a, b");
    }

    private String joined(JoinedFolder... joined) {
        IndexSummary summary = new IndexSummary(
                9, 9, 0, 0, 1, 1, 0, 6, List.of(joined), List.of(), List.of(), false, Set.of(), Map.of());
        return toast.of(summary, Asked.TO_ADD, Place.Photos.ALL).orElseThrow().message();
    }
}
