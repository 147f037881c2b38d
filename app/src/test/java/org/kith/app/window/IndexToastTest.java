package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.JobNotice;

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
        return new IndexSummary(9, 9, 0, 0, problems, problems, 0, faces, List.of(), cancelled, Set.of(), Map.of());
    }

    @Test
    void newFacesLeadToThePeople() {
        Toast said = toast.of(summary(0, 6, false), Place.Photos.ALL).orElseThrow();
        assertThat(said.message()).isEqualTo("6 faces found");
        assertThat(said.action()).isEqualTo("Name people");
        said.onAction().run();
        assertThat(places.opened).containsExactly(new Place.People());
    }

    @Test
    void filesThatCouldNotBeReadGoFirst() {
        Toast said = toast.of(summary(2, 6, false), new Place.People()).orElseThrow();
        assertThat(said.message()).isEqualTo("2 files could not be read");
        said.onAction().run();
        assertThat(places.opened).containsExactly(new Place.Problems());
    }

    @Test
    void whatWasUnusualGoesBeforeWhatWasFound() {
        for (JobNotice notice : JobNotice.values()) {
            IndexSummary unusual = new IndexSummary(9, 9, 0, 0, 0, 0, 0, 6, List.of(), false, Set.of(notice), Map.of());
            Toast said = toast.of(unusual, Place.Photos.ALL).orElseThrow();
            assertThat(said.message()).contains("memory");
            assertThat(said.action()).isNull();
        }
    }

    @Test
    void whoLooksAtThePeopleOrStoppedOrAddedNobodyIsToldNothing() {
        assertThat(toast.of(summary(0, 6, false), new Place.People())).isEmpty();
        assertThat(toast.of(summary(0, 6, true), Place.Photos.ALL)).isEmpty();
        assertThat(toast.of(summary(0, 0, false), Place.Photos.ALL)).isEmpty();
    }
}
