package org.kith.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.Box;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.people.Circles;
import org.kith.engine.people.People;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.JournalEntry;

/** What the user said goes from library to library, and never over what was said there. */
class ExchangeTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final PersonName BEN = new PersonName("Ben");

    @TempDir
    private Path temporary;

    private TestLibrary there;
    private TestLibrary here;
    private Path file;

    /** Two libraries of the same photos, whose faces have other numbers. */
    @BeforeEach
    void openLibraries() {
        file = temporary.resolve("words.kith");
        there = new TestLibrary(temporary.resolve("there"));
        here = new TestLibrary(temporary.resolve("here"));
        here.face("only here.jpg", 0.5);
        for (TestLibrary library : List.of(there, here)) {
            for (int i = 0; i < 6; i++) {
                library.save(i + ".jpg", Samples.face(0.125, 0.5), Samples.face(0.625, 0.5));
            }
        }
    }

    @AfterEach
    void closeLibraries() {
        there.close();
        here.close();
    }

    private static People people(TestLibrary library) {
        return new People(library.database());
    }

    private static FaceId left(TestLibrary library, int photo) {
        return library.faces(photo + ".jpg").get(0);
    }

    private static FaceId right(TestLibrary library, int photo) {
        return library.faces(photo + ".jpg").get(1);
    }

    private static PersonId id(TestLibrary library, PersonName name) {
        return people(library).personNamed(name).orElseThrow();
    }

    /** One of everything that can be said. */
    private static void say(TestLibrary library) {
        People people = people(library);
        people.are(List.of(left(library, 0), left(library, 1)), ANNA).join();
        people.is(left(library, 2), BEN).join();
        PersonId anna = id(library, ANNA);
        people.setBorn(anna, Optional.of(BirthDate.parse("1950-03-04"))).join();
        people.setNote(anna, "Aunt of Ben,\nfrom Kyiv").join();
        Circles circles = new Circles(library.database(), () -> {});
        circles.add(new Label("Mum's side"), List.of(anna, id(library, BEN))).join();
        circles.add(new Label("School"), List.of(id(library, BEN))).join();
        people.setCover(anna, left(library, 1)).join();
        people.hide(id(library, BEN)).join();
        people.reject(right(library, 0), anna).join();
        people.ignore(List.of(right(library, 1))).join();
        people.notAFace(right(library, 2)).join();
        people.joinFaces(List.of(left(library, 3), left(library, 4))).join();
        people.tellApart(List.of(right(library, 3)), List.of(right(library, 4), right(library, 5)))
                .join();
    }

    private Imported takeOver() {
        new Exchange(there.database(), () -> {}).exportTo(file);
        return new Exchange(here.database(), () -> {}).importFrom(file);
    }

    /** All that is said in a library, without numbers that mean nothing elsewhere. */
    private static Set<String> words(TestLibrary library) {
        Archive archive = library.read(Archive::of);
        Map<Long, String> faces = archive.faces().stream()
                .collect(Collectors.toMap(ArchivedFace::face, face -> face.path() + " " + face.box()));
        Map<Long, ArchivedPerson> people =
                archive.people().stream().collect(Collectors.toMap(ArchivedPerson::person, person -> person));
        Set<String> words = new TreeSet<>();
        archive.people()
                .forEach(person -> words.add(
                        person.name() + " " + person.born() + " " + person.hidden() + " " + person.note() + " "
                                + person.circles() + " " + person.createdAt() + " " + name(person.cover(), faces)));
        archive.verdicts()
                .forEach(verdict -> words.add(faces.get(verdict.face()) + " " + verdict.verdict() + " "
                        + (verdict.person() == null
                                ? "nobody"
                                : Objects.requireNonNull(people.get(verdict.person()))
                                        .name())
                        + " " + verdict.source() + " " + verdict.at() + " " + verdict.assignedTo()));
        archive.apart().forEach(apart -> words.add(faces.get(apart.face()) + " on side " + apart.side()));
        return words;
    }

    private static String name(@Nullable Long cover, Map<Long, String> faces) {
        return cover == null ? "no cover" : String.valueOf(faces.get(cover));
    }

    private static List<JournalEntry> history(TestLibrary library) {
        return people(library).history().newest(100);
    }

    @Test
    void allThatWasSaidIsSaidInAnotherLibrary() {
        say(there);

        Imported imported = takeOver();

        assertThat(imported)
                .isEqualTo(new Imported(3, 11, 0, 0, 0, true, List.of(), List.of(), List.of(), List.of(), 0));
        assertThat(words(there)).hasSize(3 + 8 + 3);
        assertThat(words(here)).isEqualTo(words(there));
        assertThat(here.facesOf(id(here, ANNA))).containsExactlyInAnyOrder(left(here, 0), left(here, 1));
    }

    @Test
    void importingTwiceChangesNothingAndHereEverythingIsKnown() {
        say(there);
        takeOver();
        UserRows before = UserRows.of(here);

        Imported again = takeOver();

        assertThat(again).isEqualTo(new Imported(0, 0, 0, 8, 0, false, List.of(), List.of(), List.of(), List.of(), 0));
        assertThat(UserRows.of(here)).isEqualTo(before);
        assertThat(history(here)).hasSize(1);
        assertThat(new Exchange(there.database(), () -> {}).importFrom(file).changed())
                .as("into the library it comes from")
                .isFalse();
    }

    @Test
    void anImportIsOneActThatIsUndoneAndDoneAgain() {
        say(there);
        people(here).is(right(here, 5), BEN).join();
        UserRows before = UserRows.of(here);
        takeOver();
        UserRows after = UserRows.of(here);
        assertThat(history(here).get(0).act().kind()).isEqualTo(ActKind.IMPORT);

        people(here).history().undo().join();
        assertThat(UserRows.of(here)).isEqualTo(before);

        people(here).history().redo().join();
        assertThat(UserRows.of(here)).isEqualTo(after);
    }

    @Test
    void whatWasSaidHereStaysAndTheContradictionIsTold() {
        say(there);
        people(here).is(left(here, 0), BEN).join();
        people(here).is(left(here, 1), ANNA).join();
        people(here).is(right(here, 0), ANNA).join();
        people(here).setBorn(id(here, ANNA), Optional.of(BirthDate.in(1951))).join();

        Imported imported = takeOver();

        String photo = Samples.ROOT.resolve("0.jpg").toString();
        ImportedWord anna = new ImportedWord(Verdict.IS, "Anna");
        assertThat(imported.faceConflicts())
                .containsExactly(
                        new FaceConflict(photo, anna, new ImportedWord(Verdict.IS, "Ben")),
                        new FaceConflict(photo, new ImportedWord(Verdict.IS_NOT, "Anna"), anna));
        assertThat(imported.personConflicts())
                .containsExactly(
                        new PersonConflict(PersonConflict.Kind.BIRTH_YEAR, "Anna", "Anna"),
                        new PersonConflict(PersonConflict.Kind.HIDDEN, "Ben", "Ben"));
        assertThat(here.row(left(here, 0)).personName()).isEqualTo("Ben");
        assertThat(here.row(left(here, 2)).personName()).isEqualTo("Ben");
        assertThat(here.list(stores -> stores.people().all()).stream()
                        .filter(person -> person.name() != null)
                        .map(Person::birthYear))
                .containsExactly(null, 1951);
    }

    @Test
    void aNameThatIsAnothersIsNotGivenToTwo() {
        people(there).are(List.of(left(there, 0), left(there, 1)), ANNA).join();
        people(here).is(right(here, 5), ANNA).join(); // another Anna
        people(here).are(List.of(left(here, 0)), BEN).join();

        Imported imported = takeOver();

        assertThat(imported.personConflicts())
                .containsExactly(new PersonConflict(PersonConflict.Kind.NAME_OF_ANOTHER, "Anna", "Ben"));
        assertThat(here.facesOf(id(here, ANNA))).containsExactly(right(here, 5));
        assertThat(here.row(left(here, 1)).personName()).isEqualTo("Ben");
    }

    @Test
    void somebodyRenamedHereKeepsTheNewName() {
        say(there);
        takeOver();
        people(here).rename(id(here, ANNA), new PersonName("Anna Maria")).join();
        UserRows before = UserRows.of(here);

        Imported imported = takeOver();

        assertThat(imported.personConflicts())
                .containsExactly(new PersonConflict(PersonConflict.Kind.OTHER_NAME, "Anna", "Anna Maria"));
        assertThat(UserRows.of(here)).isEqualTo(before);
    }

    @Test
    void aTaggedFileElsewhereIsKnownByItsPictureAndAFaceFoundABitBesideByItsPlace() {
        AnalyzedFace face = Samples.face(new Box(0.13, 0.26, 0.125, 0.25), 0.5, FaceRole.SEED);
        savePicture(there, "a.jpg", Samples.face(0.125, 0.5));
        savePicture(here, "tagged.jpg", face);
        people(there).is(there.faces("a.jpg").get(0), ANNA).join();

        assertThat(takeOver().complete()).isTrue();

        assertThat(here.facesOf(id(here, ANNA)))
                .containsExactly(here.faces("tagged.jpg").get(0));
    }

    private static void savePicture(TestLibrary library, String name, AnalyzedFace face) {
        IndexedPhoto photo = Samples.photo(library.root(), name, face);
        library.write(stores -> stores.photos()
                .saveIndexed(new IndexedPhoto(
                        photo.file(),
                        photo.folder(),
                        photo.hash(),
                        PictureHash.ofPixels(new byte[] {1, 2, 3}),
                        photo.widthPx(),
                        photo.heightPx(),
                        PhotoDetails.NONE,
                        null,
                        photo.pipelineVersion(),
                        photo.modelId(),
                        photo.faces())));
    }

    @Test
    void aFaceWhosePhotoIsNotHereWaitsAndIsTakenOverOnceItIs() {
        there.face("later.jpg", 0.5);
        FaceId late = there.faces("later.jpg").get(0);
        people(there).is(late, ANNA).join();
        there.save("moved.jpg", Samples.face(0.125, 0.5));
        here.save("moved.jpg", Samples.face(0.75, 0.5)); // no face where one was
        people(there).is(there.faces("moved.jpg").get(0), ANNA).join();
        WaitingPhoto elsewhere =
                new WaitingPhoto(Samples.ROOT.resolve("later.jpg").toString(), 1, false);
        WaitingPhoto noFace = new WaitingPhoto(Samples.ROOT.resolve("moved.jpg").toString(), 1, true);

        Imported first = takeOver();
        assertThat(first.waiting()).containsExactly(elsewhere, noFace);
        assertThat(first.complete()).isFalse();

        here.face("later.jpg", 0.5);
        Imported second = takeOver();
        assertThat(second.waiting()).containsExactly(noFace);
        assertThat(here.facesOf(id(here, ANNA)))
                .containsExactly(here.faces("later.jpg").get(0));
    }

    @Test
    void somebodyForgottenIsInNoArchiveAndComesBackFromNone() {
        say(there);
        new Exchange(there.database(), () -> {}).exportTo(file);
        Path after = temporary.resolve("after.kith");

        people(there).forget(id(there, ANNA));
        new Exchange(there.database(), () -> {}).exportTo(after);
        assertThat(ArchiveReader.read(after).toString()).contains("Ben").doesNotContain("Anna");

        Imported back = new Exchange(there.database(), () -> {}).importFrom(file);
        assertThat(back.forgotten()).isEqualTo(3);
        assertThat(there.list(stores -> stores.people().all()).stream().map(Person::name))
                .containsExactlyInAnyOrder("Ben", null);
        assertThat(there.row(left(there, 0)).verdict()).isEqualTo(Verdict.IGNORE);
    }

    @Test
    void whoWasForgottenThereIsOnlyNotAskedAboutHere() {
        say(there);
        people(there).forget(id(there, ANNA));

        takeOver();

        assertThat(here.row(left(here, 0)).verdict()).isEqualTo(Verdict.IGNORE);
        assertThat(here.row(left(here, 0)).embedding()).isNotNull();
        people(here).history().undo().join();
        assertThat(here.row(left(here, 0)).verdict()).isNull();
    }
}
