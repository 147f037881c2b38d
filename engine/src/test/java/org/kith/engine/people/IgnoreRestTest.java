package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.row.ClusterGroup;

class IgnoreRestTest {

    private TestLibrary library;
    private People people;
    private List<FaceId> faces = List.of();

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
        library.save("a/party.jpg", Samples.face(0, 0.5), Samples.face(0.25, 0.5), Samples.face(0.5, 0.5));
        library.save("b/other.jpg", Samples.face(0, 0.5));
        faces = library.faces("a/party.jpg");
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private static PhotoScope photo(String name) {
        return new PhotoScope.OnPhoto(Samples.ROOT.resolve(name));
    }

    @Test
    void everyoneElseOnAPhotoGoesAwayInOneActThatOneUndoTakesBack() {
        PersonId anna = library.person("Anna");
        library.is(faces.get(0), anna);
        library.isNot(faces.get(1), anna);
        UserRows before = UserRows.of(library);

        assertThat(people.ignoreRest(photo("a/party.jpg"), false).join().result())
                .isEqualTo(new IgnoredRest(1, 2, 0));

        assertThat(library.row(faces.get(0)).verdict()).isEqualTo(Verdict.IS);
        assertThat(library.row(faces.get(1)).verdict()).isEqualTo(Verdict.IGNORE);
        assertThat(library.row(faces.get(2)).verdict()).isEqualTo(Verdict.IGNORE);
        assertThat(library.row(library.faces("b/other.jpg").get(0)).verdict()).isNull();
        people.history().undo().join();
        assertThat(UserRows.of(library)).isEqualTo(before);
    }

    @Test
    void whomTheMachineTakesForSomebodyKnownStaysUnlessAskedFor() {
        PersonId anna = library.person("Anna");
        library.cluster(List.of(new ClusterGroup(Set.of(faces.get(0)), anna)));

        assertThat(people.ignoreRest(photo("a/party.jpg"), false).join().result())
                .isEqualTo(new IgnoredRest(1, 2, 1));
        assertThat(people.ignoreRest(photo("a/party.jpg"), true).join().result())
                .isEqualTo(new IgnoredRest(1, 1, 0));
    }

    @Test
    void aFolderReachesDownAndNotBeside() {
        assertThat(people.ignoreRest(new PhotoScope.InFolder(Samples.ROOT.resolve("a")), false)
                        .join()
                        .result())
                .isEqualTo(new IgnoredRest(1, 3, 0));
        assertThat(people.ignoreRest(new PhotoScope.InFolder(Samples.ROOT), false)
                        .join()
                        .result())
                .isEqualTo(new IgnoredRest(2, 1, 0));
    }

    @Test
    void whereThereIsNobodyNothingIsRemembered() {
        library.save("empty.jpg");

        assertThat(people.ignoreRest(photo("empty.jpg"), false).join().result()).isEqualTo(new IgnoredRest(1, 0, 0));
        assertThat(people.history().newest(10)).isEmpty();
    }

    @Test
    void whatIsNotInTheLibraryIsSaid() {
        assertThatThrownBy(() -> people.ignoreRest(photo("none.jpg"), false))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("none.jpg");
    }
}
