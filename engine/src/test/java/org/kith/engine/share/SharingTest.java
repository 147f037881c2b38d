package org.kith.engine.share;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.engine.fault.EngineException;
import org.kith.engine.history.History;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.ForgetReport;
import org.kith.engine.people.People;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.trash.TestTrash;

/** Names of one library hold in another as far as nobody contradicts them. */
class SharingTest {

    private static final PersonName ANNA = new PersonName("Anna");
    private static final PersonName BEN = new PersonName("Ben");
    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final Path NO_FILE = Path.of("a.kithshare");
    private static final int PHOTOS = 6;

    @TempDir
    private Path temporary;

    private final List<TestLibrary> libraries = new ArrayList<>();
    private TestLibrary mum;
    private TestLibrary son;
    private TestLibrary aunt;

    @BeforeEach
    void openLibraries() {
        mum = library("mum");
        son = library("son");
        aunt = library("aunt");
    }

    /** All have the same photos, but number their faces otherwise. */
    private TestLibrary library(String name) {
        TestLibrary library = new TestLibrary(temporary.resolve(name + libraries.size()));
        for (int i = 0; i < libraries.size(); i++) {
            library.face("only here " + i + ".jpg", 0.5);
        }
        for (int i = 0; i < PHOTOS; i++) {
            library.save(i + ".jpg", Samples.face(0.125, 0.5), Samples.face(0.625, 0.5));
        }
        libraries.add(library);
        return library;
    }

    @AfterEach
    void closeLibraries() {
        libraries.forEach(TestLibrary::close);
    }

    private static People people(TestLibrary library) {
        return new People(library.database());
    }

    private static Sharing sharing(TestLibrary library) {
        return new Sharing(library.database(), () -> {});
    }

    private static FaceId face(TestLibrary library, int photo, int side) {
        return library.faces(photo + ".jpg").get(side);
    }

    private static PersonId id(TestLibrary library, PersonName name) {
        return people(library).personNamed(name).orElseThrow();
    }

    private static Joined join(TestLibrary from, String name, TestLibrary to) {
        return sharing(to).join(sharing(from).share(ShareChoice.ALL, name), NO_FILE, true);
    }

    /** Whom the faces are, by photo and side. */
    private static Map<String, String> faces(TestLibrary library) {
        Map<String, String> faces = new HashMap<>();
        Map<FaceId, String> names = library.read(stores -> stores.people().namesOfFaces());
        for (int photo = 0; photo < PHOTOS; photo++) {
            for (int side = 0; side < 2; side++) {
                String name = names.get(face(library, photo, side));
                if (name != null) {
                    faces.put(photo + "." + side, name);
                }
            }
        }
        return faces;
    }

