package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.VerdictSource;

class PhotoFindTest {

    private TestLibrary library;
    private PersonId anna;
    private PersonId bert;
    private PersonId clara;

    /** a: Anna; ab: Anna, Bert; abc: all three; c: Clara; empty: nobody. */
    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        anna = library.person("Anna");
        bert = library.person("Bert");
        clara = library.person("Clara");
        photo("a.jpg", anna);
        photo("sub/ab.jpg", anna, bert);
        photo("sub/abc.jpg", anna, bert, clara);
        photo("c.jpg", clara);
        library.save("empty.jpg");
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private void photo(String name, PersonId... people) {
        library.save(
                name,
                Stream.iterate(0.125, x -> x + 0.25)
                        .limit(people.length)
                        .map(x -> Samples.face(x, 0.5))
                        .toArray(AnalyzedFace[]::new));
        List<FaceId> faces = library.faces(name);
        for (int i = 0; i < people.length; i++) {
            library.is(faces.get(i), people[i]);
        }
    }

    private List<String> find(PhotoQuery query) {
        List<Path> paths = library.read(stores -> stores.photos().find(query));
        return paths.stream()
                .map(path -> Samples.ROOT.relativize(path).toString().replace('\\', '/'))
                .toList();
    }

    private List<String> find(List<PersonId> all, List<PersonId> any, List<PersonId> none) {
        return find(Queries.of(all, any, none, List.of(), null, null, null, CountRange.ANY));
    }

    @Test
    void withoutConditionsEveryPhotoIsFound() {
        assertThat(find(List.of(), List.of(), List.of()))
                .containsExactly("a.jpg", "c.jpg", "empty.jpg", "sub/ab.jpg", "sub/abc.jpg");
    }

    @Test
    void allMeansThatEveryOneIsInThePhoto() {
        assertThat(find(List.of(anna, bert), List.of(), List.of())).containsExactly("sub/ab.jpg", "sub/abc.jpg");
    }

    @Test
    void anyMeansThatOneOfThemIsInThePhoto() {
        assertThat(find(List.of(), List.of(bert, clara), List.of()))
                .containsExactly("c.jpg", "sub/ab.jpg", "sub/abc.jpg");
    }

    @Test
    void noneMeansThatNotOneOfThemIsInThePhoto() {
        assertThat(find(List.of(), List.of(), List.of(bert, clara))).containsExactly("a.jpg", "empty.jpg");
    }

    @Test
    void allConditionsHoldTogether() {
        assertThat(find(List.of(anna), List.of(bert, clara), List.of(clara))).containsExactly("sub/ab.jpg");
    }

    @Test
    void theFolderIsMeantWithAllInIt() {
        assertThat(find(Queries.of(
                        List.of(anna),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Samples.ROOT.resolve("sub"),
                        CountRange.ANY)))
                .containsExactly("sub/ab.jpg", "sub/abc.jpg");
        assertThat(find(Queries.of(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Samples.ROOT.resolve("su"),
                        CountRange.ANY)))
                .isEmpty();
    }

    @Test
    void theDaysFromAndToAreIncluded() {
        for (int day = 1; day <= 4; day++) {
            LocalDateTime takenAt = LocalDateTime.of(2020, 2, day, day == 3 ? 23 : 0, day == 3 ? 59 : 0);
            String name = "day" + day + ".jpg";
            library.write(stores -> stores.photos().saveIndexed(Samples.photo(library.root(), name, takenAt)));
        }

        LocalDate second = LocalDate.of(2020, 2, 2);
        LocalDate third = LocalDate.of(2020, 2, 3);
        assertThat(find(Queries.of(List.of(), List.of(), List.of(), List.of(), second, third, null, CountRange.ANY)))
                .containsExactly("day2.jpg", "day3.jpg");
        assertThat(find(Queries.of(List.of(), List.of(), List.of(), List.of(), third, null, null, CountRange.ANY)))
                .containsExactly("day3.jpg", "day4.jpg");
        assertThat(find(Queries.of(List.of(), List.of(), List.of(), List.of(), null, second, null, CountRange.ANY)))
                .containsExactly("day1.jpg", "day2.jpg");
    }

    @Test
    void anAssignedClusterShowsThePersonUnlessTheUserSaysOtherwise() {
        FaceId assigned = library.face("assigned.jpg", 0.5);
        FaceId rejected = library.face("rejected.jpg", 0.5);
        FaceId ignored = library.face("ignored.jpg", 0.5);
        FaceId rejectedForOther = library.face("other.jpg", 0.5);
        library.cluster(List.of(new ClusterGroup(Set.of(assigned, rejected, ignored, rejectedForOther), bert)));
        library.isNot(rejected, bert);
        library.isNot(rejectedForOther, anna);
        library.change(stores -> stores.verdicts().ignore(ignored, VerdictSource.FACE));

        assertThat(find(List.of(bert), List.of(), List.of(anna))).containsExactly("assigned.jpg", "other.jpg");
    }

    @Test
    void aMissingPhotoIsNotFound() {
        PhotoId photo = library.save("a.jpg", Samples.face(0.125, 0.5));
        library.change(stores -> stores.photos().markMissing(photo));

        assertThat(find(List.of(anna), List.of(), List.of(bert))).isEmpty();
    }
}
