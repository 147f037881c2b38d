package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoOrder;
import org.kith.engine.model.photo.PhotoOrder.By;
import org.kith.engine.model.photo.PhotoOrder.Grouping;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PhotoList;

/** Every order under every heading, against a plain second version. */
class PhotoListerTest {

    private static final long SEED = 17;
    private static final int PHOTOS = 60;
    private static final List<Long> PLACES = List.of(1L, 2L, 3L);

    private TestLibrary library;
    private final List<Known> all = new ArrayList<>();
    private AlbumId album = new AlbumId(0);
    private final List<PhotoId> placed = new ArrayList<>();

    /** A photo as the plain version knows it. */
    private record Known(
            PhotoId id,
            Path path,
            LocalDateTime time,
            @Nullable Long place) {

        String name() {
            return path.getFileName().toString().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeEach
    void fill(@TempDir Path folder) {
        library = new TestLibrary(folder);
        Random random = new Random(SEED);
        library.change(stores -> fill(stores, random));
        for (int i = 0; i < PHOTOS; i += 2) {
            placed.add(random.nextInt(placed.size() + 1), all.get(i).id());
        }
        album = library.write(stores -> stores.albums().add(new Label("Trip"), null));
        library.change(stores -> stores.albums().addPhotos(album, placed));
    }

    private void fill(Stores stores, Random random) {
        PLACES.forEach(place -> stores.sql().update("INSERT INTO place VALUES (?, 'x', 'x', 'KR', 'x')", place));
        for (int i = 0; i < PHOTOS; i++) {
            String name = "f" + random.nextInt(3) + "/" + (random.nextBoolean() ? "sub/" : "")
                    + (random.nextBoolean() ? "IMG" : "img") + i % 7 + "-" + i + ".jpg";
            LocalDateTime time = LocalDateTime.of(
                    2019 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(2), random.nextInt(3), 0);
            @Nullable Long place = random.nextBoolean() ? PLACES.get(random.nextInt(PLACES.size())) : null;
            PhotoId id = stores.photos().saveIndexed(Samples.photo(library.root(), name, time));
            stores.sql().update("UPDATE photo SET place_id = ? WHERE id = ?", place, id.value());
            all.add(new Known(id, Samples.ROOT.resolve(name), time, place));
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    static Stream<Arguments> orders() {
        return Stream.of(By.values())
                .flatMap(by -> Stream.of(Grouping.values()).map(grouping -> Arguments.of(by, grouping)));
    }

    @ParameterizedTest(name = "{0} under {1}")
    @MethodSource("orders")
    void photosComeAsAPlainVersionPutsThem(By by, Grouping grouping) {
        PhotoQuery query = PhotoQuery.of(new PhotoCondition.InAlbum(album));

        assertThat(headings(query, by, grouping)).isEqualTo(plain(inAlbum(), by, grouping, true));
        if (by != By.PLACED) {
            assertThat(headings(PhotoQuery.EVERYTHING, by, grouping)).isEqualTo(plain(all, by, grouping, false));
        }
    }

    private List<Known> inAlbum() {
        return all.stream().filter(photo -> placed.contains(photo.id())).toList();
    }

    /** A heading and the photos under it. */
    private record Heading(Object of, List<PhotoId> photos) {}

    private List<Heading> headings(PhotoQuery query, By by, Grouping grouping) {
        PhotoList list = library.read(stores -> stores.gallery().list(query, new PhotoOrder(by, grouping)));
        List<Heading> headings = new ArrayList<>();
        int next = 0;
        for (PhotoList.Section section : list.sections()) {
            assertThat(section.first()).isEqualTo(next);
            next += section.count();
            Object of =
                    switch (grouping) {
                        case NONE -> "";
                        case YEAR -> Objects.requireNonNull(section.year());
                        case MONTH -> Objects.requireNonNull(section.month());
                        case FOLDER -> Objects.requireNonNull(section.folder());
                        case EVENT -> section.day() + " at " + section.place();
                    };
            headings.add(new Heading(of, List.copyOf(list.ids().subList(section.first(), next))));
        }
        assertThat(next).isEqualTo(list.ids().size());
        return headings;
    }

    private List<Heading> plain(List<Known> photos, By by, Grouping grouping, boolean ofAlbum) {
        Comparator<Known> within =
                switch (by) {
                    case NEWEST ->
                        Comparator.comparing(Known::time)
                                .thenComparing(photo -> photo.id().value())
                                .reversed();
                    case OLDEST ->
                        Comparator.comparing(Known::time)
                                .thenComparing(photo -> photo.id().value());
                    case NAME ->
                        Comparator.comparing(Known::name)
                                .thenComparing(photo -> photo.path().toString());
                    case ADDED ->
                        Comparator.comparing((Known photo) -> photo.id().value())
                                .reversed();
                    case PLACED -> Comparator.comparing(photo -> placed.indexOf(photo.id()));
                };
        assertThat(ofAlbum || by != By.PLACED).isTrue();
        Comparator<Known> days = Comparator.comparing(photo -> photo.time().toLocalDate());
        Comparator<Known> months =
                Comparator.comparing(photo -> photo.time().toLocalDate().withDayOfMonth(1));
        Comparator<Known> years = Comparator.comparing(photo -> photo.time().getYear());
        boolean oldest = by == By.OLDEST;
        Comparator<Known> headings =
                switch (grouping) {
                    case NONE -> Comparator.comparing(photo -> "");
                    case YEAR -> oldest ? years : years.reversed();
                    case MONTH -> oldest ? months : months.reversed();
                    case FOLDER -> Comparator.comparing(photo -> photo.path().getParent() + "/");
                    case EVENT ->
                        (oldest ? days : days.reversed())
                                .thenComparing(photo -> Objects.requireNonNullElse(photo.place(), 0L));
                };
        Function<Known, Object> heading =
                switch (grouping) {
                    case NONE -> photo -> "";
                    case YEAR -> photo -> Year.from(photo.time());
                    case MONTH -> photo -> YearMonth.from(photo.time());
                    case FOLDER -> photo -> photo.path().getParent();
                    case EVENT -> photo -> photo.time().toLocalDate() + " at " + photo.place();
                };
        List<Heading> plain = new ArrayList<>();
        for (Known photo :
                photos.stream().sorted(headings.thenComparing(within)).toList()) {
            Object of = heading.apply(photo);
            if (plain.isEmpty() || !plain.get(plain.size() - 1).of().equals(of)) {
                plain.add(new Heading(of, new ArrayList<>()));
            }
            plain.get(plain.size() - 1).photos().add(photo.id());
        }
        return plain;
    }

    @Test
    void whatIsGoneOrHiddenIsInNoListAndNoneIsNone() {
        PhotoId gone = all.get(0).id();
        PhotoId hidden = all.get(1).id();
        library.change(stores -> {
            stores.photos().markMissing(gone);
            stores.notes().change(List.of(hidden), note -> note.withHidden(true));
        });

        PhotoList list = library.read(stores -> stores.gallery().list(PhotoQuery.EVERYTHING, PhotoOrder.TIMELINE));
        Set<PhotoId> expected = new HashSet<>(all.stream().map(Known::id).toList());
        expected.removeAll(Set.of(gone, hidden));
        assertThat(new HashSet<>(list.ids())).isEqualTo(expected);
        assertThat(library.<PhotoList>read(stores ->
                        stores.gallery().list(PhotoQuery.of(new PhotoCondition.Favourite()), PhotoOrder.TIMELINE)))
                .isEqualTo(PhotoList.NONE);
    }
}
