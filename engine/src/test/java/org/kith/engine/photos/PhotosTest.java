package org.kith.engine.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
import org.kith.engine.act.Acted;
import org.kith.engine.fault.EngineException;
import org.kith.engine.history.History;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.photos.TagCount;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.JournalEntry;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.trash.SystemTrash;
import org.kith.engine.trash.TestTrash;

class PhotosTest {

    private static final LocalDateTime TAKEN = LocalDateTime.of(2019, 5, 1, 12, 30);

    private TestLibrary library;
    private Photos photos;
    private History history;
    private int changes;
    private PhotoId a;
    private PhotoId b;
    private PhotoId undated;

    @BeforeEach
    void open(@TempDir Path folder) {
        library = new TestLibrary(folder.resolve("library"));
        SystemTrash trash = TestTrash.in(folder.resolve("trash"));
        photos = new Photos(library.database(), trash, () -> changes++);
        history = new History(library.database(), trash, () -> {});
        a = save("a.jpg");
        b = save("b.jpg");
        undated = library.save("undated.jpg");
    }

    private PhotoId save(String name) {
        return library.write(stores -> stores.photos().saveIndexed(Samples.photo(library.root(), name, TAKEN)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private record Said(PhotoNote note, List<String> tags) {}

    private Said said(PhotoId photo) {
        return new Said(photos.note(photo), photos.tags(List.of(photo)).getOrDefault(photo, List.of()));
    }

    private PhotoRow row(PhotoId photo) {
        return library.find(stores -> stores.gallery().photo(photo)).orElseThrow();
    }

    private String taken(PhotoId photo) {
        PhotoRow row = row(photo);
        return row.timeOfFile() ? "" : new TakenTime(row.time(), row.timeDigits()).toString();
    }

    private List<JournalEntry> entries() {
        return history.newest(100);
    }

    /** An act on two photos, and what is remembered of it. */
    private record Tried(
            Function<PhotosTest, CompletableFuture<Acted<ActSummary>>> act,
            ActKind kind,
            @Nullable String name,
            Said after) {}

    private static Arguments tried(
            ActKind kind,
            @Nullable String name,
            PhotoNote after,
            List<String> tags,
            Function<PhotosTest, CompletableFuture<Acted<ActSummary>>> act) {
        return Arguments.of(kind, new Tried(act, kind, name, new Said(after, tags)));
    }

    private List<PhotoId> both() {
        return List.of(a, b);
    }

    static Stream<Arguments> acts() {
        PhotoNote none = PhotoNote.NONE;
        TakenTime june = TakenTime.parse("1965-06");
        Label sea = new Label("바다");
        return Stream.of(
                tried(
                        ActKind.FAVOURITE,
                        null,
                        none.withFavourite(true),
                        List.of(),
                        t -> t.photos.setFavourite(t.both(), true)),
                tried(ActKind.RATE, "4", none.withRating(4), List.of(), t -> t.photos.rate(t.both(), 4)),
                tried(
                        ActKind.CAPTION,
                        null,
                        none.withCaption("At sea"),
                        List.of(),
                        t -> t.photos.caption(t.both(), " At sea\n")),
                tried(ActKind.HIDE_PHOTOS, null, none.withHidden(true), List.of(), t -> t.photos.hide(t.both())),
                tried(ActKind.TURN, null, none.turnedBy(3), List.of(), t -> t.photos.turn(t.both(), -1)),
                tried(
                        ActKind.DATE,
                        "1965-06",
                        none.withTakenAt(june),
                        List.of(),
                        t -> t.photos.setTaken(t.both(), june)),
                tried(
                        ActKind.DATE,
                        null,
                        none.withTakenAt(TakenTime.exactly(TAKEN.plusMinutes(90))),
                        List.of(),
                        t -> t.photos.shiftTaken(t.both(), Duration.ofMinutes(90))),
                tried(ActKind.TAG, "바다", none, List.of("바다"), t -> t.photos.tag(t.both(), sea)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void anActOnSeveralPhotosIsOneEntryThatIsUndoneAndDoneAgain(ActKind kind, Tried tried) {
        Said before = said(a);

        Acted<ActSummary> acted = tried.act().apply(this).join();

        assertThat(acted.act()).isEqualTo(ActSummary.ofPhotos(kind, tried.name(), 2));
        assertThat(acted.entry()).isPresent();
        assertThat(changes).isEqualTo(1);
        assertThat(entries()).hasSize(1);
        assertThat(List.of(said(a), said(b))).containsOnly(tried.after());
        assertThat(said(undated)).isEqualTo(before);

        assertThat(history.undo().join()).contains(acted.act());
        assertThat(List.of(said(a), said(b))).containsOnly(before);
        assertThat(history.redo().join()).contains(acted.act());
        assertThat(List.of(said(a), said(b))).containsOnly(tried.after());
        assertThat(entries()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void whatIsSoAlreadyIsNoEntry(ActKind kind, Tried tried) {
        if (kind == ActKind.TURN || (tried.name() == null && kind == ActKind.DATE)) {
            return; // turning and shifting again change it again
        }
        tried.act().apply(this).join();

        Acted<ActSummary> again = tried.act().apply(this).join();

        assertThat(again.entry()).isEmpty();
        assertThat(again.act().photos()).isZero();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatWasSaidIsTakenBackByTheOppositeAct() {
        photos.setFavourite(both(), true).join();
        photos.rate(both(), 5).join();
        photos.caption(both(), "x").join();
        photos.hide(both()).join();
        photos.turn(both(), 1).join();
        photos.tag(both(), new Label("Sea")).join();
        photos.setTaken(both(), TakenTime.parse("1965")).join();

        photos.setFavourite(both(), false).join();
        photos.rate(both(), 0).join();
        photos.caption(both(), " ").join();
        photos.unhide(both()).join();
        photos.turn(both(), 3).join();
        photos.untag(both(), new Label("SEA")).join();
        photos.setTaken(both(), null).join();

        assertThat(said(a)).isEqualTo(new Said(PhotoNote.NONE, List.of()));
        assertThat(photos.tags()).isEmpty();
        assertThat(taken(a)).isEqualTo("2019-05-01T12:30:00");
        assertThat(library.<Long>read(stores -> (long) stores.notes().of(both()).size()))
                .isZero();
    }

    @Test
    void onlyPhotosThatBecomeOthersAreCounted() {
        photos.rate(List.of(a), 3).join();

        assertThat(photos.rate(List.of(a, b, undated), 3).join().act().photos()).isEqualTo(2);
        assertThat(photos.rate(List.of(a, a, b), 2).join().act().photos()).isEqualTo(2);
    }

    @Test
    void aPhotoThatIsNotHereIsRefusedAndNothingIsChanged() {
        List<PhotoId> some = List.of(a, new PhotoId(999));

        assertThatThrownBy(() -> photos.rate(some, 3).join())
                .hasCauseInstanceOf(EngineException.class)
                .hasMessageContaining("not in this library any more");
        assertThatThrownBy(() -> photos.tag(some, new Label("x")).join()).hasCauseInstanceOf(EngineException.class);

        assertThat(said(a)).isEqualTo(new Said(PhotoNote.NONE, List.of()));
        assertThat(entries()).isEmpty();
    }

    @Test
    void starsBesideThoseThatThereAreAreRefused() {
        assertThatThrownBy(() -> photos.rate(both(), 6).join()).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(entries()).isEmpty();
    }

    @Test
    void theDateOfTheUserCountsAsFarAsItIsKnown() {
        photos.setTaken(both(), TakenTime.parse("1965")).join();

        assertThat(taken(a)).isEqualTo("1965");
        assertThat(row(a).time()).isEqualTo(LocalDateTime.of(1965, 1, 1, 0, 0));
        history.undo().join();
        assertThat(taken(a)).isEqualTo("2019-05-01T12:30:00");
    }

    @Test
    void aDayMovesByWholeDaysAndAYearNotAtAll() {
        photos.setTaken(List.of(a), TakenTime.parse("1965-06-12")).join();
        photos.setTaken(List.of(b), TakenTime.parse("1965")).join();

        assertThat(photos.shiftTaken(both(), Duration.ofHours(-1)).join().entry())
                .isEmpty();
        assertThat(taken(a)).isEqualTo("1965-06-12");
        assertThat(photos.shiftTaken(both(), Duration.ofHours(-49)).join().act().photos())
                .isEqualTo(1);
        assertThat(taken(a)).isEqualTo("1965-06-10");
        assertThat(taken(b)).isEqualTo("1965");
    }

    @Test
    void aPhotoOfWhichNoTimeIsKnownHasNoneAfterShiftingEither() {
        photos.shiftTaken(List.of(a, undated), Duration.ofDays(1)).join();
        assertThat(taken(a)).isEqualTo("2019-05-02T12:30:00");
        assertThat(taken(undated)).isEmpty();

        assertThatThrownBy(() ->
                        photos.shiftTaken(List.of(undated), Duration.ofDays(1)).join())
                .hasCauseInstanceOf(EngineException.class)
                .hasMessageContaining("Of no photo is known");
    }

    @Test
    void nothingIsShiftedOutOfTheTimeOfPhotography() {
        assertThatThrownBy(() ->
                        photos.shiftTaken(both(), Duration.ofDays(-200 * 365L)).join())
                .hasCauseInstanceOf(EngineException.class)
                .hasMessageContaining("before there was photography");
        assertThatThrownBy(() ->
                        photos.shiftTaken(both(), Duration.ofDays(9000 * 365L)).join())
                .hasCauseInstanceOf(EngineException.class);
        assertThat(taken(a)).isEqualTo("2019-05-01T12:30:00");
    }

    @Test
    void turningGoesRoundAndTheSizeWithIt() {
        photos.turn(List.of(a), 1).join();
        assertThat(row(a).widthPx()).isEqualTo(3000);
        assertThat(row(a).turned()).isEqualTo(1);

        photos.turn(List.of(a), 3).join();
        assertThat(row(a).widthPx()).isEqualTo(4000);
        assertThat(said(a).note()).isEqualTo(PhotoNote.NONE);
    }

    @Test
    void tagsAreComparedAsNamesAreAndKeepHowTheyWereWrittenFirst() {
        photos.tag(List.of(a), new Label("Café")).join();
        photos.tag(List.of(b), new Label("CAFE\u0301")).join();

        assertThat(photos.tags()).containsExactly(new TagCount("Café", 2));
    }

    @Test
    void aTagGivenTheNameOfAnotherIsOneWithItAndBothComeBackWhenUndone() {
        photos.tag(both(), new Label("Sea")).join();
        photos.tag(List.of(b, undated), new Label("Beach")).join();

        photos.renameTag(new Label("sea"), new Label("Beach")).join();
        assertThat(photos.tags()).containsExactly(new TagCount("Beach", 3));

        history.undo().join();
        assertThat(photos.tags()).containsExactly(new TagCount("Beach", 2), new TagCount("Sea", 2));
        assertThat(photos.tags(List.of(a, b, undated)))
                .isEqualTo(Map.of(a, List.of("Sea"), b, List.of("Beach", "Sea"), undated, List.of("Beach")));

        photos.renameTag(new Label("sea"), new Label("SEA")).join();
        assertThat(photos.tags()).contains(new TagCount("SEA", 2));
        assertThatThrownBy(() ->
                        photos.renameTag(new Label("Nowhere"), new Label("x")).join())
                .hasCauseInstanceOf(EngineException.class);
    }

    @Test
    void aTagIsUndoneAfterItsLastPhotoLostIt() {
        photos.tag(List.of(a), new Label("Sea")).join();
        photos.untag(List.of(a), new Label("Sea")).join();
        photos.tag(List.of(b), new Label("Sea")).join(); // a new tag of the same name

        history.undo().join();
        history.undo().join();

        assertThat(photos.tags(both())).isEqualTo(Map.of(a, List.of("Sea")));
    }

    @Test
    void aHiddenPhotoIsKnownStill() {
        photos.rate(List.of(a), 5).join();
        photos.hide(List.of(a)).join();

        assertThat(library.list(stores -> stores.gallery().find(PhotoQuery.EVERYTHING)))
                .extracting(PhotoRow::id)
                .doesNotContain(a);
        assertThat(row(a).rating()).isEqualTo(5);
    }
}
