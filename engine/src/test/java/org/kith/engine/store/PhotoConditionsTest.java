package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.VerdictSource;

/** Every condition there is, on a small library. */
class PhotoConditionsTest {

    private static final LocalDateTime JULY = LocalDateTime.of(2019, 7, 14, 9, 30);

    private TestLibrary library;
    private final Map<String, PhotoId> photos = new HashMap<>();

    @BeforeEach
    void open(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private PhotoId save(String name, PhotoDetails details) {
        IndexedPhoto photo = Samples.photo(library.root(), name);
        PhotoId id = library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        photo.file(),
                        photo.folder(),
                        photo.hash(),
                        null,
                        photo.widthPx(),
                        photo.heightPx(),
                        details,
                        null,
                        photo.pipelineVersion(),
                        photo.modelId(),
                        List.of())));
        photos.put(name, id);
        return id;
    }

    private PhotoId save(String name) {
        return save(name, PhotoDetails.NONE);
    }

    private PhotoId taken(String name, @Nullable LocalDateTime at) {
        return save(name, PhotoDetails.takenAt(at));
    }

    private static PhotoDetails camera(String camera, @Nullable String lens) {
        return new PhotoDetails(null, null, camera, lens, Exposure.UNKNOWN, 1, FileWords.NONE);
    }

    private void note(PhotoId photo, UnaryOperator<PhotoNote> change) {
        library.write(stores -> stores.notes().change(List.of(photo), change));
    }

    private void change(Consumer<Stores> change) {
        library.change(change);
    }

    private List<String> find(PhotoCondition... conditions) {
        Collection<PhotoRow> rows = library.read(stores -> stores.gallery().find(PhotoQuery.of(conditions)));
        return rows.stream()
                .map(row -> Samples.ROOT.relativize(row.path()).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    @Test
    void daysMonthsAndDaysOfTheYearByTheUsersWordAsFarAsItGoes() {
        taken("july.jpg", JULY);
        taken("new year.jpg", LocalDateTime.of(2020, 1, 1, 0, 0));
        taken("undated.jpg", null);
        note(taken("scan of a year.jpg", JULY), n -> n.withTakenAt(TakenTime.parse("1965")));
        note(taken("scan of a month.jpg", null), n -> n.withTakenAt(TakenTime.parse("1965-07")));
        note(taken("scan of a day.jpg", null), n -> n.withTakenAt(TakenTime.parse("1965-07-14")));

        assertThat(find(new PhotoCondition.Taken(LocalDate.of(2019, 7, 14), LocalDate.of(2019, 12, 31))))
                .containsExactly("july.jpg");
        assertThat(find(new PhotoCondition.Taken(LocalDate.of(2019, 7, 15), null)))
                .containsExactly("new year.jpg");
        assertThat(find(new PhotoCondition.Taken(null, LocalDate.of(1965, 12, 31))))
                .containsExactly("scan of a day.jpg", "scan of a month.jpg", "scan of a year.jpg");
        assertThat(find(new PhotoCondition.InMonths(Set.of(7))))
                .containsExactly("july.jpg", "scan of a day.jpg", "scan of a month.jpg");
        assertThat(find(new PhotoCondition.InMonths(Set.of(1, 2)))).containsExactly("new year.jpg");
        assertThat(find(new PhotoCondition.OnDay(7, 14))).containsExactly("july.jpg", "scan of a day.jpg");
        assertThat(find(new PhotoCondition.OnDay(1, 1))).containsExactly("new year.jpg");
        assertThat(find(new PhotoCondition.ShownIn(YearMonth.of(1965, 1)))).containsExactly("scan of a year.jpg");
        assertThat(find(new PhotoCondition.Undated())).containsExactly("undated.jpg");
    }

    @Test
    void folderAndFileNameAreToldApart() {
        save("trip/sea.jpg");
        save("sea/a.jpg");
        save("sea/deep/b.jpg");
        save("seaside/c.jpg");

        assertThat(find(new PhotoCondition.InFolder(Samples.ROOT.resolve("sea"))))
                .containsExactly("sea/a.jpg", "sea/deep/b.jpg");
        assertThat(find(new PhotoCondition.FileName("sea"))).containsExactly("trip/sea.jpg");
        assertThat(find(new PhotoCondition.FileName("SE"))).containsExactly("trip/sea.jpg");
        assertThat(find(new PhotoCondition.Text("sea")))
                .containsExactly("sea/a.jpg", "sea/deep/b.jpg", "seaside/c.jpg", "trip/sea.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "b, b1.jpg",
        "b1, b1.jpg",
        "b1., b1.jpg",
        "바다, 바다 2.jpg",
        "바, 바다 2.jpg",
        "바다 2, 바다 2.jpg",
        "zoe, Zoë.jpg",
        "ZOË, Zoë.jpg",
        "oë, Zoë.jpg",
        "'100%', 100%_x.jpg",
        "'%_', 100%_x.jpg",
        "'%', 100%_x.jpg",
        "'\"', say \"hi\".jpg",
        "'\"hi', say \"hi\".jpg",
        "'\"hi\".', say \"hi\".jpg"
    })
    void textsOfAnyLengthAreFoundInNames(String text, String name) {
        for (String each : List.of("b1.jpg", "바다 2.jpg", "Zoë.jpg", "100%_x.jpg", "say \"hi\".jpg")) {
            save(each);
        }

        assertThat(find(new PhotoCondition.FileName(text))).containsExactly(name);
        assertThat(find(new PhotoCondition.Text(text))).containsExactly(name);
    }

    @Test
    void namesOfAMacAreFoundAsOthersAre() {
        String name = Normalizer.normalize("바다 Zoë.jpg", Normalizer.Form.NFD);
        save(name);

        for (String text : List.of("바다", "바", "바다 z", "zoë", "ZOE")) {
            assertThat(find(new PhotoCondition.FileName(text))).as(text).containsExactly(name);
        }
        assertThat(find(new PhotoCondition.FileName("ㅂ"))).isEmpty();
    }

    @Test
    void aShortTextIsNotFoundAcrossWhatStandsApart() {
        save("a.jpg");

        assertThat(find(new PhotoCondition.Text("g/"))).isEmpty();
        assertThat(find(new PhotoCondition.Text("jpg/"))).isEmpty();
    }

    @Test
    void wordsFollowWhatIsSaid() {
        PhotoId photo = save("a.jpg", camera("Canon EOS 80D", "EF 50mm"));
        save("b.jpg", camera("Google Pixel 7", null));
        Label sea = new Label("바다");

        note(photo, n -> n.withCaption("Großmutter am Strand"));
        change(stores -> stores.tags().add(List.of(photo), sea));
        for (String text : List.of("grossmutter", "STRAND", "바다", "eos 80d", "50mm", "ef")) {
            assertThat(find(new PhotoCondition.Text(text))).as(text).containsExactly("a.jpg");
        }
        assertThat(find(new PhotoCondition.Captioned("mutter"))).containsExactly("a.jpg");
        assertThat(find(new PhotoCondition.Captioned("바다"))).isEmpty();
        assertThat(find(new PhotoCondition.Tagged(new Label("바다")))).containsExactly("a.jpg");
        assertThat(find(new PhotoCondition.Tagged(new Label("바")))).isEmpty();
        assertThat(find(new PhotoCondition.TakenWith("pixel"))).containsExactly("b.jpg");
        assertThat(find(new PhotoCondition.TakenWith("ef 50"))).containsExactly("a.jpg");
        assertThat(find(new PhotoCondition.TakenWith("80d ef")))
                .as("of neither is this the name")
                .isEmpty();

        change(stores -> stores.tags().rename(sea, new Label("Ocean")));
        note(photo, n -> n.withCaption(null));
        assertThat(find(new PhotoCondition.Text("바다"))).isEmpty();
        assertThat(find(new PhotoCondition.Text("strand"))).isEmpty();
        assertThat(find(new PhotoCondition.Text("ocean"))).containsExactly("a.jpg");
        change(stores -> stores.tags().remove(List.of(photo), new Label("ocean")));
        assertThat(find(new PhotoCondition.Text("ocean"))).isEmpty();
    }

    @Test
    void placesByNameAndRegionAlsoAcrossThe180thMeridian() {
        PhotoId jeju = save("jeju.jpg", PhotoDetails.NONE.at(new GeoPoint(33.5, 126.5)));
        save("fiji.jpg", PhotoDetails.NONE.at(new GeoPoint(-17.7, 178.1)));
        save("samoa.jpg", PhotoDetails.NONE.at(new GeoPoint(-13.8, -172)));
        save("nowhere.jpg");
        change(stores -> {
            stores.sql()
                    .update("INSERT INTO place VALUES (1846266, 'Jeju City', 'Jeju-do', 'KR', 'jeju city" + "\n" + "제주시"
                            + "\n" + "south korea')");
            stores.sql().update("UPDATE photo SET place_id = 1846266 WHERE id = ?", jeju.value());
        });

        assertThat(find(new PhotoCondition.At("JEJU"))).containsExactly("jeju.jpg");
        assertThat(find(new PhotoCondition.At("제주"))).containsExactly("jeju.jpg");
        assertThat(find(new PhotoCondition.Text("제주"))).containsExactly("jeju.jpg");
        assertThat(find(new PhotoCondition.Text("korea"))).containsExactly("jeju.jpg");
        assertThat(find(new PhotoCondition.At("fiji"))).isEmpty();
        assertThat(find(new PhotoCondition.Within(new GeoBounds(33, 126, 34, 127))))
                .containsExactly("jeju.jpg");
        assertThat(find(new PhotoCondition.Within(new GeoBounds(-20, 175, -10, -170))))
                .containsExactly("fiji.jpg", "samoa.jpg");
        assertThat(find(new PhotoCondition.Located(false))).containsExactly("nowhere.jpg");
        assertThat(find(new PhotoCondition.Located(true))).hasSize(3);
    }

    @Test
    void starsFavouritesAlbumsAndProblems() {
        PhotoId three = save("three.jpg");
        PhotoId best = save("best.jpg");
        PhotoId broken = save("broken.jpg");
        save("plain.jpg");
        note(three, n -> n.withRating(3));
        note(best, n -> n.withRating(5).withFavourite(true));
        AlbumId album = library.write(stores -> stores.albums().add(new Label("Trip"), null));
        change(stores -> {
            stores.albums().addPhotos(album, List.of(best, broken));
            stores.photos()
                    .saveProblem(
                            Samples.file("broken.jpg"),
                            library.root(),
                            PhotoProblem.of(PhotoProblem.Kind.UNREADABLE, ProblemReason.NOT_ALLOWED),
                            null,
                            Samples.PIPELINE);
        });

        assertThat(find(new PhotoCondition.Rated(new CountRange(3, 4)))).containsExactly("three.jpg");
        assertThat(find(new PhotoCondition.Rated(new CountRange(3, 5)))).containsExactly("best.jpg", "three.jpg");
        assertThat(find(new PhotoCondition.Rated(new CountRange(0, 0)))).containsExactly("broken.jpg", "plain.jpg");
        assertThat(find(new PhotoCondition.Favourite())).containsExactly("best.jpg");
        assertThat(find(new PhotoCondition.InAlbum(album))).containsExactly("best.jpg", "broken.jpg");
        assertThat(find(new PhotoCondition.InAlbum(album), new PhotoCondition.Favourite()))
                .containsExactly("best.jpg");
        assertThat(find(new PhotoCondition.Problem())).containsExactly("broken.jpg");
    }

    @Test
    void hiddenPhotosAreFoundByThoseWhoAskForThem() {
        PhotoId hidden = save("hidden.jpg");
        PhotoId seen = save("seen.jpg");
        note(hidden, n -> n.withHidden(true).withRating(5));
        note(seen, n -> n.withRating(5));

        assertThat(find()).containsExactly("seen.jpg");
        assertThat(find(new PhotoCondition.Rated(new CountRange(5, 5)))).containsExactly("seen.jpg");
        assertThat(find(new PhotoCondition.Hidden())).containsExactly("hidden.jpg");
    }

    @Test
    void onlyMeansNobodyElseAndFacesThatAreNobodysDoNotCount() {
        PersonId anna = library.person("Anna");
        PersonId ben = library.person("Ben");
        library.is(library.face("anna.jpg", 0.5), anna);
        for (String name : List.of("anna and ben.jpg", "anna and somebody.jpg", "anna and a poster.jpg")) {
            library.save(name, Samples.face(0.125, 0.5), Samples.face(0.625, 0.5));
            library.is(library.faces(name).get(0), anna);
        }
        library.is(library.faces("anna and ben.jpg").get(1), ben);
        change(stores ->
                stores.verdicts().ignore(library.faces("anna and a poster.jpg").get(1), VerdictSource.FACE));
        change(stores -> stores.people().setHidden(ben, true));
        List<PersonId> her = List.of(anna);

        assertThat(find(new PhotoCondition.Shows(PhotoCondition.Role.ONLY, her)))
                .containsExactly("anna and a poster.jpg", "anna.jpg");
        assertThat(find(new PhotoCondition.Faces(new CountRange(2, 2))))
                .containsExactly("anna and ben.jpg", "anna and somebody.jpg");
        assertThat(find(new PhotoCondition.NobodyHidden()))
                .containsExactly("anna and a poster.jpg", "anna and somebody.jpg", "anna.jpg");
    }

    @Test
    void whatAFileSaysOfTheTimeIsKeptBesideTheUsersWord() {
        PhotoDetails scanned = new PhotoDetails(
                new ReadTime(JULY, false, TakenFrom.EXIF_DIGITIZED, ZoneOffset.ofHours(9)),
                null,
                null,
                null,
                new Exposure(0.01, 2.8, 50.0, 100),
                6,
                FileWords.NONE);
        PhotoId photo = save("scan.jpg", scanned);
        note(photo, n -> n.withTakenAt(TakenTime.parse("1965")));

        assertThat(library.find(stores -> stores.details().of(photo))).contains(scanned);
        assertThat(find(new PhotoCondition.Taken(LocalDate.of(2019, 1, 1), null)))
                .isEmpty();
    }
}
