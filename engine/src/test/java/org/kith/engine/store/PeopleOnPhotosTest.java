package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.PersonCount;
import org.kith.engine.store.row.ClusterGroup;

/** Who is on some photos, against searching for each of them. */
class PeopleOnPhotosTest {

    private static final long SEED = 2026;
    private static final int PHOTOS = 60;

    private TestLibrary library;
    private final List<PersonId> people = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private List<PersonCount> peopleOn(PhotoCondition... conditions) {
        return library.list(stores -> stores.vocabulary().people(PhotoQuery.of(conditions)));
    }

    /** By verdict and by assignment, with verdicts against assignments, and photos that are gone. */
    private void fill() {
        Random random = new Random(SEED);
        for (String name : List.of("Anna", "Ben", "Carl", "Dora")) {
            people.add(library.person(name));
        }
        List<Set<FaceId>> assigned = new ArrayList<>(people.stream()
                .map(person -> (Set<FaceId>) new HashSet<FaceId>())
                .toList());
        for (int i = 0; i < PHOTOS; i++) {
            String name = (random.nextBoolean() ? "a/" : "b/") + i + ".jpg";
            library.save(name, Samples.face(0.125, 0.5), Samples.face(0.625, random.nextDouble()));
            for (FaceId face : library.faces(name)) {
                int who = random.nextInt(people.size());
                switch (random.nextInt(4)) {
                    case 0 -> library.is(face, people.get(who));
                    case 1, 2 -> assigned.get(who).add(face);
                    default -> library.isNot(face, people.get(who));
                }
            }
        }
        List<ClusterGroup> groups = new ArrayList<>();
        for (int who = 0; who < people.size(); who++) {
            groups.add(new ClusterGroup(assigned.get(who), people.get(who)));
        }
        library.cluster(groups);
        library.change(stores -> stores.gallery().all().stream().limit(5).forEach(photo -> stores.photos()
                .markMissing(photo.id())));
    }

    @Test
    void theyAreThoseWhoAreFoundOnTheSamePhotos() {
        fill();
        for (List<PhotoCondition> conditions : List.of(
                List.<PhotoCondition>of(),
                List.<PhotoCondition>of(new PhotoCondition.InFolder(Samples.ROOT.resolve("a"))),
                List.<PhotoCondition>of(new PhotoCondition.FileName("1")),
                List.<PhotoCondition>of(new PhotoCondition.Shows(Role.ALL, people.subList(0, 1))))) {
            PhotoQuery query = new PhotoQuery(conditions);
            List<String> expected = people.stream()
                    .map(person -> new Object[] {
                        person,
                        library.<Integer>read(stores -> stores.gallery()
                                .find(query.and(new PhotoCondition.Shows(Role.ALL, List.of(person))))
                                .size())
                    })
                    .filter(found -> (int) found[1] > 0)
                    .sorted(Comparator.comparing((Object[] found) -> -(int) found[1])
                            .thenComparing(found -> ((PersonId) found[0]).value()))
                    .map(found -> found[0] + " " + found[1])
                    .toList();
            assertThat(library.list(stores -> stores.vocabulary().people(query)))
                    .as("seed %d, %s", SEED, conditions)
                    .extracting(found -> found.person() + " " + found.photos())
                    .isEqualTo(expected);
        }
    }

    @Test
    void whoIsHiddenOrHasNoNameIsNotToldAndTheBestFaceHereShowsThePerson() {
        PersonId anna = library.person("Anna");
        FaceId best = library.face("a/best.jpg", 0.9);
        FaceId other = library.face("b/other.jpg", 0.5);
        library.is(best, anna);
        library.is(other, anna);
        PersonId hidden = library.person("Ben");
        library.is(library.face("a/ben.jpg", 0.5), hidden);
        library.change(stores -> stores.people().setHidden(hidden, true));
        library.is(library.face("a/somebody.jpg", 0.5), library.unnamedPerson());

        assertThat(peopleOn()).containsExactly(new PersonCount(anna, "Anna", 2, best));
        assertThat(peopleOn(new PhotoCondition.InFolder(Samples.ROOT.resolve("b"))))
                .containsExactly(new PersonCount(anna, "Anna", 1, other));
    }
}
