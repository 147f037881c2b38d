package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.VerdictSource;

class VerdictStoreTest {

    private TestLibrary library;
    private FaceId face;
    private PersonId anna;
    private PersonId bert;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        face = library.face("a.jpg", 0.5);
        anna = library.person("Anna");
        bert = library.person("Bert");
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** Kind and person of all verdicts, in the order in which they were given. */
    private List<String> verdicts() {
        return library.read(stores -> stores.sql()
                .list(
                        "SELECT kind || coalesce(' ' || name, '') AS v FROM verdict LEFT JOIN person p ON p.id = person_id"
                                + " ORDER BY verdict.id",
                        row -> row.text("v")));
    }

    private void insert(String kind, String personId) {
        library.change(stores -> stores.sql()
                .script("INSERT INTO verdict (face_id, person_id, kind, source) VALUES (" + face + ", " + personId
                        + ", '" + kind + "', 'face')"));
    }

    @Test
    void aFaceIsOnePersonOnly() {
        library.is(face, anna);
        library.is(face, bert);

        assertThat(verdicts()).containsExactly("is Bert");
    }

    @Test
    void whatAFaceIsNotDoesNotHinderWhoElseItIs() {
        library.isNot(face, bert);
        library.is(face, anna);

        assertThat(verdicts()).containsExactly("is_not Bert", "is Anna");
    }

    @Test
    void isAndIsNotOfOnePersonTakeEachOthersPlace() {
        library.is(face, anna);
        library.isNot(face, anna);
        assertThat(verdicts()).containsExactly("is_not Anna");

        library.is(face, anna);
        assertThat(verdicts()).containsExactly("is Anna");
    }

    @Test
    void aFaceThatIsNoneOrIgnoredIsNobody() {
        library.isNot(face, bert);
        library.is(face, anna);
        library.change(stores -> stores.verdicts().notAFace(face, VerdictSource.FACE));
        assertThat(verdicts()).containsExactly("is_not Bert", "not_a_face");

        library.change(stores -> stores.verdicts().ignore(face, VerdictSource.FACE));
        assertThat(verdicts()).containsExactly("is_not Bert", "ignore");

        library.is(face, anna);
        assertThat(verdicts()).containsExactly("is_not Bert", "is Anna");
    }

    @ParameterizedTest
    @CsvSource({"is, 1", "is, 2", "is_not, 1", "not_a_face, NULL", "ignore, NULL"})
    void theSchemaRefusesWhatContradictsThatAFaceIsAPerson(String kind, String person) {
        library.is(face, anna);

        assertThatThrownBy(() -> insert(kind, person)).hasMessageContaining("UNIQUE constraint failed");
    }

    @ParameterizedTest
    @CsvSource({"is, NULL", "is_not, NULL", "not_a_face, 1", "ignore, 1", "perhaps, 1"})
    void theSchemaRefusesVerdictsOnTheWrongKindOfThing(String kind, String person) {
        assertThatThrownBy(() -> insert(kind, person)).hasMessageContaining("CHECK constraint failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM face", "DELETE FROM photo", "DELETE FROM person"})
    void nothingThatAVerdictIsAboutCanBeDeletedUnderIt(String deletion) {
        library.isNot(face, anna);

        assertThatThrownBy(() -> library.change(stores -> stores.sql().script(deletion)))
                .hasMessageContaining("FOREIGN KEY constraint failed");
        assertThat(verdicts()).containsExactly("is_not Anna");
    }

    @Test
    void movingVerdictsKeepsOneOfEach() {
        FaceId other = library.face("b.jpg", 0.5);
        library.is(face, bert);
        library.isNot(other, anna);
        library.isNot(other, bert);

        int contradictions = library.write(stores -> stores.verdicts().move(bert, anna));

        assertThat(contradictions).isZero();
        assertThat(verdicts()).containsExactlyInAnyOrder("is Anna", "is_not Anna");
    }

    @Test
    void aFaceThatWasOneAndNotTheOtherIsWhomTheyBecome() {
        FaceId other = library.face("b.jpg", 0.5);
        library.is(face, bert);
        library.isNot(face, anna);
        library.is(other, anna);
        library.isNot(other, bert);

        int contradictions = library.write(stores -> stores.verdicts().move(bert, anna));

        assertThat(contradictions).isEqualTo(2);
        assertThat(verdicts()).containsExactly("is Anna", "is Anna");
    }

    @Test
    void aFaceThatIsSomebodyElseStaysRejectedWhenPeopleAreMerged() {
        PersonId clara = library.person("Clara");
        library.is(face, clara);
        library.isNot(face, bert);

        library.write(stores -> stores.verdicts().move(bert, anna));

        assertThat(verdicts()).containsExactly("is Clara", "is_not Anna");
    }
}
