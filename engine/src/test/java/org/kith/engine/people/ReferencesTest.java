package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.TestLibrary;

class ReferencesTest {

    private TestLibrary library;
    private People people;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** Clusters 1 and 2. */
    private void twoClusters() {
        library.group(List.of(Set.of(library.face("a.jpg", 0.5))));
        library.group(List.of(Set.of(library.face("a.jpg", 0.5)), Set.of(library.face("b.jpg", 0.5))));
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> people.group(text))
                .isInstanceOf(EngineException.class)
                .hasMessage(message);
    }

    @Test
    void aNameMeansThePersonWhateverItsCaseAndEncoding() {
        PersonId minjun = library.person("김민준");
        PersonId anna = library.person("Anna");

        assertThat(people.group(Normalizer.normalize("김민준", Normalizer.Form.NFD)))
                .isEqualTo(minjun);
        assertThat(people.person(" anna ")).isEqualTo(anna);
    }

    @Test
    void aNumberMeansTheOnlyOneWithThatId() {
        twoClusters();
        PersonId anna = library.person("Anna");

        assertThat(anna).isEqualTo(new PersonId(1));
        assertThat(people.group("2")).isEqualTo(new ClusterId(2));
        assertThat(people.person("1")).isEqualTo(anna);
    }

    @Test
    void aNumberThatMeansTwoThingsIsRefusedWithWhatToWrite() {
        twoClusters();
        library.person("Anna");
        library.person("1");

        assertRefused("1", "“1” may be 1 or Anna or cluster 1. Write person:2 or person:1 or cluster:1.");
    }

    @Test
    void explicitIdsAreNeverAmbiguous() {
        twoClusters();
        PersonId anna = library.person("Anna");

        assertThat(people.group("person:1")).isEqualTo(anna);
        assertThat(people.group("cluster:1")).isEqualTo(new ClusterId(1));
    }

    @Test
    void whereAClusterWaitsForANameANumberMeansTheCluster() {
        twoClusters();
        PersonId anna = library.person("Anna");

        assertThat(people.groupToName("1")).isEqualTo(new ClusterId(1));
        assertThat(people.groupToName("anna")).isEqualTo(anna);
        assertThat(people.groupToName("person:1")).isEqualTo(anna);
    }

    @Test
    void aClusterIsRefusedWhereAPersonIsWanted() {
        twoClusters();

        assertThatThrownBy(() -> people.person("cluster:1"))
                .isInstanceOf(EngineException.class)
                .hasMessage("“cluster:1” is a cluster: write the name or the id of a person.");
    }

    @Test
    void anUnknownNameIsToldWithNamesSpelledAlike() {
        library.person("Anna");
        library.person("Hanna");
        library.person("Bert");

        assertRefused("Ana", "Nobody in this library is called “Ana”. Did you mean “Anna”?");
        assertRefused("Xaver", "Nobody in this library is called “Xaver”.");
    }

    @Test
    void anUnknownNumberIsTold() {
        assertRefused("7", "There is no person and no cluster 7 in this library.");
        assertRefused(
                "person:7", "There is no person 7 in this library. Look at the list of people for those there are.");
        assertRefused(
                "cluster:7",
                "There is no cluster 7 any more, or there never was. Look at the list of people for those there are.");
    }

    @Test
    void aNumberTooLargeForAnIdIsAName() {
        assertRefused("12345678901234567890", "Nobody in this library is called “12345678901234567890”.");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertRefused(" ", "The name is empty: write at least one letter.");
    }
}
