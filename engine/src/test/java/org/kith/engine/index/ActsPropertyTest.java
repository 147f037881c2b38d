package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.PeopleChange;
import org.kith.engine.people.PhotoScope;
import org.kith.engine.store.Samples;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.Rejection;
import org.kith.engine.store.sql.Checksums;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/** Random acts of a user, with everything the machine does in between: nothing of what the user said is lost. */
class ActsPropertyTest {

    private static final int ACTS = 200;
    private static final int PHOTOS = 24;
    private static final int PEOPLE = 5;

    @TempDir
    private Path temp;

    private final List<FaceId> faces = new ArrayList<>();
    private final List<AnalyzedFace[]> photos = new ArrayList<>();
    private int undone;
    private int redone;
    private int done;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatTheUserSaidOutlivesTheMachine(long seed) {
        run(seed);
    }

    static LongStream manySeeds() {
        return LongStream.range(100, 400);
    }

    @ParameterizedTest
    @MethodSource("manySeeds")
    @Tag("nightly")
    void whatTheUserSaidOutlivesTheMachineWhateverTheOrder(long seed) {
        run(seed);
    }

    private void run(long seed) {
        System.out.println("ActsPropertyTest: seed " + seed);
        Random random = new Random(seed);
        try (SyntheticLibrary library = new SyntheticLibrary(temp)) {
            fill(library, random);
            library.regroup();
            UserRows first = library.userRows();
            for (int i = 0; i < ACTS; i++) {
                act(library, random, "seed " + seed + ", act " + i);
                if (random.nextInt(10) == 0) {
                    machine(library, random, "seed " + seed + ", after act " + i);
                }
            }
            assertThat(done).as("seed %d: acts that could be done", seed).isGreaterThan(ACTS / 3);
            assertThat(undone).as("seed %d: undone", seed).isPositive();
            assertThat(redone).as("seed %d: done again", seed).isPositive();
            undoAllAndRedoAll(library, first, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void forgettingSomebodyLeavesOthersAHistoryThatCanBeUndone(long seed) {
        forget(seed);
    }

    @ParameterizedTest
    @MethodSource("manySeeds")
    @Tag("nightly")
    void forgettingSomebodyLeavesOthersAHistoryThatCanBeUndoneWhoeverItIs(long seed) {
        forget(seed);
    }

    private void forget(long seed) {
        System.out.println("ActsPropertyTest, forgetting: seed " + seed);
        Random random = new Random(seed);
        try (SyntheticLibrary library = new SyntheticLibrary(temp)) {
            fill(library, random);
            library.regroup();
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < ACTS / 4; i++) {
                    act(library, random, "seed " + seed + ", act " + i);
                }
                List<PersonId> persons = persons(library);
                if (persons.isEmpty()) {
                    continue;
                }
                PersonId somebody = any(random, persons);
                assertThat(library.people().forget(somebody).complete())
                        .as("seed %d, round %d", seed, round)
                        .isTrue();
                library.regroup();
                UserRows after = library.userRows();
                int acts = 0;
                while (library.people().history().undo().join().isPresent()) {
                    acts++;
                    assertThat(persons(library)).doesNotContain(somebody);
                }
                assertObeyed(library, "seed " + seed + ", all undone");
                while (library.people().history().redo().join().isPresent()) {
                    acts--;
                }
                assertThat(acts).isZero();
                assertThat(library.userRows())
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(after);
            }
        }
    }

    /** A few people, several on a photo, and strangers. */
    private void fill(SyntheticLibrary library, Random random) {
        List<Embedding> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(SyntheticLibrary.anybody(random));
        }
        for (int i = 0; i < PHOTOS; i++) {
            AnalyzedFace[] photo = new AnalyzedFace[1 + random.nextInt(3)];
            for (int slot = 0; slot < photo.length; slot++) {
                Embedding who = random.nextInt(4) == 0
                        ? SyntheticLibrary.anybody(random)
                        : SyntheticLibrary.near(random, any(random, people), 0.03);
                photo[slot] = SyntheticLibrary.face(2 * slot, who);
            }
            photos.add(photo);
            faces.addAll(library.photo(i + ".jpg", photo));
        }
    }

    /** Whatever it does, the user's rows stay byte for byte. */
    private void machine(SyntheticLibrary library, Random random, String when) {
        UserRows before = library.userRows();
        switch (random.nextInt(5)) {
            case 0 -> library.restart();
            case 4 -> library.regroupAll(random.nextDouble());
            case 1 -> {
                int photo = random.nextInt(PHOTOS); // read again
                library.photo(photo + ".jpg", photos.get(photo));
            }
            default -> library.regroup();
        }
        assertThat(library.userRows()).as(when).isEqualTo(before);
        assertObeyed(library, when);
    }

    private void act(SyntheticLibrary library, Random random, String when) {
        Set<String> names = names(library);
        try {
            Optional<Set<String>> expected = anyAct(library, random, names);
            done++;
            expected.ifPresent(e -> assertThat(names(library)).as(when).isEqualTo(e));
        } catch (CompletionException e) {
            assertThat(e).as(when).hasCauseInstanceOf(EngineException.class); // one that cannot be done
            assertThat(names(library)).as(when).isEqualTo(names);
        }
        assertObeyed(library, when);
    }

