package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.PersonSummary;
import org.kith.engine.store.row.PhotoRow;

/** Somebody is on a photo without a face that could be found. */
class PresenceTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final PersonName BEN = new PersonName("Ben");

    private Path folder;
    private TestLibrary library;
    private People people;
    private PhotoId alone;
    private PhotoId withBen;
    private PhotoId nobody;
    private PersonId ben;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        library = new TestLibrary(folder);
        people = new People(library.database());
        alone = library.save("alone.jpg");
        withBen = library.save("with-ben.jpg", Samples.face(0.125, 0.5));
        nobody = library.save("nobody.jpg");
        ben = people.is(library.faces("with-ben.jpg").get(0), BEN)
                .join()
                .result()
                .person();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private PersonId anna() {
        return people.personNamed(ANNA).orElseThrow();
    }

    private PersonId say(PhotoId... photos) {
        people.present(List.of(photos), ANNA).join();
        return anna();
    }

    private List<PhotoId> find(PhotoCondition... conditions) {
        return library.list(stores -> stores.gallery().find(PhotoQuery.of(conditions))).stream()
                .map(PhotoRow::id)
                .toList();
    }

    private List<PhotoId> shows(Role role, PersonId... persons) {
        return find(new PhotoCondition.Shows(role, List.of(persons)));
    }

    private PersonSummary summary(PersonId person) {
        return people.overview().people().stream()
                .filter(summary -> summary.person().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theyAreFoundAsByAFace() {
        PersonId anna = say(alone, withBen);

        assertThat(shows(Role.ALL, anna)).containsExactlyInAnyOrder(alone, withBen);
        assertThat(shows(Role.ALL, anna, ben)).containsExactly(withBen);
        assertThat(shows(Role.ANY, anna, ben)).containsExactlyInAnyOrder(alone, withBen);
        assertThat(shows(Role.NONE, anna)).containsExactly(nobody);
        assertThat(shows(Role.ONLY, anna)).containsExactly(alone);
        assertThat(shows(Role.ONLY, ben)).isEmpty();
        assertThat(shows(Role.ONLY, anna, ben)).containsExactly(withBen);
        assertThat(find(new PhotoCondition.Faces(new CountRange(0, 0)))).containsExactly(nobody);
        assertThat(people.presentOn(withBen)).extracting(Person::name).containsExactly("Anna");
        assertThat(people.portrait(anna).orElseThrow().photos())
                .extracting(PhotoRow::id)
                .containsExactlyInAnyOrder(alone, withBen);
        assertThat(people.portrait(anna).orElseThrow().faces()).isEmpty();
    }

    @Test
    void theyCountOncePhotosWhereTheirFaceIsToo() {
        PersonId anna = say(alone, withBen);
        assertThat(summary(anna).photos()).isEqualTo(2);
        assertThat(summary(anna).faces()).isZero();
        assertThat(library.list(stores -> stores.vocabulary().people(PhotoQuery.of())))
                .extracting(PersonCount::name, PersonCount::photos)
                .containsExactly(tuple("Anna", 2), tuple("Ben", 1));

        library.save("alone.jpg", Samples.face(0.625, 0.5));
        people.is(library.faces("alone.jpg").get(0), ANNA).join();
        assertThat(summary(anna).photos()).isEqualTo(2);
        assertThat(people.presentOn(alone)).isEmpty();
        assertThat(library.list(stores -> stores.vocabulary().people(PhotoQuery.of())))
                .extracting(PersonCount::photos)
                .containsExactly(2, 1);
    }

    @Test
    void itIsOneActThatIsUndoneAndDoneAgain() {
        UserRows before = UserRows.of(library);
        ActSummary act = people.present(List.of(alone, withBen), ANNA).join().act();
        UserRows after = UserRows.of(library);

        assertThat(act).isEqualTo(ActSummary.ofPhotos(ActKind.PRESENT, "Anna", 2));
        people.history().undo().join();
        assertThat(UserRows.of(library)).isEqualTo(before);
        people.history().redo().join();
        assertThat(UserRows.of(library)).isEqualTo(after);

        assertThat(people.absent(List.of(alone), anna()).join().act().kind()).isEqualTo(ActKind.ABSENT);
        assertThat(shows(Role.ALL, anna())).containsExactly(withBen);
        people.history().undo().join();
        assertThat(UserRows.of(library)).isEqualTo(after);
    }

    @Test
    void sayingItTwiceIsNoSecondAct() {
        say(alone);
        assertThat(people.present(List.of(alone), ANNA).join().entry()).isEmpty();
        assertThat(people.absent(List.of(nobody), anna()).join().entry()).isEmpty();
    }

    @Test
    void whoeverBecomesSomebodyElseTakesItAlong() {
        PersonId anna = say(alone, withBen);
        people.present(List.of(alone), BEN).join();

        people.merge(ben, anna).join();
        assertThat(shows(Role.ALL, ben)).containsExactlyInAnyOrder(alone, withBen);
        assertThat(people.presentOn(alone)).extracting(Person::name).containsExactly("Ben");

        people.history().undo().join();
        assertThat(shows(Role.ALL, anna)).containsExactlyInAnyOrder(alone, withBen);
        assertThat(shows(Role.ALL, ben)).containsExactlyInAnyOrder(alone, withBen);
    }

    @Test
    void itIsSaidOfCopiesToo() {
        PersonId anna = say(alone);
        PhotoId copy = library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        Samples.file("copy.jpg"),
                        library.root(),
                        Samples.hash("alone.jpg"),
                        null,
                        4000,
                        3000,
                        PhotoDetails.NONE,
                        null,
                        Samples.PIPELINE,
                        Samples.MODEL,
                        List.of())));
        assertThat(shows(Role.ALL, anna)).containsExactlyInAnyOrder(alone, copy);

        people.absent(List.of(copy), anna).join();
        assertThat(shows(Role.ALL, anna)).isEmpty();
        people.present(List.of(copy), ANNA).join();
        assertThat(shows(Role.ALL, anna)).containsExactlyInAnyOrder(alone, copy);
    }

    @Test
    void itStaysWhenThePhotoIsIndexedAgainAndAfterARestart() {
        PersonId anna = say(alone);
        library.save("alone.jpg", Samples.face(0.625, 0.5));
        library.close();
        library = new TestLibrary(folder);
        people = new People(library.database());

        assertThat(shows(Role.ALL, anna)).containsExactly(alone);
    }

    @Test
    void nothingIsLeftOfWhoeverIsForgotten() {
        PersonId anna = say(alone, withBen);
        people.forget(anna);

        assertThat(people.presentOn(alone)).isEmpty();
        assertThat(people.personNamed(ANNA)).isEmpty();
        assertThat(UserRows.of(library).presence()).isEmpty();
        assertThat(people.history().newest(10))
                .extracting(entry -> entry.act().kind())
                .containsExactly(ActKind.NAME_FACE);
    }

    @Test
    void aFaceThatIsNoneOfTheirsLeavesThemThere() {
        PersonId anna = say(withBen);
        FaceId face = library.faces("with-ben.jpg").get(0);
        people.reject(face, anna).join();

        assertThat(shows(Role.ALL, anna)).containsExactly(withBen);
    }
}
