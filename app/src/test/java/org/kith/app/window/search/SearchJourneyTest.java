package org.kith.app.window.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.people.LibraryJourney;
import org.kith.engine.TestEngines;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceQuality;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Point;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;
import org.kith.engine.photos.Photos;
import org.kith.engine.store.Priority;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/** Searching in a real window, by keyboard alone, over a real library. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class SearchJourneyTest extends LibraryJourney {

    private static final Path ROOT = Path.of("/pictures").toAbsolutePath();

    /** A day of July on which one of the photos was taken. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);

    private final Deque<Place> before = new ArrayDeque<>();
    private Place place = new Place.People();
    private SearchFeature search;
    private FolderId pictures;
    private int photos;

    /** Goes where it is told, as the window does; its pages are not here. */
    private final Navigator navigator = new Navigator() {
        @Override
        public void open(Place next) {
            if (!(isSearch(next) && isSearch(place))) {
                before.push(place);
            }
            go(next);
        }

        @Override
        public void back() {
            if (!before.isEmpty()) {
                go(before.pop());
            }
        }

        private void go(Place next) {
            place = next;
            search.placeChanged().accept(next);
        }
    };

    private static boolean isSearch(Place at) {
        return at instanceof Place.Photos shown && shown.filter().search();
    }

    @Override
    protected Page open(Background background) {
        pictures = TestEngines.library(library.engine())
                .writeAndWait(Priority.USER, stores -> stores.folders().add(ROOT));
        Photos acts = library.engine().photos();
        PhotoId both = photo("Holidays/both.jpg", "2013-07-14T12:00", "Anna", "벤");
        acts.rate(List.of(both), 4).join();
        acts.tag(List.of(both), new Label("바다")).join();
        acts.caption(List.of(both), "A red boat").join();
        PhotoId three = photo("Holidays/three.jpg", "2014-01-02T12:00", "Anna", "벤", "Carl");
        acts.rate(List.of(three), 5).join();
        PhotoId late = photo("IMG_0001.png", "2026-07-01T12:00", "Anna");
        acts.setFavourite(List.of(late), true).join();
        photo("nobody.jpg", null);
        search = SearchFeature.open(
                new PageTools(library.engine(), background, navigator, library.undo, library.toasts, text),
                NO_PICTURES,
                () -> TODAY);
        return new Page() {
            {
                frame().setTop(new VBox(search.field().node(), search.strip()));
                search.field().listen(frame());
            }
        };
    }

    private PhotoId photo(String name, @Nullable String taken, String... people) {
        List<AnalyzedFace> faces = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            float[] values = new float[Embedding.DIMENSIONS];
            values[(photos * 4 + i) % Embedding.DIMENSIONS] = 1;
            Point point = new Point(0.2 * i + 0.1, 0.5);
            faces.add(new AnalyzedFace(
                    new DetectedFace(
                            new Box(0.2 * i, 0.25, 0.15, 0.25), new Landmarks(point, point, point, point, point), 0.9),
                    new FaceQuality(0.8, 100, FaceRole.SEED),
                    new Embedding(values)));
        }
        photos++;
        PhotoDetails details = taken == null
                ? PhotoDetails.NONE
                : new PhotoDetails(
                        new ReadTime(LocalDateTime.parse(taken), false, TakenFrom.EXIF, null),
                        null,
                        "Canon EOS 5D",
                        null,
                        Exposure.UNKNOWN,
                        1,
                        FileWords.NONE);
        PhotoId photo = TestEngines.library(library.engine()).writeAndWait(Priority.USER, stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        new PhotoFile(ROOT.resolve(name), 1000, 1_700_000_000_000L + photos),
                        pictures,
                        new ContentHash("%064x".formatted(900 + photos)),
                        null,
                        4000,
                        3000,
                        details,
                        null,
                        "pipeline",
                        BundledModel.ID,
                        faces)));
        List<PhotoFace> there = library.engine().gallery().facesOf(photo);
        for (int i = 0; i < people.length; i++) {
            library.engine()
                    .people()
                    .is(there.get(i).id(), new PersonName(people[i]))
                    .join();
        }
        return photo;
    }

    private void goToTheField() {
        press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        settle();
    }

    /** What is shown, by name. */
    private List<String> shown() {
        settle();
        PhotoQuery query = place instanceof Place.Photos at ? at.filter().query() : PhotoQuery.EVERYTHING;
        return library.engine().gallery().search(query).stream()
                .map(PhotoRow::path)
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
    }

    private String found() {
        settle();
        return lookup("#search-found").<Labeled>query().getText();
    }

    private void searchFor(String words) {
        write(words);
        settle();
        type(KeyCode.ENTER);
        settle();
    }

    private void forget() {
        goToTheField();
        type(KeyCode.ESCAPE);
        settle();
        assertThat(place).isEqualTo(new Place.People());
        goToTheField();
    }

    @Test
    void tenChipsInBothLanguagesByKeyboard() {
        goToTheField();
        searchFor("Anna");
        assertThat(found()).isEqualTo("3 photos");
        searchFor("without Carl");
        assertThat(shown()).containsExactly("IMG_0001.png", "both.jpg");
        searchFor("2012-2015");
        assertThat(shown()).containsExactly("both.jpg");
        forget();
        searchFor("Anna 그리고 벤");
        assertThat(found()).isEqualTo("2 photos");
        searchFor("별 3개 이상");
        searchFor("7월");
        assertThat(shown()).containsExactly("both.jpg");
        forget();
        searchFor("Anna 또는 Carl");
        assertThat(found()).isEqualTo("3 photos");
        searchFor("즐겨찾기");
        assertThat(shown()).containsExactly("IMG_0001.png");
        forget();
        searchFor("#바다");
        assertThat(shown()).containsExactly("both.jpg");
        forget();
        searchFor("folder Holidays");
        searchFor("얼굴 3개");
        assertThat(shown()).containsExactly("three.jpg");
        forget();
        searchFor("canon");
        searchFor("*.png");
        assertThat(shown()).containsExactly("IMG_0001.png");
        forget();
        searchFor("caption boat");
        assertThat(shown()).containsExactly("both.jpg");
        forget();
        searchFor("사람 없음");
        searchFor("undated");
        assertThat(shown()).containsExactly("nobody.jpg");
        forget();
        searchFor("last summer");
        assertThat(lookup(".chip").queryAll()).hasSize(1);
    }

    @Test
    void aSearchThatIsKeptUpdatesItself() {
        goToTheField();
        searchFor("Anna and 벤, not Carl, 2012–2015, rating ≥ 3");
        assertThat(shown()).containsExactly("both.jpg");
        assertThat(lookup(".chip").queryAll()).hasSize(4);
        type(KeyCode.TAB); // to the menu with all that can be added
        type(KeyCode.TAB);
        type(KeyCode.SPACE);
        settle();
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        write("Both of us");
        type(KeyCode.ENTER);
        settle();
        Album kept = library.engine().albums().named("Both of us");
        assertThat(place).isEqualTo(new Place.Photos(PhotoFilter.of(kept)));

        PhotoId more = photo("more.jpg", "2015-12-31T23:00", "Anna", "벤");
        library.engine().photos().rate(List.of(more), 3).join();
        interact(() -> search.libraryChanged().accept(new LibraryChange(true, true, false)));
        assertThat(found()).isEqualTo("2 photos");
        assertThat(shown()).containsExactly("more.jpg", "both.jpg");

        interact(() -> library.undo.undo());
        settle();
        assertThat(library.engine().gallery().count(PhotoFilter.of(kept).query()))
                .as("its stars are taken back")
                .isEqualTo(1);
    }

    @Test
    void ofThePeopleOnSomePhotosOneIsChosenByMouseAndAnotherByKeyboard() {
        PhotoQuery holidays = PhotoQuery.of(new PhotoCondition.InFolder(ROOT.resolve("Holidays")));
        interact(() -> search.peopleHere().accept(search.field().node(), holidays));
        settle();
        assertThat(lookup("3 people on these photos").tryQuery()).isPresent();
        assertThat(offered()).containsExactly("Anna, 2 photos", "벤, 2 photos", "Carl, 1 photo");
        clickOn("Carl");
        assertThat(shown()).containsExactly("three.jpg");
        assertThat(lookup(".chip").queryAll()).hasSize(2);

        PhotoQuery found = place instanceof Place.Photos at ? at.filter().query() : holidays;
        interact(() -> search.peopleHere().accept(search.field().node(), found));
        settle();
        assertThat(offered()).as("without whom one has").containsExactly("Anna, 1 photo", "벤, 1 photo");
        write("벤").type(KeyCode.ENTER);
        settle();
        assertThat(lookup(".chip").queryAll()).hasSize(3);
    }

    private List<String> offered() {
        return lookup("#search-choices").<OfferList>query().lookupAll(".list-cell").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void thisDayIsSearchedForInBothLanguages() {
        goToTheField();
        searchFor("on this day");
        assertThat(shown()).containsExactly("both.jpg");
        forget();
        searchFor("오늘의 추억");
        assertThat(shown()).containsExactly("both.jpg");
        assertThat(lookup(".chip").queryAll()).hasSize(1);
    }

    @Test
    void whatIsInTheWayIsTakenAway() {
        goToTheField();
        searchFor("Carl");
        searchFor("2020");
        assertThat(found()).isEqualTo("No photo fits all of this.");
        clickOn(".search-way");
        assertThat(found()).isEqualTo("1 photo");
    }

    @Test
    void chipsAreReachedAndChangedByKeyboard() {
        goToTheField();
        searchFor("Carl");
        type(KeyCode.LEFT);
        type(KeyCode.ENTER);
        settle();
        clickOn("without Carl"); // the headless platform brings no arrow keys to a menu
        settle();
        assertThat(lookup("without Carl").tryQuery()).isPresent();
        goToTheField();
        type(KeyCode.BACK_SPACE);
        settle();
        assertThat(lookup(".chip").queryAll()).isEmpty();
        assertThat(shown()).hasSize(3);
    }

    @Test
    void theBeginningOfANameAndEnterTakesThePersonThatIsOffered() {
        goToTheField();
        searchFor("ca");
        assertThat(shown()).containsExactly("three.jpg");
    }
}
