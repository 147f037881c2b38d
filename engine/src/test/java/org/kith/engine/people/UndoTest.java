package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.GroupFace;
import org.kith.engine.store.row.JournalEntry;

class UndoTest {

    private static final int PHOTOS = 12;
    private static final int ACTS = 60;

    private Path folder;
    private TestLibrary library;
    private People people;
    private final List<FaceId> faces = new ArrayList<>();

    @BeforeEach
    void openLibrary(@TempDir Path temporary) {
        folder = temporary;
        open();
        for (int i = 0; i < PHOTOS; i++) {
            library.save(i + ".jpg", Samples.face(0.125, 0.5), Samples.face(0.625, 0.75));
            faces.addAll(library.faces(i + ".jpg"));
        }
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private void open() {
        library = new TestLibrary(folder);
        people = new People(library.database());
    }

    /** Random groups, of which the machine takes some for people, as a clustering may leave them. */
    private void group(Random random) {
        List<PersonId> persons = persons();
        List<Set<FaceId>> groups = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            groups.add(new HashSet<>());
        }
        faces.forEach(face -> groups.get(random.nextInt(groups.size())).add(face));
        library.cluster(groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> new ClusterGroup(
                        group, persons.isEmpty() || random.nextBoolean() ? null : any(random, persons)))
                .toList());
    }

    private List<PersonId> persons() {
        return library.read(stores -> stores.people().all()).stream()
                .map(person -> person.id())
                .toList();
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private GroupId anyGroup(Random random) {
        List<PersonId> persons = persons();
        List<ClusterId> clusters = faces.stream()
                .flatMap(face -> library.read(stores -> stores.clusters().clusterOf(face)).stream())
                .toList();
        boolean person = clusters.isEmpty() || (!persons.isEmpty() && random.nextBoolean());
        return person ? any(random, persons) : any(random, clusters);
    }

    private PersonId anyPerson(Random random) {
        List<PersonId> persons = persons();
        return persons.isEmpty()
                ? people.is(any(random, faces), new PersonName("Anna"))
                        .join()
                        .result()
                        .person()
                : any(random, persons);
    }

    private PhotoId anyPhoto(Random random) {
        return any(random, library.list(stores -> stores.gallery().all())).id();
    }

    private CompletableFuture<?> randomAct(Random random) {
        FaceId face = any(random, faces);
        PersonName name = new PersonName("P" + random.nextInt(6));
        return switch (random.nextInt(13)) {
            case 0 -> people.is(face, name);
            case 1, 2 -> people.name(anyGroup(random), name);
            case 3 -> people.merge(List.of(anyGroup(random), anyGroup(random), anyGroup(random)));
            case 4 -> people.reject(face, anyPerson(random));
            case 5 -> people.notAFace(face);
            case 6 -> people.ignore(List.of(face, any(random, faces)));
            case 7 -> people.setCover(anyPerson(random), face);
            case 8 -> people.split(anyGroup(random), 2 + random.nextInt(2));
            case 9 -> splitOff(random);
            case 10 -> people.present(List.of(anyPhoto(random)), name);
            case 11 -> people.absent(List.of(anyPhoto(random)), anyPerson(random));
            default -> random.nextBoolean() ? people.hide(anyPerson(random)) : people.unhide(anyPerson(random));
        };
    }

    private CompletableFuture<?> splitOff(Random random) {
        GroupId group = anyGroup(random);
        List<FaceId> all = people.portrait(group).stream()
                .flatMap(portrait -> portrait.faces().stream())
                .map(GroupFace::id)
                .toList();
        return people.splitOff(group, all.subList(0, random.nextInt(all.size() + 1)));
    }

    private void act(Random random) {
        try {
            randomAct(random).join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(EngineException.class); // one that cannot be done
        }
    }

    private int undoAll() {
        int acts = 0;
        while (people.history().undo().join().isPresent()) {
            acts++;
        }
        return acts;
    }

    private int redoAll() {
        int acts = 0;
        while (people.history().redo().join().isPresent()) {
            acts++;
        }
        return acts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoingAllGivesTheFirstStateAndRedoingAllTheLast(long seed) {
        Random random = new Random(seed);
        library.person("From before");
        group(random);
        UserRows first = UserRows.of(library);
        List<String> firstClusters = UserRows.clusters(library);
        for (int i = 0; i < ACTS; i++) {
            act(random);
        }
        UserRows last = UserRows.of(library);
        List<String> lastClusters = UserRows.clusters(library);

        int undone = undoAll();

        assertThat(undone).as("seed %d", seed).isGreaterThan(ACTS / 3);
        assertThat(UserRows.of(library)).as("seed %d", seed).isEqualTo(first);
        assertThat(UserRows.clusters(library)).as("seed %d", seed).isEqualTo(firstClusters);
        assertThat(redoAll()).isEqualTo(undone);
        assertThat(UserRows.of(library)).as("seed %d", seed).isEqualTo(last);
        assertThat(UserRows.clusters(library)).as("seed %d", seed).isEqualTo(lastClusters);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void clusteringsAndRestartsInBetweenTakeNothingFromTheUsersRows(long seed) {
        Random random = new Random(seed);
        group(random);
        UserRows first = UserRows.of(library);
        for (int i = 0; i < ACTS; i++) {
            act(random);
            if (i % 7 == 0) {
                group(random);
            }
        }
        UserRows last = UserRows.of(library);
        library.close();
        open();

        int undone = 0;
        while (people.history().undo().join().isPresent()) {
            if (undone++ % 5 == 0) {
                group(random);
            }
        }
        assertThat(UserRows.of(library)).as("seed %d", seed).isEqualTo(first);
        library.close();
        open();
        int redone = 0;
        while (people.history().redo().join().isPresent()) {
            if (redone++ % 5 == 0) {
                group(random);
            }
        }
        assertThat(UserRows.of(library)).as("seed %d", seed).isEqualTo(last);
        assertThat(redone).isEqualTo(undone);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void undoingSomeAndGoingOnIsAHistoryOfItsOwn(long seed) {
        Random random = new Random(seed);
        group(random);
        UserRows first = UserRows.of(library);
        for (int i = 0; i < ACTS; i++) {
            act(random);
            for (int back = random.nextInt(4); i % 5 == 0 && back > 0; back--) {
                people.history().undo().join();
            }
        }
        UserRows last = UserRows.of(library);

        undoAll();
        assertThat(UserRows.of(library)).as("seed %d", seed).isEqualTo(first);
        redoAll();
        // what was undone before the last act is gone; what was undone after it is done again
        assertThat(people.history().toRedo()).isEmpty();
        while (!UserRows.of(library).equals(last)
                && people.history().undo().join().isPresent()) {}
        assertThat(UserRows.of(library)).as("seed %d", seed).isEqualTo(last);
    }

    @Test
    void theHistorySaysWhatWasDone() {
        library.group(List.of(Set.of(faces.get(0), faces.get(2)), Set.of(faces.get(4))));
        ClusterId two = library.requireClusterOf(faces.get(0));
        ClusterId one = library.requireClusterOf(faces.get(4));
        PersonId anna = people.name(two, new PersonName("Anna")).join().result().person();
        people.rename(anna, new PersonName("Hannah")).join();
        PersonId bert = people.name(one, new PersonName("Bert")).join().result().person();
        people.merge(anna, bert).join();
        people.reject(faces.get(6), anna).join();
        people.history().undo().join();

        assertThat(people.history().newest(10).stream().map(JournalEntry::act))
                .containsExactly(
                        ActSummary.of(ActKind.REJECT, "Hannah", 1),
                        new ActSummary(ActKind.MERGE, "Hannah", List.of("Bert"), 1, 2),
                        ActSummary.of(ActKind.NAME_GROUP, "Bert", 1),
                        new ActSummary(ActKind.RENAME, "Hannah", List.of("Anna"), 0, 0),
                        ActSummary.of(ActKind.NAME_GROUP, "Anna", 2));
        assertThat(people.history().newest(10).stream().map(JournalEntry::undone))
                .containsExactly(true, false, false, false, false);
        assertThat(people.history().newest(2)).hasSize(2);
        assertThat(people.history().toUndo().orElseThrow().act().kind()).isEqualTo(ActKind.MERGE);
        assertThat(people.history().toRedo().orElseThrow().act().kind()).isEqualTo(ActKind.REJECT);
    }

    @Test
    void oneGoesBackToAnActOfYesterdayAndForthAgain() {
        people.is(faces.get(0), new PersonName("Anna")).join();
        UserRows first = UserRows.of(library);
        people.is(faces.get(2), new PersonName("Bert")).join();
        long bert = people.history().toUndo().orElseThrow().id();
        people.is(faces.get(4), new PersonName("Carl")).join();
        long carl = people.history().toUndo().orElseThrow().id();
        people.is(faces.get(6), new PersonName("Dora")).join();
        UserRows last = UserRows.of(library);
        library.close();
        open();

        assertThat(people.history().undoTo(bert)).extracting(ActSummary::name).containsExactly("Dora", "Carl", "Bert");
        assertThat(UserRows.of(library)).isEqualTo(first);
        assertThat(people.history().undoTo(bert)).isEmpty();
        assertThat(people.history().redoTo(carl)).extracting(ActSummary::name).containsExactly("Bert", "Carl");
        assertThat(people.history().redoTo(Long.MAX_VALUE))
                .extracting(ActSummary::name)
                .containsExactly("Dora");
        assertThat(UserRows.of(library)).isEqualTo(last);
    }

    @Test
    void aNewActTakesThePlaceOfWhatWasUndone() {
        people.is(faces.get(0), new PersonName("Anna")).join();
        people.history().undo().join();
        people.is(faces.get(0), new PersonName("Bert")).join();

        assertThat(people.history().redo().join()).isEmpty();
        assertThat(people.history().newest(10)).hasSize(1);
    }

    @Test
    void anActThatFailsIsNotRemembered() {
        PersonId anna = library.person("Anna");

        assertThat(people.setCover(anna, faces.get(0))).failsWithin(Duration.ofSeconds(10));
        assertThat(people.history().newest(10)).isEmpty();
    }

    @Test
    void aFaceThatIsGoneDoesNotHinderUndoing() {
        PersonId anna =
                people.is(faces.get(0), new PersonName("Anna")).join().result().person();
        people.is(faces.get(2), new PersonName("Anna")).join();
        people.setCover(anna, faces.get(0)).join();
        people.history().undo().join();
        people.history().undo().join();
        people.history().undo().join();
        library.save("0.jpg"); // read again: nobody is in it any more

        redoAll();

        assertThat(library.facesOf(anna)).containsExactly(faces.get(2));
        assertThat(undoAll()).isEqualTo(3);
        assertThat(library.list(stores -> stores.people().all())).isEmpty();
    }
}
