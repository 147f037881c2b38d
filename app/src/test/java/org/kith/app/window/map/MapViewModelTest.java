package org.kith.app.window.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.map.MapViewModel.State;
import org.kith.engine.model.Installation;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.place.Places;

class MapViewModelTest {

    private static final Places PLACES =
            new Places(Installation.fromSystemProperties().places());

    private final FakePlaces source = new FakePlaces();
    private final List<GeoBounds> shown = new ArrayList<>();

    private MapViewModel model(Locale language, Executor worker) {
        Background background = new Background(worker, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        MapViewModel model =
                new MapViewModel(source, new PlaceNames(PLACES, new Text(language)), shown::add, background);
        model.resize(900, 600);
        return model;
    }

    private MapViewModel model() {
        MapViewModel model = model(Locale.ENGLISH, Runnable::run);
        model.refresh();
        return model;
    }

    private static List<Integer> counts(MapViewModel model) {
        return model.clusters().get().list().stream().map(PhotoCluster::photos).toList();
    }

    @Test
    void whereNoPhotoSaysWhereItWasTakenThatIsSaid() {
        MapViewModel model = model(Locale.ENGLISH, Runnable::run);
        assertThat(model.state().get()).isEqualTo(State.ASKING);

        model.refresh();

        assertThat(model.state().get()).isEqualTo(State.NOWHERE);
    }

    @Test
    void itBeginsWithAllPhotosInView() {
        source.with(33.5, 126.5).with(37.5, 127);
        MapViewModel model = model();

        assertThat(model.state().get()).isEqualTo(State.PHOTOS);
        GeoBounds view = model.view().get().bounds(model.size());
        assertThat(source.photos).allMatch(photo -> view.contains(photo.lat(), photo.lon()));
        assertThat(view.widthDegrees()).isLessThan(20);
        assertThat(counts(model)).containsExactly(1, 1);
    }

    @Test
    void aPhotoThatComesLaterIsShownAndTheViewStaysWhereTheUserMovedIt() {
        source.with(33.5, 126.5);
        MapViewModel model = model();
        model.zoom(1);
        MapView before = model.view().get();

        source.with(48.8, 2.3);
        model.libraryChanged(new LibraryChange(true, false, false));

        assertThat(model.view().get()).isEqualTo(before);
        assertThat(counts(model)).containsExactly(1, 1);
        model.home();
        GeoBounds view = model.view().get().bounds(model.size());
        assertThat(source.photos).allMatch(photo -> view.contains(photo.lat(), photo.lon()));
    }

    @Test
    void aPageThatWasNeverShownAsksNothing() {
        source.with(33.5, 126.5);
        MapViewModel model = model(Locale.ENGLISH, Runnable::run);

        model.libraryChanged(new LibraryChange(true, true, false));

        assertThat(model.state().get()).isEqualTo(State.ASKING);
    }

    @Test
    void anOpenedCircleIsComeNearerToUntilItParts() {
        source.with(37.566, 126.978).with(37.498, 127.027).with(-33.9, 151.2);
        MapViewModel model = model();
        assertThat(counts(model)).containsExactly(2, 1);

        int steps = 0;
        while (counts(model).get(0) > 1) {
            model.open(model.clusters().get().list().get(0));
            assertThat(++steps).isLessThan(20);
        }

        assertThat(shown).isEmpty();
        GeoBounds view = model.view().get().bounds(model.size());
        assertThat(view.contains(37.566, 126.978)).isTrue();
        assertThat(view.contains(37.498, 127.027)).isTrue();
    }

    @Test
    void aCircleThatNeverPartsShowsItsPhotos() {
        source.with(37.566, 126.978).with(37.566, 126.978).with(37.56601, 126.978);
        MapViewModel model = model();

        model.open(model.clusters().get().list().get(0));

        assertThat(shown).containsExactly(new GeoBounds(37.566, 126.978, 37.56601, 126.978));
    }

    @Test
    void photosHereAreThoseOfTheChosenCircleElseOfTheView() {
        source.with(10, 20).with(11, 21).with(-30, 140);
        MapViewModel model = model();
        model.chooseNext(1);
        model.showPhotos();
        assertThat(shown).containsExactly(new GeoBounds(10, 20, 11, 21));

        model.choose(Optional.empty());
        model.showPhotos();
        assertThat(source.photos).allMatch(photo -> shown.get(1).contains(photo.lat(), photo.lon()));
    }

    @Test
    void circlesAreChosenFromLeftToRightAroundTheEnds() {
        source.with(10, 60).with(10, -60).with(10, 0);
        MapViewModel model = model();
        List<Long> chosen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            model.chooseNext(1);
            chosen.add(model.chosen().get().orElseThrow().newest().value());
        }
        model.chooseNext(-1);

        assertThat(chosen).containsExactly(2L, 3L, 1L, 2L);
        assertThat(model.chosen().get().orElseThrow().newest().value()).isEqualTo(1);
    }