    /** @return the names there must be now; empty where the act brings back some of before */
    private Optional<Set<String>> anyAct(SyntheticLibrary library, Random random, Set<String> names) {
        FaceId face = any(random, faces);
        PersonName name = new PersonName("P" + random.nextInt(8));
        return switch (random.nextInt(18)) {
            case 0, 1 -> with(names, library.people().is(face, name).join().result(), Set.of());
            case 2, 3, 4 -> {
                GroupId group = anyGroup(library, random);
                yield with(names, library.people().name(group, name).join().result(), namesOf(library, names, group));
            }
            case 5 -> {
                List<GroupId> groups = List.of(anyGroup(library, random), anyGroup(library, random));
                library.people().merge(groups).join();
                Set<String> expected = new HashSet<>(names);
                expected.removeAll(
                        library.people().history().toUndo().orElseThrow().act().others());
                yield Optional.of(expected);
            }
            case 6, 7 -> same(names, library.people().reject(face, anyPerson(library, random)));
            case 8 -> same(names, library.people().notAFace(face));
            case 9 -> same(names, library.people().ignore(List.of(face, any(random, faces))));
            case 10 ->
                same(
                        names,
                        library.people()
                                .ignoreRest(
                                        new PhotoScope.OnPhoto(Samples.ROOT.resolve(random.nextInt(PHOTOS) + ".jpg")),
                                        random.nextBoolean()));
            case 11 -> same(names, library.people().hide(anyPerson(library, random)));
            case 12 -> same(names, library.people().unhide(anyPerson(library, random)));
            case 13, 14 -> undo(library);
            case 15 -> same(names, library.split(anyGroup(library, random), 2 + random.nextInt(2)));
            case 16 -> same(names, library.people().tellApart(List.of(face), List.of(any(random, otherThan(face)))));
            default -> {
                Optional<ActSummary> act = library.people().history().redo().join();
                redone += act.isPresent() ? 1 : 0;
                yield Optional.empty();
            }
        };
    }

    private Optional<Set<String>> undo(SyntheticLibrary library) {
        UserRows before = library.userRows();
        if (library.people().history().undo().join().isPresent()) {
            undone++;
            UserRows after = library.userRows();
            assertThat(library.people().history().redo().join()).isPresent();
            redone++;
            assertThat(library.userRows()).isEqualTo(before);
            library.people().history().undo().join();
            assertThat(library.userRows()).isEqualTo(after);
        }
        return Optional.empty();
    }

    /** What was there, with the new name, without the one that was given up. */
    private static Optional<Set<String>> with(Set<String> names, PeopleChange change, Set<String> givenUp) {
        Set<String> expected = new HashSet<>(names);
        expected.removeAll(givenUp);
        if (change.name() != null) {
            expected.add(change.name());
        }
        return Optional.of(expected);
    }

    private static Optional<Set<String>> same(Set<String> names, CompletableFuture<?> act) {
        act.join();
        return Optional.of(names);
    }

    /** Of a person that is renamed: the old name goes, by the user's will. */
    private static Set<String> namesOf(SyntheticLibrary library, Set<String> names, GroupId group) {
        Set<String> left = names(library);
        Set<String> gone = new HashSet<>(names);
        gone.removeAll(left);
        assertThat(gone).hasSizeLessThanOrEqualTo(group instanceof PersonId ? 1 : 0);
        return gone;
    }

    private void undoAllAndRedoAll(SyntheticLibrary library, UserRows first, long seed) {
        while (library.people().history().redo().join().isPresent()) {}
        UserRows last = library.userRows();
        int acts = 0;
        while (library.people().history().undo().join().isPresent()) {
            if (acts++ % 25 == 0) {
                library.restart();
                library.regroup();
            }
        }
        assertThat(library.userRows()).as("seed %d: all undone", seed).isEqualTo(first);
        while (library.people().history().redo().join().isPresent()) {
            acts--;
        }
        assertThat(acts).as("seed %d", seed).isZero();
        assertThat(library.userRows()).as("seed %d: all done again", seed).isEqualTo(last);
    }

    /** No face is taken for somebody the user said it is not, and every decided face is whom the user said; the sums say so too. */
    private void assertObeyed(SyntheticLibrary library, String when) {
        List<Rejection> broken = library.library().read(stores -> {
            List<Rejection> taken = new ArrayList<>();
            for (Person person : stores.people().all()) {
                for (FaceId face : stores.verdicts().rejectedFrom(person.id())) {
                    if (stores.people().has(person.id(), face)) {
                        taken.add(new Rejection(face, person.id()));
                    }
                }
                for (FaceId face : stores.verdicts().facesOf(person.id())) {
                    if (!stores.people().has(person.id(), face)) {
                        taken.add(new Rejection(face, person.id()));
                    }
                }
            }
            return taken;
        });
        assertThat(broken).as(when).isEmpty();
        try (Sql sql = new SqliteFile(temp).openForReading()) {
            assertThat(Checksums.wrong(sql)).as(when).isEmpty();
        }
    }

    private static Set<String> names(SyntheticLibrary library) {
        Set<String> names = new HashSet<>();
        for (Person person : library.library().read(stores -> stores.people().all())) {
            String name = person.name();
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<PersonId> persons(SyntheticLibrary library) {
        return library.library().read(stores -> stores.people().all()).stream()
                .map(Person::id)
                .toList();
    }

    private PersonId anyPerson(SyntheticLibrary library, Random random) {
        List<PersonId> persons = persons(library);
        return persons.isEmpty() ? new PersonId(1_000_000) : any(random, persons);
    }

    private GroupId anyGroup(SyntheticLibrary library, Random random) {
        List<ClusterId> clusters = library.library().read(stores -> faces.stream()
                .flatMap(face -> stores.clusters().clusterOf(face).stream())
                .distinct()
                .toList());
        List<GroupId> groups = Stream.concat(persons(library).stream(), clusters.stream())
                .map(GroupId.class::cast)
                .toList();
        return groups.isEmpty() ? new ClusterId(1_000_000) : any(random, groups);
    }

    private List<FaceId> otherThan(FaceId face) {
        return faces.stream().filter(other -> !other.equals(face)).toList();
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
