package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.engine.index.SyntheticLibrary.anybody;
import static org.kith.engine.index.SyntheticLibrary.face;
import static org.kith.engine.index.SyntheticLibrary.near;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.act.Acted;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.ClusterId;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.Conflict;
import org.kith.engine.people.Doubts;
import org.kith.engine.people.IgnoredRest;
import org.kith.engine.people.PeopleChange;
import org.kith.engine.people.PhotoScope;
import org.kith.engine.people.Recognition;
import org.kith.engine.people.Recognizer;
import org.kith.engine.people.Recognizer.KnownFace;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Samples;
import org.kith.engine.store.UserRows;
import org.kith.engine.store.row.PersonSummary;

/** The ten rules of faces, clusters, people and verdicts, each with its name, on a real engine. */
class TenRulesTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final PersonName BERT = new PersonName("Bert");
    private static final double SPREAD = 0.03;

    private final Random random = new Random(1);
    private final Embedding anna = anybody(random);
    private final Embedding bert = anybody(random);

    @TempDir
    private Path temp;

    private SyntheticLibrary library;

    @BeforeEach
    void openLibrary() {
        library = new SyntheticLibrary(temp.resolve("library"));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private FaceId photoOf(String name, Embedding person) {
        return library.photo(name, face(0, near(random, person, SPREAD))).get(0);
    }

    private ClusterId clusterOf(FaceId face) {
        return library.library()
                .read(stores -> stores.clusters().clusterOf(face))
                .orElseThrow();
    }

    private PersonId name(FaceId face, PersonName name) {
        return library.people().name(clusterOf(face), name).join().result().person();
    }

    /** By verdict or assignment. */
    private boolean isTakenFor(FaceId face, PersonId person) {
        return library.library().read(stores -> stores.people().has(person, face));
    }

    @Test
    void rule01RerunningAnythingLosesNoNameAndMovesNoDecidedFace() {
        FaceId a1 = photoOf("a1.jpg", anna);
        photoOf("a2.jpg", anna);
        FaceId b1 = photoOf("b1.jpg", bert);
        library.regroup();
        name(a1, ANNA);
        name(b1, BERT);
        UserRows said = library.userRows();

        library.regroup();
        assertThat(library.userRows()).isEqualTo(said);
        // another detection finds the face a little beside, and another network embeds it elsewhere
        AnalyzedFace again = Samples.face(new Box(0.04, 0.27, 0.125, 0.25), 0.9, FaceRole.SEED);
        List<FaceId> found = library.photo(
                "a1.jpg", new AnalyzedFace(again.detected(), again.quality(), anybody(random)), face(5, bert));
        assertThat(found).startsWith(a1);
        library.regroup();
        assertThat(library.userRows()).isEqualTo(said);
        // a detection that misses the face leaves it where it was
        assertThat(library.photo("a1.jpg")).containsExactly(a1);
        library.restart();
        library.regroup();
        assertThat(library.userRows()).isEqualTo(said);
    }

    @Test
    void rule02NotThisPersonIsForEverUntilUndone() {
        FaceId a1 = photoOf("a1.jpg", anna);
        FaceId a2 = photoOf("a2.jpg", anna);
        library.regroup();
        PersonId person = library.people().is(a1, ANNA).join().result().person();
        library.regroup();
        assertThat(isTakenFor(a2, person)).isTrue();

        library.people().reject(a2, person).join();
        for (int i = 0; i < 3; i++) {
            photoOf("later" + i + ".jpg", anna);
            library.regroup();
            library.restart();
            assertThat(isTakenFor(a2, person)).as("after %d more photos", i).isFalse();
        }

        library.people().history().undo().join();
        library.regroup();
        assertThat(isTakenFor(a2, person)).isTrue();
    }

    @Test
    void rule03TwoFacesOfOnePhotoAreNeverOnePersonUnlessTheUserSaysSo() {
        // nearer, they would be one face twice, and the photo a mirror or a collage; on two photos they would be one
        // person
        List<FaceId> twins = library.photo("twins.jpg", face(0, anna), face(4, atSquaredDistance(anna, 1.07)));
        FaceId alone = photoOf("alone.jpg", anna);
        library.regroup();
        assertThat(library.groups()).noneMatch(group -> group.containsAll(twins));

        PersonId person = library.people().is(alone, ANNA).join().result().person();
        library.regroup();
        assertThat(twins.stream().filter(face -> isTakenFor(face, person))).hasSizeLessThan(2);

        library.people().are(twins, person).join(); // a mirror
        library.regroup();
        assertThat(twins).allMatch(face -> isTakenFor(face, person));
        assertThat(new Doubts(library.library()).conflicts())
                .containsExactly(new Conflict(Samples.ROOT.resolve("twins.jpg"), person, "Anna", twins, twins));
    }

    @Test
    void rule04SplitRatherThanMergeWithTwoThresholds() {
        // as far apart as no group may be: they stay two, and merging is the user's
        FaceId a = photoOf("a.jpg", anna);
        FaceId far = photoOf("far.jpg", atSquaredDistance(anna, 2 * Thresholds.GROUPING_LOOSEST + 0.1));
        library.regroup();
        assertThat(clusterOf(a)).isNotEqualTo(clusterOf(far));
        // people whom the user knows are never made one, however alike
        List<FaceId> twins = List.of(photoOf("twin1.jpg", bert), photoOf("twin2.jpg", bert));
        PersonId one = library.people().is(twins.get(0), ANNA).join().result().person();
        PersonId two = library.people().is(twins.get(1), BERT).join().result().person();
        library.regroup();
        assertThat(library.people().overview().people().stream().map(PersonSummary::person))
                .extracting(person -> person.id())
                .containsExactlyInAnyOrder(one, two);
        // strict to decide, loose to ask
        assertThat(Thresholds.ASSIGN_SQUARED_DISTANCE).isLessThan(Thresholds.SUGGEST_SQUARED_DISTANCE);
        Recognizer recognizer =
                new Recognizer(List.of(new KnownFace(a, one, anna)), Map.of(), faces -> Map.of(a, anna));
        double suggest = Thresholds.suggestSquaredDistance(1);
        double between = (Thresholds.ASSIGN_SQUARED_DISTANCE + suggest) / 2;
        assertThat(answer(recognizer, Thresholds.ASSIGN_SQUARED_DISTANCE - 0.01))
                .isEqualTo(Recognition.Answer.ASSIGN);
        assertThat(answer(recognizer, between)).isEqualTo(Recognition.Answer.SUGGEST);
        assertThat(answer(recognizer, suggest + 0.01)).isEqualTo(Recognition.Answer.UNKNOWN);
    }

    private Recognition.Answer answer(Recognizer recognizer, double squaredDistance) {
        return recognizer.recognize(atSquaredDistance(anna, squaredDistance)).answer();
    }

    /** A point at this distance, in the direction of another one: |a − b|² = 2 − 2 cos of the angle between. */
    private Embedding atSquaredDistance(Embedding from, double squaredDistance) {
        float[] a = from.toArray();
        float[] towards = bert.toArray();
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * towards[i];
        }
        double[] side = new double[a.length];
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            side[i] = towards[i] - dot * a[i];
            squares += side[i] * side[i];
        }
        double cos = 1 - squaredDistance / 2;
        double sin = Math.sqrt(1 - cos * cos);
        for (int i = 0; i < a.length; i++) {
            side[i] = cos * a[i] + sin * side[i] / Math.sqrt(squares);
        }
        return SyntheticLibrary.direction(side);
    }

    @Test
    void rule05EverythingDoneToPeopleCanBeUndoneAndRedoneAcrossRestarts() {
        FaceId a1 = photoOf("a1.jpg", anna);
        FaceId a2 = photoOf("a2.jpg", anna);
        FaceId b1 = photoOf("b1.jpg", bert);
        FaceId c1 = photoOf("c1.jpg", anybody(random));
        library.regroup();
        List<UserRows> states = new ArrayList<>(List.of(library.userRows()));
        PersonId person = name(a1, ANNA);
        states.add(library.userRows());
        PersonId other = name(b1, BERT);
        states.add(library.userRows());
        library.people().rename(other, new PersonName("Berta")).join();
        states.add(library.userRows());
        library.people().reject(a2, person).join();
        states.add(library.userRows());
        library.people().hide(other).join();
        states.add(library.userRows());
        library.people().unhide(other).join();
        states.add(library.userRows());
        library.people().setCover(person, a1).join();
        states.add(library.userRows());
        library.people().notAFace(c1).join();
        states.add(library.userRows());
        library.people().ignoreRest(new PhotoScope.InFolder(Samples.ROOT), true).join();
        states.add(library.userRows());
        library.people().merge(person, other).join();
        states.add(library.userRows());

        for (int i = states.size() - 2; i >= 0; i--) {
            library.restart();
            assertThat(library.people().history().undo().join()).isPresent();
            assertThat(library.userRows()).as("undone to %d", i).isEqualTo(states.get(i));
        }
        assertThat(library.people().history().undo().join()).isEmpty();
        for (int i = 1; i < states.size(); i++) {
            library.restart();
            assertThat(library.people().history().redo().join()).isPresent();
            assertThat(library.userRows()).as("done again to %d", i).isEqualTo(states.get(i));
        }
        assertThat(library.people().history().newest(100)).hasSize(states.size() - 1);
    }

    @Test
    void rule06OnlyUndecidedFacesMoveAndTheOrderOfPhotosDoesNotMatter() {
        Map<String, AnalyzedFace> photos = new HashMap<>();
        for (int person = 0; person < 4; person++) {
            Embedding centre = anybody(random);
            for (int i = 0; i < 5; i++) {
                photos.put(person + "-" + i + ".jpg", face(0, near(random, centre, SPREAD)));
            }
        }
        List<String> names = new ArrayList<>(photos.keySet());
        List<Set<Set<String>>> results = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            Collections.shuffle(names, random);
            try (SyntheticLibrary shuffled = new SyntheticLibrary(temp.resolve("run" + run))) {
                Map<FaceId, String> nameOf = new HashMap<>();
                for (String name : names) {
                    nameOf.put(
                            shuffled.photo(name, Objects.requireNonNull(photos.get(name)))
                                    .get(0),
                            name);
                    if (nameOf.size() == 7) {
                        shuffled.regroup(); // in between new faces join or wait
                    }
                }
                shuffled.regroup();
                results.add(shuffled.groups().stream()
                        .map(group -> group.stream().map(nameOf::get).collect(Collectors.toSet()))
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(results.get(0)).hasSize(4).allMatch(group -> group.size() == 5);
        assertThat(results).allMatch(results.get(0)::equals);

        // a face that the user put among others stays there, whatever the machine would think
        FaceId a = photoOf("a.jpg", anna);
        FaceId b = photoOf("b.jpg", bert);
        PersonId person =
                library.people().are(List.of(a, b), ANNA).join().result().person();
        library.regroup();
        assertThat(isTakenFor(b, person)).isTrue();
    }

    @Test
    void rule07QualityDecidesTheRole() {
        FaceId aside1 = library.photo("1.jpg", face(0, near(random, anna, SPREAD), FaceRole.ASIDE))
                .get(0);
        FaceId aside2 = library.photo("2.jpg", face(0, near(random, anna, SPREAD), FaceRole.ASIDE))
                .get(0);
        FaceId joins1 = library.photo("3.jpg", face(0, near(random, bert, SPREAD), FaceRole.JOIN))
                .get(0);
        FaceId joins2 = library.photo("4.jpg", face(0, near(random, bert, SPREAD), FaceRole.JOIN))
                .get(0);
        library.regroup();
        assertThat(library.groups()).noneMatch(group -> group.containsAll(List.of(aside1, aside2)));

        FaceId seed = photoOf("5.jpg", bert);
        library.regroup();
        assertThat(library.groups()).contains(Set.of(joins1, joins2, seed));
    }

    @Test
    void rule08ANewPhotoCostsWhatANewPhotoCosts() throws IOException {
        Path photos = temp.resolve("photos");
        for (int i = 0; i < 6; i++) {
            PaintedPhoto.write(photos.resolve(i + ".png"), 1, i % 3);
        }
        AtomicInteger detections = new AtomicInteger();
        Stages stages = PaintedStages.create(detections::incrementAndGet, () -> {});
        try (Engine engine = TestEngines.open(EngineConfig.of(temp.resolve("indexed")), () -> stages, "a test")) {
            engine.index(List.of(photos)).completion().join();
            assertThat(detections).hasValue(6);
            Path late = PaintedPhoto.write(photos.resolve("new.png"), 2);
            Files.setLastModifiedTime(late, FileTime.fromMillis(1_000_000));

            IndexSummary summary = engine.index(List.of(photos)).completion().join();

            assertThat(detections).hasValue(7);
            assertThat(summary.indexed()).isEqualTo(1);
            assertThat(summary.unchanged()).isEqualTo(6);
        }
    }

    @Test
    void rule09TheUsersAnswerGoesAheadOfIndexingAndIsOnTheDiskWhenAcknowledged() throws InterruptedException {
        FaceId a = photoOf("a.jpg", anna);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> running = library.library().change(Priority.INDEXING, stores -> {
            busy.countDown();
            awaitQuietly(goOn);
        });
        busy.await();
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(library.library().change(Priority.INDEXING, stores -> order.add("indexing")));
        }
        CompletableFuture<Acted<PeopleChange>> answer = library.people().is(a, ANNA);
        CompletableFuture<Void> noted = answer.thenAccept(change -> order.add("answer"));
        goOn.countDown();
        noted.join();
        PersonId person = answer.join().result().person();

        // another connection to the file sees it: it is committed, not only on its way
        try (Database other = Database.openForReading(temp.resolve("library"))) {
            assertThat(other.<List<FaceId>>read(stores -> stores.verdicts().facesOf(person)))
                    .containsExactly(a);
        }
        running.join();
        waiting.forEach(CompletableFuture::join);
        assertThat(order.get(0)).isEqualTo("answer");
        assertThat(order).hasSize(21);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void rule10StrangersGoAwayInOneStep() {
        FaceId known = photoOf("wedding/anna.jpg", anna);
        PersonId person = library.people().is(known, ANNA).join().result().person();
        Set<FaceId> strangers = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            strangers.addAll(
                    library.photo("wedding/" + i + ".jpg", face(0, anybody(random)), face(3, anybody(random))));
        }
        FaceId elsewhere = photoOf("home/1.jpg", bert);
        library.regroup();
        UserRows before = library.userRows();

        IgnoredRest rest = library.people()
                .ignoreRest(new PhotoScope.InFolder(Samples.ROOT.resolve("wedding")), false)
                .join()
                .result();
        library.regroup();

        assertThat(rest).isEqualTo(new IgnoredRest(6, 10, 0));
        assertThat(library.groups()).containsExactly(Set.of(elsewhere));
        assertThat(isTakenFor(known, person)).isTrue();
        assertThat(strangers).noneMatch(face -> library.library()
                .read(stores -> stores.clusters().clusterOf(face))
                .isPresent());
        library.people().history().undo().join();
        assertThat(library.userRows()).isEqualTo(before);
        // of one photo alone
        library.people()
                .ignoreRest(new PhotoScope.OnPhoto(Samples.ROOT.resolve("wedding/0.jpg")), false)
                .join();
        library.regroup();
        assertThat(library.groups()).hasSize(9);
    }
}
