package org.kith.app.window.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.app.search.Piece;
import org.kith.app.search.SearchParser;
import org.kith.app.search.Words;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.photos.CameraCount;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.photos.PlaceCount;
import org.kith.engine.store.photos.TagCount;
import org.kith.engine.store.photos.Vocabulary;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.row.NameCount;

class SearchViewModelTest {

    private static final PersonId ANNA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CARL = new PersonId(3);
    private static final PhotoCondition YEAR_2012 =
            new PhotoCondition.Taken(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31));

    private static final Vocabulary LIBRARY = new Vocabulary(
            List.of(
                    new NameCount(ANNA, "Anna", 30, false),
                    new NameCount(BEN, "Ben", 20, false),
                    new NameCount(CARL, "Carl", 10, false),
                    new NameCount(new PersonId(4), "Anna Maria", 5, false),
                    new NameCount(new PersonId(5), "Bernd", 5, true)),
            List.of(new Circle("School", List.of(BEN, CARL))),
            List.of(new TagCount("beach", 3)),
            List.of(new PlaceCount("Berlin", "Berlin", "DE", "berlin", 8)),
            List.of(new CameraCount("Canon EOS 5D", 40)),
            List.of(new FolderNode(Path.of("/p").toAbsolutePath(), List.of(), 9, List.of())),
            List.of(new MonthCount(YearMonth.of(2012, 5), 7)),
            List.of(new Album(new AlbumId(3), "Best", null, null)));

    private final Deque<Place> history = new ArrayDeque<>();
    private Place place = new Place.People();
    private int count = 37;

    private final SearchSource source = new SearchSource() {
        @Override
        public Vocabulary vocabulary() {
            return LIBRARY;
        }

        @Override
        public int count(PhotoQuery query) {
            return query.conditions().contains(YEAR_2012) ? 0 : count;
        }

        @Override
        public List<PersonCount> people(PhotoQuery query) {
            return List.of();
        }
    };

    /** As the window's: what follows a search while one searches takes its place. */
    private final Navigator navigator = new Navigator() {
        @Override
        public void open(Place next) {
            if (!(isSearch(next) && isSearch(place))) {
                history.push(place);
            }
            go(next);
        }

        @Override
        public void back() {
            if (!history.isEmpty()) {
                go(history.pop());
            }
        }
    };

    private final SearchViewModel model = new SearchViewModel(
            source,
            new Background(Runnable::run, Runnable::run, failure -> {
                throw new AssertionError(failure);
            }),
            navigator,
            new Text(Locale.ENGLISH),
            () -> LocalDate.of(2026, 11, 29));

    private static boolean isSearch(Place at) {
        return at instanceof Place.Photos photos && photos.filter().search();
    }

    private void go(Place next) {
        place = next;
        model.placeChanged(next);
    }

    @BeforeEach
    void begin() {
        model.placeChanged(place);
        model.begin();
    }

    private List<String> chips() {
        return model.chips().get().stream()
                .map(chip -> model.label(chip.condition()))
                .toList();
    }

    private List<String> offers() {
        return model.offers().get().stream().map(Offer::label).toList();
    }

    private PhotoQuery shown() {
        return place instanceof Place.Photos photos ? photos.filter().query() : PhotoQuery.EVERYTHING;
    }

    /** Letter by letter. */
    private void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != ' ' || !model.endWord()) {
                model.type(model.typed().get() + letter);
            }
        }
    }

    private static PhotoCondition shows(Role role, PersonId... people) {
        return new PhotoCondition.Shows(role, List.of(people));
    }

    @Test
    void aBlankBehindWhatIsUnderstoodMakesAChip() {
        type("Ben 2012 ");
        assertThat(chips()).containsExactly("Ben", "2012");
        assertThat(model.typed().get()).isEmpty();
    }

    @Test
    void aBlankDoesNotEndANameThatMayGoOn() {
        type("Anna ");
        assertThat(chips()).isEmpty();
        type("Maria ");
        assertThat(chips()).containsExactly("Anna Maria");
    }

    @Test
    void photosAreShownWhileOneTypes() {
        type("2012");
        assertThat(shown()).isEqualTo(PhotoQuery.of(YEAR_2012));
        type(" Ben");
        assertThat(shown()).isEqualTo(PhotoQuery.of(YEAR_2012, shows(Role.ALL, BEN)));
    }

    @Test
    void theBeginningOfANameIsNotLookedForAsAWord() {
        type("2012 Be");
        assertThat(shown()).isEqualTo(PhotoQuery.of(YEAR_2012));
        type("q");
        assertThat(shown()).isEqualTo(PhotoQuery.of(YEAR_2012, new PhotoCondition.Text("Beq")));
    }

    @Test
    void orBehindAChipMakesOneOfBoth() {
        type("Ben or Carl");
        model.commit();
        assertThat(shown()).isEqualTo(PhotoQuery.of(shows(Role.ANY, BEN, CARL)));
        assertThat(chips()).containsExactly("Ben or Carl");
    }

    @Test
    void aRangeMayBeTypedWithBlanks() {
        type("2012 - 2015");
        model.commit();
        assertThat(chips()).containsExactly("2012–2015");
    }

    @Test
    void whatIsOfferedGoesOnFromTheLastWords() {
        type("be");
        assertThat(offers()).containsExactly("Ben", "beach", "Berlin", "Best", "The word “be”");
        model.take(model.offers().get().get(0));
        assertThat(chips()).containsExactly("Ben");
        type("not ca");
        model.take(model.offers().get().get(0));
        assertThat(chips()).containsExactly("Ben", "without Carl");
        type("anna ma");
        model.take(model.offers().get().get(0));
        assertThat(chips()).containsExactly("Ben", "without Carl", "Anna Maria");
    }

    @Test
    void aWordCanBeLookedForThoughANameBeginsLikeIt() {
        type("be");
        model.take(model.offers().get().get(4));
        assertThat(shown()).isEqualTo(PhotoQuery.of(new PhotoCondition.Text("be")));
    }

    @Test
    void backspaceAtTheStartMakesTextOfTheLastChip() {
        type("Ben 2012 ");
        model.back();
        assertThat(chips()).containsExactly("Ben");
        assertThat(model.typed().get()).isEqualTo("2012");
    }

    @Test
    void chipsAreChangedAndTakenAway() {
        type("Ben 2012 ");
        model.change(0, shows(Role.NONE, BEN));
        assertThat(chips()).containsExactly("without Ben", "2012");
        model.remove(1);
        assertThat(shown()).isEqualTo(PhotoQuery.of(shows(Role.NONE, BEN)));
    }

    @Test
    void whoeverLeavesIsWhereTheyWere() {
        type("Ben 2012 x");
        assertThat(isSearch(place)).isTrue();
        model.leave();
        assertThat(place).isEqualTo(new Place.People());
        assertThat(model.chips().get()).isEmpty();
        assertThat(model.typed().get()).isEmpty();
    }

    @Test
    void takingTheLastChipAwayLeavesTheSearch() {
        type("Ben ");
        model.remove(0);
        assertThat(place).isEqualTo(new Place.People());
    }

    @Test
    void goingElsewhereEmptiesTheFieldAndComingBackFillsIt() {
        type("Ben 2012 ");
        Place search = place;
        navigator.open(new Place.Settings());
        assertThat(model.chips().get()).isEmpty();
        navigator.back();
        assertThat(place).isEqualTo(search);
        assertThat(chips()).containsExactly("Ben", "2012");
    }

    @Test
    void openingAPhotoKeepsTheSearch() {
        type("Ben ");
        navigator.open(new Place.Photo(new PhotoId(1), List.of()));
        assertThat(chips()).containsExactly("Ben");
    }

    @Test
    void whereNothingIsFoundItIsSaidWhatIsInTheWay() {
        type("Ben 2012");
        assertThat(model.answer().get().photos()).isZero();
        assertThat(model.answer().get().less()).containsExactly(new SearchAnswer.Without(YEAR_2012, 37));
        model.remove(YEAR_2012);
        assertThat(model.answer().get().photos()).isEqualTo(37);
        assertThat(chips()).containsExactly("Ben");
    }

    @Test
    void aKeptSearchStandsInTheFieldAndTellsWhenItIsAnother() {
        PhotoQuery query = PhotoQuery.of(shows(Role.ALL, ANNA, BEN), new PhotoCondition.Favourite());
        navigator.open(new Place.Photos(PhotoFilter.of(new Album(new AlbumId(9), "Us", null, query))));
        assertThat(chips()).containsExactly("Anna and Ben", "favourites");
        assertThat(model.isKeptOneChanged()).isFalse();
        model.remove(1);
        assertThat(model.isKeptOneChanged()).isTrue();
        assertThat(model.filter().get().album()).isEqualTo(new AlbumId(9));
    }

    /** What a chip says can be typed, and means the same. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void whatAChipSaysMeansTheSame(String language) {
        ChipWords words = ChipWords.of(new Text(Locale.forLanguageTag(language)), LIBRARY);
        SearchParser parser = new SearchParser(Words.ofAllLanguages(), LIBRARY);
        Stream.of(
                        shows(Role.ALL, BEN),
                        shows(Role.ALL, BEN, CARL),
                        shows(Role.ANY, BEN, CARL),
                        shows(Role.NONE, BEN, CARL),
                        shows(Role.ONLY, BEN, CARL),
                        YEAR_2012,
                        new PhotoCondition.Taken(LocalDate.of(2012, 1, 1), LocalDate.of(2015, 12, 31)),
                        new PhotoCondition.Taken(LocalDate.of(2012, 5, 1), LocalDate.of(2012, 5, 31)),
                        new PhotoCondition.Taken(LocalDate.of(2012, 5, 3), LocalDate.of(2012, 5, 3)),
                        new PhotoCondition.Taken(LocalDate.of(2012, 5, 3), LocalDate.of(2012, 6, 7)),
                        new PhotoCondition.Taken(LocalDate.of(2012, 1, 1), null),
                        new PhotoCondition.Taken(LocalDate.of(2012, 5, 3), null),
                        new PhotoCondition.Taken(null, LocalDate.of(2012, 12, 31)),
                        new PhotoCondition.Taken(null, LocalDate.of(2012, 5, 3)),
                        new PhotoCondition.InMonths(Set.of(7)),
                        new PhotoCondition.InMonths(Set.of(6, 7, 8)),
                        new PhotoCondition.InMonths(Set.of(12, 1, 2)),
                        new PhotoCondition.InMonths(Set.of(4, 5)),
                        new PhotoCondition.OnDay(7, 4),
                        new PhotoCondition.Undated(),
                        new PhotoCondition.Favourite(),
                        new PhotoCondition.Problem(),
                        new PhotoCondition.Hidden(),
                        new PhotoCondition.Located(true),
                        new PhotoCondition.Located(false),
                        new PhotoCondition.InFolder(Path.of("/p").toAbsolutePath()),
                        new PhotoCondition.Text("birthday cake"),
                        new PhotoCondition.Text("Ben"),
                        new PhotoCondition.FileName("img 12"),
                        new PhotoCondition.Captioned("happy birthday"),
                        new PhotoCondition.OfCircle(new Label("School"), true),
                        new PhotoCondition.OfCircle(new Label("School"), false),
                        new PhotoCondition.Tagged(new Label("beach")),
                        new PhotoCondition.Tagged(new Label("two words")),
                        new PhotoCondition.TakenWith("Canon EOS 5D"),
                        new PhotoCondition.At("Berlin"),
                        new PhotoCondition.InAlbum(new AlbumId(3)),
                        new PhotoCondition.Rated(new CountRange(0, 0)),
                        new PhotoCondition.Rated(new CountRange(3, 3)),
                        new PhotoCondition.Rated(new CountRange(3, 5)),
                        new PhotoCondition.Rated(new CountRange(0, 2)),
                        new PhotoCondition.Rated(new CountRange(2, 4)),
                        new PhotoCondition.Faces(new CountRange(0, 0)),
                        new PhotoCondition.Faces(new CountRange(1, 1)),
                        new PhotoCondition.Faces(new CountRange(2, 2)),
                        new PhotoCondition.Faces(new CountRange(5, Integer.MAX_VALUE)),
                        new PhotoCondition.Faces(new CountRange(0, 3)),
                        new PhotoCondition.Faces(new CountRange(2, 4)))
                .forEach(condition -> assertThat(parser.parse(words.typed(condition), LocalDate.of(2026, 11, 29))
                                .pieces())
                        .as(words.typed(condition))
                        .extracting(Piece::condition)
                        .containsExactly(condition));
    }

    @Test
    void everyKindOfConditionHasALabel() {
        assertThat(new ChipWords(new Text(Locale.KOREAN), Map.of()).label(YEAR_2012))
                .isEqualTo("2012");
        AddMenu.STATES.forEach(state -> assertThat(model.label(state)).isNotEmpty());
    }
}
