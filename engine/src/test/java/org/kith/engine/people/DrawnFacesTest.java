package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.exchange.Exchange;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.photos.DueFace;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.FaceForClustering;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;

/** The user draws a face where none was found. */
class DrawnFacesTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final Box PLACE = new Box(0.625, 0.25, 0.125, 0.25);
    private static final Box ELSEWHERE = new Box(0.5, 0.25, 0.25, 0.25);

    private Path folder;
    private TestLibrary library;
    private People people;
    private PhotoId photo;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        library = new TestLibrary(folder);
        people = new People(library.database());
        photo = library.save("a.jpg", Samples.face(0.125, 0.5));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private FaceId draw() {
        return people.draw(photo, PLACE).join().result();
    }

    private FaceId drawAnna() {
        FaceId face = draw();
        people.is(face, ANNA).join();
        return face;
    }

    private PersonId anna() {
        return people.personNamed(ANNA).orElseThrow();
    }

    private List<PhotoFace> facesOf(PhotoId of) {
        return facesOf(library, of);
    }

    /** From left to right. */
    private static List<PhotoFace> facesOf(TestLibrary library, PhotoId of) {
        return library.list(stores -> stores.portraits().ofPhoto(of)).stream()
                .sorted(Comparator.comparingDouble(face -> face.box().x()))
                .toList();
    }

    private List<FaceId> shown(PhotoId of) {
        return facesOf(of).stream()
                .filter(face -> face.verdict() != Verdict.NOT_A_FACE)
                .map(PhotoFace::id)
                .toList();
    }

    private List<PhotoId> photosOf(PersonId person) {
        return library
                .list(stores ->
                        stores.gallery().find(PhotoQuery.of(new PhotoCondition.Shows(Role.ALL, List.of(person)))))
                .stream()
                .map(PhotoRow::id)
                .toList();
    }

    private static void assertAt(Box box, Box expected) {
        assertThat(box.x()).isCloseTo(expected.x(), within(1e-6));
        assertThat(box.y()).isCloseTo(expected.y(), within(1e-6));
        assertThat(box.width()).isCloseTo(expected.width(), within(1e-6));
        assertThat(box.height()).isCloseTo(expected.height(), within(1e-6));
    }

    @Test
    void itIsAFaceOfThePhotoAndFoundByItsName() {
        FaceId face = drawAnna();

        assertThat(shown(photo)).contains(face).hasSize(2);
        assertAt(facesOf(photo).get(1).box(), PLACE);
        assertThat(photosOf(anna())).containsExactly(photo);
        assertThat(people.portrait(anna()).orElseThrow().faces()).hasSize(1);
    }

    @Test
    void nothingIsLearnedOfItBeforeItIsLookedAt() {
        FaceId face = drawAnna();

        assertThat(library.list(
                        stores -> stores.faces().forClustering(Samples.MODEL).faces()))
                .extracting(FaceForClustering::id)
                .doesNotContain(face);
        assertThat(library.<Integer>read(stores -> stores.embeddings().missing(Samples.MODEL)))
                .isZero();
        assertThat(library.list(stores -> stores.embeddings().photosWithout(Samples.MODEL, new PhotoId(0), 10)))
                .isEmpty();
        assertThat(library.<Map<PhotoId, List<DueFace>>>read(
                        stores -> stores.drawn().due()))
                .containsOnlyKeys(photo);
    }

    @Test
    void itIsUndoneAndDoneAgainWithItsName() {
        UserRows before = UserRows.of(library);
        FaceId face = drawAnna();
        UserRows after = UserRows.of(library);

        people.history().undo().join();
        people.history().undo().join();
        assertThat(UserRows.of(library)).isEqualTo(before);
        assertThat(shown(photo)).hasSize(1);

        people.history().redo().join();
        people.history().redo().join();
        assertThat(UserRows.of(library)).isEqualTo(after);
        assertThat(shown(photo)).contains(face);
        assertThat(photosOf(anna())).containsExactly(photo);
    }

    @Test
    void saidToBeNoFaceItIsGoneUntilThatIsUndone() {
        FaceId face = drawAnna();
        people.setCover(anna(), face).join();
        UserRows before = UserRows.of(library);

        people.notAFace(face).join();
        assertThat(shown(photo)).doesNotContain(face);
        assertThat(photosOf(anna())).isEmpty();

        people.history().undo().join();
        assertThat(UserRows.of(library)).isEqualTo(before);
        assertThat(photosOf(anna())).containsExactly(photo);
    }

    @Test
    void anotherDrawnLaterHasAnotherNumber() {
        FaceId first = draw();
        people.notAFace(first).join();
        FaceId second = draw();
        people.history().undo().join();
        people.history().undo().join();

        assertThat(second).isNotEqualTo(first);
        assertThat(shown(photo)).contains(first).doesNotContain(second);
    }

    @Test
    void itStaysWhereItIsWhenThePhotoIsReadAgain() {
        FaceId face = drawAnna();
        library.save("a.jpg", Samples.face(0.125, 0.5), Samples.face(0.625, 0.5));

        assertThat(shown(photo)).as("found there now, and known").hasSize(2).contains(face);
        assertAt(facesOf(photo).get(1).box(), PLACE);
        library.close();
        library = new TestLibrary(folder);
        people = new People(library.database());
        assertThat(photosOf(anna())).containsExactly(photo);
    }

    @Test
    void aFaceThatWasFoundIsMovedWithAllThatWasSaidOfIt() {
        FaceId found = library.faces("a.jpg").get(0);
        people.is(found, ANNA).join();
        people.setCover(anna(), found).join();
        UserRows before = UserRows.of(library);

        FaceId now = people.moveBox(found, ELSEWHERE).join().result();

        assertThat(shown(photo)).containsExactly(now);
        assertAt(
                facesOf(photo).stream()
                        .filter(f -> f.id().equals(now))
                        .findFirst()
                        .orElseThrow()
                        .box(),
                ELSEWHERE);
        assertThat(photosOf(anna())).containsExactly(photo);
        assertThat(people.portrait(anna()).orElseThrow().faces()).hasSize(1);
        assertThat(people.all()).extracting(Person::cover).containsExactly(now);

        library.save("a.jpg", Samples.face(0.125, 0.5));
        assertThat(shown(photo)).containsExactly(now);

        people.history().undo().join();
        assertThat(UserRows.of(library)).isEqualTo(before);
        assertThat(shown(photo)).containsExactly(found);
    }

    @Test
    void oneThatWasDrawnIsMovedAndBack() {
        FaceId face = drawAnna();
        assertThat(people.moveBox(face, ELSEWHERE).join().result()).isEqualTo(face);
        assertAt(
                facesOf(photo).stream()
                        .filter(f -> f.id().equals(face))
                        .findFirst()
                        .orElseThrow()
                        .box(),
                ELSEWHERE);

        people.history().undo().join();
        assertAt(facesOf(photo).get(1).box(), PLACE);
        assertThat(photosOf(anna())).containsExactly(photo);
    }

    private PhotoId copy() {
        return library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        Samples.file("copy.jpg"),
                        library.root(),
                        Samples.hash("a.jpg"),
                        null,
                        4000,
                        3000,
                        PhotoDetails.NONE,
                        null,
                        Samples.PIPELINE,
                        Samples.MODEL,
                        List.of(Samples.face(0.125, 0.5)))));
    }

    @Test
    void whatIsDrawnOnAPhotoIsDrawnOnItsCopies() {
        drawAnna();
        PhotoId copy = copy();
        assertThat(photosOf(anna())).containsExactlyInAnyOrder(photo, copy);

        FaceId there = shown(copy).get(1);
        people.moveBox(there, ELSEWHERE).join();
        assertAt(
                facesOf(photo).stream()
                        .filter(f -> f.personName() != null)
                        .findFirst()
                        .orElseThrow()
                        .box(),
                ELSEWHERE);

        people.notAFace(there).join();
        assertThat(shown(photo)).hasSize(1);
        assertThat(shown(copy)).hasSize(1);

        people.draw(copy, PLACE).join();
        assertThat(shown(photo)).hasSize(2);
        people.is(shown(photo).get(1), ANNA).join();
        assertThat(photosOf(anna())).containsExactlyInAnyOrder(photo, copy);
    }

    @Test
    void nothingIsLeftOfItOnceItsPersonIsForgotten() {
        FaceId face = drawAnna();
        people.forget(anna());

        assertThat(shown(photo)).doesNotContain(face).hasSize(1);
        assertThat(UserRows.of(library).drawn()).isEmpty();
        assertThat(people.history().newest(10)).isEmpty();
    }

    @Test
    void itIsTakenToAnotherLibraryAndToItsCopiesOnce(@TempDir Path other) {
        drawAnna();
        copy();
        Path archive = folder.resolve("said.zip");
        new Exchange(library.database(), () -> {}).exportTo(archive);
        try (TestLibrary there = new TestLibrary(other)) {
            PhotoId same = there.save("a.jpg", Samples.face(0.125, 0.5));
            new Exchange(there.database(), () -> {}).importFrom(archive);

            List<PhotoFace> faces = facesOf(there, same);
            assertThat(faces).extracting(PhotoFace::personName).containsExactly(null, "Anna");
            assertAt(faces.get(1).box(), PLACE);
            assertThat(new Exchange(there.database(), () -> {})
                            .importFrom(archive)
                            .changed())
                    .isFalse();
            new People(there.database()).history().undo().join();
            assertThat(facesOf(there, same)).hasSize(1);
        }
    }

    @Test
    void itLeavesWithItsFolderAndComesBackWithIt() {
        drawAnna();
        library.change(stores -> stores.folders().remove(library.root()));
        assertThat(UserRows.of(library).drawn()).isEmpty();

        library.change(stores -> stores.folders().putBack(library.root()));
        assertThat(photosOf(anna())).containsExactly(photo);
        assertAt(facesOf(photo).get(1).box(), PLACE);
    }

    @Test
    void onlyWhatIsOnThePhotoCanBeDrawn() {
        assertThatThrownBy(
                        () -> people.draw(photo, new Box(0.75, 0.5, 0.5, 0.25)).join())
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(people.history().newest(10)).isEmpty();
    }

    @Test
    void theActsAreTold() {
        FaceId face = draw();
        people.moveBox(face, ELSEWHERE).join();

        assertThat(people.history().newest(10))
                .extracting(entry -> entry.act().kind())
                .containsExactly(ActKind.MOVE_BOX, ActKind.DRAW);
    }
}