    @Test
    void theChosenCircleIsToldByThePlaceItIsAtInTheLanguageOfTheWindow() {
        source.with(33.51, 126.52);
        MapViewModel english = model();
        english.chooseNext(1);
        MapViewModel korean = model(Locale.KOREAN, Runnable::run);
        korean.refresh();
        korean.chooseNext(1);

        assertThat(english.told().get().orElseThrow().place()).isEqualTo("Jeju, South Korea");
        assertThat(korean.told().get().orElseThrow().place()).isEqualTo("제주, 대한민국");
    }

    @Test
    void whatIsPointedAtIsToldBeforeWhatIsChosen() {
        source.with(33.51, 126.52).with(48.86, 2.35);
        MapViewModel model = model();
        PhotoCluster jeju = model.clusters().get().list().get(0);
        PhotoCluster paris = model.clusters().get().list().get(1);
        model.choose(Optional.of(jeju));
        model.pointAt(Optional.of(paris));
        assertThat(model.told().get().orElseThrow().place()).isEqualTo("Paris, France");

        model.pointAt(Optional.empty());
        assertThat(model.told().get().orElseThrow().place()).isEqualTo("Jeju, South Korea");
    }

    @Test
    void farFromAllPlacesThatIsSaid() {
        source.with(0, -150);
        MapViewModel model = model();
        model.chooseNext(1);

        assertThat(model.told().get().orElseThrow().place()).isEqualTo("Far from any place");
    }

    @Test
    void citiesOfTheViewAreNamedLargestFirst() {
        source.with(33.5, 126.5).with(37.5, 127);
        MapViewModel model = model();

        assertThat(model.labels().get()).extracting(CityLabel::name).contains("Seoul", "Busan");
        assertThat(model.labels().get().get(0).x()).isCloseTo(Mercator.x(126.978), within(0.05));
    }

    @Test
    void zoomingAndPanningKeepWithinTheWorld() {
        source.with(0, 0);
        MapViewModel model = model();
        for (int i = 0; i < 60; i++) {
            model.zoom(-1);
            model.pan(1, -1);
        }
        assertThat(model.view().get().worldPx()).isCloseTo(900, within(1e-6));
        for (int i = 0; i < 60; i++) {
            model.zoom(1);
        }
        assertThat(model.view().get().zoom()).isEqualTo(MapView.LARGEST_ZOOM);
    }

    @Test
    void circlesOfAZoomThatWasLeftAreNotShown() {
        source.with(37.566, 126.978).with(37.498, 127.027);
        Deque<Runnable> waiting = new ArrayDeque<>();
        MapViewModel model = model(Locale.ENGLISH, waiting::add);
        model.refresh();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        int before = model.clusters().get().zoom();

        model.zoom(2); // asks
        model.zoom(2); // and again, before there was an answer
        while (!waiting.isEmpty()) {
            waiting.remove().run();
            int zoom = model.clusters().get().zoom();
            assertThat(zoom == before || zoom == before + 2).isTrue();
        }
        assertThat(model.clusters().get().zoom()).isEqualTo(before + 2);
    }
}
