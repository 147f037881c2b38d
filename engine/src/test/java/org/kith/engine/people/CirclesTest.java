package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.photos.Albums;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.PhotoRow;

/** Groups of people that the user makes; and what else the user says of a person. */
class CirclesTest {

    private static final Label FAMILY = new Label("Mum's side");
    private static final Label SCHOOL = new Label("School");

    private TestLibrary library;
    private People people;
    private Circles circles;
    private PersonId anna;
    private PersonId ben;

    @BeforeEach
    void open(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
        circles = new Circles(library.database(), () -> {});
        anna = somebody("Anna");
        ben = somebody("Ben");
        assertThat(somebody("Carl")).isNotEqualTo(ben);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private PersonId somebody(String name) {
        library.save(name + ".jpg", Samples.face(0.125, 0.5));
        return people.is(library.faces(name + ".jpg").get(0), new PersonName(name))
                .join()
                .result()
                .person();
    }

    private List<String> find(PhotoCondition... conditions) {
        return library.list(stores -> stores.gallery().find(PhotoQuery.of(conditions))).stream()
                .map(PhotoRow::path)
                .map(path -> String.valueOf(path.getFileName()))
                .sorted()
                .toList();
    }

    private Person person(PersonId id) {
        return library.read(stores -> stores.people().byId(id)).orElseThrow();
    }

    @Test
    void photosAreFoundOfSomebodyInTheCircleAndOfNobodyInIt() {
        circles.add(FAMILY, List.of(anna, ben)).join();
        circles.add(SCHOOL, List.of(ben)).join();

        assertThat(circles.all())
                .containsExactly(new Circle("Mum's side", List.of(anna, ben)), new Circle("School", List.of(ben)));
        assertThat(circles.of(ben)).containsExactly("Mum's side", "School");
        assertThat(find(new PhotoCondition.OfCircle(FAMILY, true))).containsExactly("Anna.jpg", "Ben.jpg");
        assertThat(find(new PhotoCondition.OfCircle(new Label("MUM'S SIDE"), true)))
                .hasSize(2);
        assertThat(find(new PhotoCondition.OfCircle(FAMILY, false))).containsExactly("Carl.jpg");
        assertThat(find(new PhotoCondition.OfCircle(FAMILY, true), new PhotoCondition.OfCircle(SCHOOL, false)))
                .containsExactly("Anna.jpg");
    }

    @Test
    void eachActIsToldAndUndoneAndDoneAgain() {
        UserRows before = UserRows.of(library);
        ActSummary added = circles.add(FAMILY, List.of(anna, ben)).join().act();
        ActSummary removed = circles.remove(FAMILY, List.of(anna)).join().act();
        ActSummary renamed = circles.rename(FAMILY, SCHOOL).join().act();
        ActSummary gone = circles.remove(SCHOOL).join().act();

        assertThat(added).isEqualTo(new ActSummary(ActKind.ADD_TO_CIRCLE, "Mum's side", List.of("Anna", "Ben"), 0, 2));
        assertThat(removed).isEqualTo(new ActSummary(ActKind.REMOVE_FROM_CIRCLE, "Mum's side", List.of("Anna"), 0, 1));
        assertThat(renamed).isEqualTo(new ActSummary(ActKind.RENAME_CIRCLE, "School", List.of("Mum's side"), 0, 0));
        assertThat(gone).isEqualTo(new ActSummary(ActKind.REMOVE_CIRCLE, "School", List.of(), 0, 1));
        assertThat(circles.all()).isEmpty();

        people.history().undo().join();
        assertThat(circles.all()).containsExactly(new Circle("School", List.of(ben)));
        people.history().undo().join();
        people.history().undo().join();
        assertThat(circles.all()).containsExactly(new Circle("Mum's side", List.of(anna, ben)));
        people.history().undo().join();
        assertThat(UserRows.of(library)).isEqualTo(before);
        people.history().redo().join();
        assertThat(circles.of(anna)).containsExactly("Mum's side");
    }

    @Test
    void whatIsSaidAlreadyIsNoAct() {
        circles.add(FAMILY, List.of(anna)).join();
        assertThat(circles.add(new Label("mum's side"), List.of(anna)).join().entry())
                .isEmpty();
        assertThat(circles.all()).hasSize(1);
    }

    @Test
    void aCircleThatIsNotThereAndSomebodyWhoIsNotAreRefused() {
        assertThatThrownBy(() -> circles.remove(SCHOOL).join()).hasMessageContaining("School");
        assertThatThrownBy(() -> circles.rename(SCHOOL, FAMILY).join()).hasCauseInstanceOf(EngineException.class);
        assertThatThrownBy(() -> circles.add(SCHOOL, List.of(new PersonId(99))).join())
                .hasCauseInstanceOf(EngineException.class);
        assertThat(circles.all()).isEmpty();
    }

    @Test
    void aKeptSearchGoesAlongWithTheNewName() {
        circles.add(FAMILY, List.of(anna)).join();
        Albums albums = new Albums(library.database(), () -> {});
        albums.keep(new Label("Ours"), PhotoQuery.of(new PhotoCondition.OfCircle(FAMILY, true)))
                .join();

        circles.rename(FAMILY, SCHOOL).join();

        assertThat(albums.all().stream().map(Album::search))
                .containsExactly(PhotoQuery.of(new PhotoCondition.OfCircle(SCHOOL, true)));
        people.history().undo().join();
        assertThat(albums.all().stream().map(Album::search))
                .containsExactly(PhotoQuery.of(new PhotoCondition.OfCircle(FAMILY, true)));
    }

    @Test
    void twoCirclesOfOneNameAreOne() {
        circles.add(FAMILY, List.of(anna)).join();
        circles.add(SCHOOL, List.of(anna, ben)).join();
        circles.rename(FAMILY, SCHOOL).join();
        assertThat(circles.all()).containsExactly(new Circle("School", List.of(anna, ben)));
    }

    @Test
    void whoBecomesSomebodyElseTakesAlongWhatIsSaidOfThem() {
        circles.add(FAMILY, List.of(anna)).join();
        circles.add(SCHOOL, List.of(anna, ben)).join();
        people.setNote(anna, "Aunt").join();
        people.setNote(ben, "Plays the viola").join();
        people.setBorn(anna, Optional.of(BirthDate.parse("1950-03-04"))).join();
        people.setBorn(ben, Optional.of(BirthDate.in(1950))).join();

        people.merge(ben, anna).join();

        assertThat(circles.all())
                .containsExactly(new Circle("Mum's side", List.of(ben)), new Circle("School", List.of(ben)));
        assertThat(person(ben).note()).isEqualTo("Plays the viola\nAunt");
        assertThat(person(ben).born()).isEqualTo(BirthDate.parse("1950-03-04"));
        people.history().undo().join();
        assertThat(circles.of(anna)).containsExactly("Mum's side", "School");
        assertThat(person(anna).note()).isEqualTo("Aunt");
        assertThat(person(ben).born()).isEqualTo(BirthDate.in(1950));
    }

    @Test
    void whoIsForgottenIsInNoCircleNorIsTheirNoteInTheHistory() {
        circles.add(FAMILY, List.of(anna, ben)).join();
        circles.add(SCHOOL, List.of(anna)).join();
        people.setNote(anna, "Aunt from Kyiv").join();
        people.setBorn(anna, Optional.of(BirthDate.parse("1950-03-04"))).join();

        people.forget(anna);

        assertThat(circles.all()).containsExactly(new Circle("Mum's side", List.of(ben)));
        String journal = String.join(
                "\n",
                library.list(stores -> stores.journal().history(100)).toString(),
                UserRows.of(library).toString());
        assertThat(journal).doesNotContain("Kyiv").doesNotContain("Anna");
    }

    @Test
    void aNoteIsWrittenChangedAndTakenAway() {
        people.setNote(anna, "  Aunt \n").join();
        assertThat(person(anna).note()).isEqualTo("Aunt");
        people.setNote(anna, " ").join();
        assertThat(person(anna).note()).isNull();
        assertThatThrownBy(() -> people.setNote(anna, "x".repeat(10_001)).join())
                .hasCauseInstanceOf(EngineException.class);
        people.history().undo().join();
        assertThat(person(anna).note()).isEqualTo("Aunt");
    }

    @Test
    void aDayOfBirthInTheFutureIsRefused() {
        assertThatThrownBy(() -> people.setBorn(
                                anna,
                                Optional.of(BirthDate.on(
                                        LocalDate.now(ZoneId.systemDefault()).plusDays(2))))
                        .join())
                .hasCauseInstanceOf(EngineException.class);
        assertThat(person(anna).born()).isNull();
    }
}