    private static Set<String> names(TestLibrary library) {
        return library.read(stores -> stores.people().all()).stream()
                .map(Person::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without who says it: to each library its own words are its own. */
    private static Set<String> contested(TestLibrary library) {
        return sharing(library).contested().stream()
                .map(one -> one.photo().getFileName() + " "
                        + one.claims().stream()
                                .map(claim -> claim.verdict() + " " + claim.person())
                                .distinct()
                                .sorted()
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aShareHoldsInAnotherLibraryIsUndoneAndNothingNewTheSecondTime() {
        people(mum).are(List.of(face(mum, 0, 0), face(mum, 1, 0)), ANNA).join();
        people(mum).reject(face(mum, 2, 0), id(mum, ANNA)).join();
        people(mum).ignore(List.of(face(mum, 3, 0))).join();
        people(mum).notAFace(face(mum, 4, 0)).join();

        Joined joined = join(mum, "Mum", son);

        assertThat(joined.people()).isEqualTo(1);
        assertThat(joined.added()).as("two faces, who one is not, and no face").isEqualTo(4);
        assertThat(joined.contested()).isEmpty();
        assertThat(faces(son)).isEqualTo(Map.of("0.0", "Anna", "1.0", "Anna"));
        assertThat(join(mum, "Mum", son).changed()).isFalse();

        History history = new History(son.database(), TestTrash.in(temporary.resolve("trash")), () -> {});
        history.undo().join();
        assertThat(faces(son)).isEmpty();
        assertThat(names(son)).isEmpty();
        history.redo().join();
        assertThat(faces(son)).hasSize(2);
    }

    @Test
    void whatWasSaidHereStaysAndBothAreListed() {
        people(mum).is(face(mum, 0, 0), ANNA).join();
        people(son).is(face(son, 0, 0), BEN).join();

        Joined joined = join(mum, "Mum", son);
        join(son, "Son", mum);

        assertThat(joined.added()).isZero();
        assertThat(faces(son)).isEqualTo(Map.of("0.0", "Ben"));
        assertThat(faces(mum)).isEqualTo(Map.of("0.0", "Anna"));
        assertThat(contested(son)).isEqualTo(contested(mum)).containsExactly("0.jpg [IS Anna, IS Ben]");
        assertThat(joined.contested().get(0).claims())
                .containsExactly(
                        new Contested.Claim("Mum", org.kith.engine.model.Verdict.IS, "Anna"),
                        new Contested.Claim(null, org.kith.engine.model.Verdict.IS, "Ben"));
    }

    @Test
    void whereOthersDisagreeNothingHoldsInWhateverOrderTheyCome() {
        people(mum).is(face(mum, 0, 0), ANNA).join();
        people(mum).is(face(mum, 1, 0), ANNA).join();
        people(son).is(face(son, 0, 0), BEN).join();
        people(son).is(face(son, 1, 0), ANNA).join();

        join(mum, "Mum", aunt);
        assertThat(faces(aunt)).isEqualTo(Map.of("0.0", "Anna", "1.0", "Anna"));
        join(son, "Son", aunt);

        assertThat(faces(aunt)).isEqualTo(Map.of("1.0", "Anna"));
        assertThat(names(aunt)).containsExactly("Anna");
        assertThat(contested(aunt)).hasSize(1);

        people(son).is(face(son, 0, 0), ANNA).join(); // they talked
        join(son, "Son", aunt);
        assertThat(faces(aunt)).isEqualTo(Map.of("0.0", "Anna", "1.0", "Anna"));
        assertThat(contested(aunt)).isEmpty();
    }

    @Test
    void whatIsTakenBackThereHoldsHereNoMoreAndWhatOneSaysOneselfIsOnesOwn() {
        people(mum).are(List.of(face(mum, 0, 0), face(mum, 1, 0)), ANNA).join();
        join(mum, "Mum", son);
        people(son).is(face(son, 1, 0), ANNA).join();
        people(mum).is(face(mum, 0, 0), BEN).join();
        people(mum).is(face(mum, 1, 0), BEN).join();

        Joined joined = join(mum, "Mum", son);

        assertThat(joined.removed()).isEqualTo(1);
        assertThat(faces(son)).isEqualTo(Map.of("0.0", "Ben", "1.0", "Anna"));
        assertThat(contested(son)).hasSize(1);
    }

    @Test
    void aPersonWhoGotAnotherNameHereKeepsIt() {
        people(mum).are(List.of(face(mum, 0, 0), face(mum, 1, 0)), ANNA).join();
        join(mum, "Mum", son);
        people(son).rename(id(son, ANNA), new PersonName("Granny")).join();
        people(mum).is(face(mum, 2, 0), ANNA).join();

        join(mum, "Mum", son);

        assertThat(faces(son)).isEqualTo(Map.of("0.0", "Granny", "1.0", "Granny", "2.0", "Granny"));
        assertThat(names(son)).containsExactly("Granny");
    }

    @Test
    void whoNeverLeavesDoesNotNorDoesWhatOthersSaid() {
        people(mum).is(face(mum, 0, 0), ANNA).join();
        people(mum).is(face(mum, 1, 0), BEN).join();
        sharing(mum).setShared(id(mum, BEN), false);
        join(mum, "Mum", son);

        assertThat(faces(son)).isEqualTo(Map.of("0.0", "Anna"));
        assertThat(sharing(mum).contents(ShareChoice.ALL).people())
                .extracting(ShareContents.Named::name)
                .containsExactly("Anna");
        assertThatThrownBy(() -> sharing(son).share(ShareChoice.ALL, "Son"))
                .as("all that is said there is others' to share")
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("nobody to share");
    }

    @Test
    void whoIsForgottenHereDoesNotComeBack() {
        people(mum).are(List.of(face(mum, 0, 0), face(mum, 1, 0)), ANNA).join();
        people(mum).is(face(mum, 2, 1), BEN).join();
        join(mum, "Mum", son);
        ForgetReport unused = people(son).forget(id(son, ANNA));
        people(mum).is(face(mum, 3, 0), ANNA).join();

        join(mum, "Mum", son);

        assertThat(names(son)).containsExactly("Ben");
        int rows = son.read(stores -> stores.forgetting().rowsWith("Anna"));
        assertThat(rows).isZero();
    }

    @Test
    void theFileOpensWithItsPassphraseAloneAndHoldsNothingElse() throws IOException {
        people(mum).is(face(mum, 0, 0), ANNA).join();
        Path file = temporary.resolve("mum.kithshare");
        ShareContents contents = sharing(mum).share(file, ShareChoice.ALL, Optional.of("Mum"), PASSPHRASE);

        assertThat(contents.people()).containsExactly(new ShareContents.Named("Anna", 1));
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, ISO_8859_1)).doesNotContain("Anna").doesNotContain("jpg");
        assertThatThrownBy(() -> sharing(son).join(file, "wrong horse".toCharArray(), true))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> sharing(son).join(file, PASSPHRASE, false))
                .hasMessageContaining("Mum")
                .hasMessageContaining(sharing(mum).fingerprint());
        assertThat(sharing(son).stranger(file, PASSPHRASE))
                .contains(new Sharing.Stranger("Mum", sharing(mum).fingerprint()));
        assertThat(sharing(son).preview(file, PASSPHRASE).added()).isEqualTo(1);
        assertThat(faces(son)).as("looked at only").isEmpty();

        assertThat(sharing(son).join(file, PASSPHRASE, true).added()).isEqualTo(1);
        assertThat(sharing(son).stranger(file, PASSPHRASE)).isEmpty();
        assertThatThrownBy(() -> sharing(mum).join(file, PASSPHRASE, true)).hasMessageContaining("own");

        Random random = new Random(20);
        for (int i = 0; i < 12; i++) {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            Path broken = Files.write(temporary.resolve("broken.kithshare"), other);
            assertThatThrownBy(() -> sharing(aunt).join(broken, PASSPHRASE, true))
                    .isInstanceOf(EngineException.class);
        }
        assertThatThrownBy(() -> sharing(mum).share(file, ShareChoice.ALL, Optional.empty(), "short".toCharArray()))
                .hasMessageContaining("too short");
    }

    @Test
    void aFolderIsAPostBox() throws IOException {
        Path box = Files.createDirectory(temporary.resolve("box"));
        people(mum).is(face(mum, 0, 0), ANNA).join();
        people(son).is(face(son, 1, 0), BEN).join();
        sharing(mum).share(box, ShareChoice.ALL, Optional.of("Mum"), PASSPHRASE);
        sharing(son).share(box, ShareChoice.ALL, Optional.of("Son"), PASSPHRASE);

        for (TestLibrary library : List.of(mum, son)) {
            List<Path> others = sharing(library).inFolder(box);
            assertThat(others).hasSize(1);
            sharing(library).join(others.get(0), PASSPHRASE, true);
        }
        assertThat(faces(mum)).isEqualTo(faces(son)).isEqualTo(Map.of("0.0", "Anna", "1.0", "Ben"));
    }

    /** Whatever is said and in whatever order it is exchanged, with some exchanges lost: in the end all are of one mind. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void librariesConvergeInAllThatIsNotContested(long seed) {
        Random random = new Random(seed);
        List<TestLibrary> all = List.of(mum, son, aunt);
        List<String> called = List.of("Mum", "Son", "Aunt");
        for (int round = 0; round < 3; round++) {
            for (TestLibrary library : all) {
                for (int i = 0; i < 3; i++) {
                    sayAnything(library, random);
                }
            }
            List<int[]> ways = new ArrayList<>();
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    if (from != to && (round == 2 || random.nextInt(3) > 0)) {
                        ways.add(new int[] {from, to});
                    }
                }
            }
            Collections.shuffle(ways, random);
            for (int[] way : ways) {
                join(all.get(way[0]), called.get(way[0]), all.get(way[1]));
            }
        }

        Set<String> said = contested(mum);
        assertThat(contested(son)).as("seed %d", seed).isEqualTo(said);
        assertThat(contested(aunt)).as("seed %d", seed).isEqualTo(said);
        Map<String, String> ofMum = agreed(mum);
        assertThat(agreed(son)).as("seed %d", seed).isEqualTo(ofMum);
        assertThat(agreed(aunt)).as("seed %d", seed).isEqualTo(ofMum);
        for (int[] way : new int[][] {{0, 1}, {1, 2}, {2, 0}, {1, 0}, {2, 1}, {0, 2}}) {
            assertThat(join(all.get(way[0]), called.get(way[0]), all.get(way[1]))
                            .changed())
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static void sayAnything(TestLibrary library, Random random) {
        FaceId face = face(library, random.nextInt(PHOTOS), random.nextInt(2));
        PersonName name = List.of(ANNA, BEN, new PersonName("Cleo")).get(random.nextInt(3));
        switch (random.nextInt(6)) {
            case 0 -> people(library).notAFace(face).join();
            case 1 ->
                people(library).personNamed(name).ifPresent(person -> people(library)
                        .reject(face, person)
                        .join());
            default -> people(library).is(face, name).join();
        }
    }

    /** Whom the faces are of which nobody says anything else. */
    private static Map<String, String> agreed(TestLibrary library) {
        Map<String, String> faces = faces(library);
        Set<FaceId> open =
                sharing(library).contested().stream().map(Contested::face).collect(Collectors.toSet());
        for (int photo = 0; photo < PHOTOS; photo++) {
            for (int side = 0; side < 2; side++) {
                if (open.contains(face(library, photo, side))) {
                    faces.remove(photo + "." + side);
                }
            }
        }
        return faces;
    }
}
