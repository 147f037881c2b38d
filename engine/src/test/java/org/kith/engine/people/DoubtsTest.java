package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.cluster.Thresholds;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.Box;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.Verdict;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.people.Explanation.Near;
import org.kith.engine.people.Explanation.Why;
import org.kith.engine.people.LibraryQuality.Among;
import org.kith.engine.people.Outliers.Outlier;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.VerdictRow;
import org.kith.engine.store.row.VerdictSource;

/** Conflicts, outliers, explanations and quality, on embeddings laid out in a plane. */
class DoubtsTest {

    private TestLibrary library;
    private People people;
    private Doubts doubts;
    private Explainer explainer;
    private PersonId anna;
    private PersonId bert;
    private int photos;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
        doubts = new Doubts(library.database());
        explainer = new Explainer(library.database());
        anna = library.person("Anna");
        bert = library.person("Bert");
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** A face at this angle of a circle: the squared distance of two is 2 − 2 cos of the difference. */
    private FaceId at(double degrees) {
        String name = photos++ + ".jpg";
        AnalyzedFace face = Samples.face(0.25, 0.5);
        float[] values = new float[Embedding.DIMENSIONS];
        values[0] = (float) Math.cos(Math.toRadians(degrees));
        values[1] = (float) Math.sin(Math.toRadians(degrees));
        library.save(name, new AnalyzedFace(face.detected(), face.quality(), new Embedding(values)));
        return library.faces(name).get(0);
    }

    private static double squaredDistance(double degrees) {
        return 2 - 2 * Math.cos(Math.toRadians(degrees));
    }

    @Test
    void onePersonTwiceInAPhotoIsAConflictByVerdictOrAssignment() {
        library.save("mirror.jpg", Samples.face(0, 0.5), Samples.face(0.25, 0.5), Samples.face(0.5, 0.5));
        List<FaceId> faces = library.faces("mirror.jpg");
        library.is(faces.get(0), anna);
        assertThat(doubts.conflicts()).isEmpty();

        library.cluster(List.of(new ClusterGroup(Set.of(faces.get(2)), anna)));
        library.is(faces.get(1), bert);

        assertThat(doubts.conflicts())
                .containsExactly(new Conflict(
                        Samples.ROOT.resolve("mirror.jpg"),
                        anna,
                        "Anna",
                        List.of(faces.get(0), faces.get(2)),
                        List.of(faces.get(0))));
        library.isNot(faces.get(2), anna);
        assertThat(doubts.conflicts()).isEmpty();
    }

    @Test
    void facesFarFromThePersonsOthersAreOutliersFarthestFirst() {
        for (int i = 0; i < 6; i++) {
            library.is(at(i), anna);
        }
        FaceId wrong = at(90);
        FaceId worse = at(120);
        FaceId turned = at(50); // squared distance 0.6 to 0.7: old or turned, and still her
        library.is(wrong, anna);
        library.is(at(180), bert);
        library.cluster(List.of(new ClusterGroup(Set.of(worse, turned), anna)));

        Outliers outliers = doubts.outliers(anna);

        assertThat(outliers.faces()).isEqualTo(9);
        assertThat(outliers.decided()).isEqualTo(7);
        assertThat(outliers.outliers()).extracting(Outlier::face).containsExactly(worse, wrong);
        assertThat(outliers.outliers()).extracting(Outlier::decided).containsExactly(false, true);
        // the five nearest decided of the face at 120 are at 90, 5, 4, 3, 2: the one at 4 is in the middle
        assertThat(outliers.outliers().get(0).squaredDistance()).isCloseTo(squaredDistance(116), within(1e-5));
        assertThat(outliers.outliers().get(1).squaredDistance()).isCloseTo(squaredDistance(87), within(1e-5));
    }

    @Test
    void oneFaceAloneIsNoOutlier() {
        library.is(at(0), anna);

        assertThat(doubts.outliers(anna)).isEqualTo(new Outliers(1, 1, Thresholds.SUGGEST_SQUARED_DISTANCE, List.of()));
    }

    @Test
    void anAssignedFaceIsExplainedByItsGroupAndTheNearestDecidedFaces() {
        FaceId near = at(10);
        FaceId nearer = at(5);
        FaceId other = at(60);
        FaceId face = at(0);
        library.is(near, anna);
        library.is(nearer, anna);
        library.is(other, bert);
        library.isNot(face, bert);
        library.cluster(List.of(new ClusterGroup(Set.of(near, nearer, face), anna)));

        Explanation explanation = explainer.explain(face);

        assertThat(explanation.why()).isEqualTo(Why.ASSIGNED);
        assertThat(explanation.person()).isEqualTo(anna);
        assertThat(explanation.personName()).isEqualTo("Anna");
        assertThat(explanation.nearest()).extracting(Near::face).containsExactly(nearer, near, other);
        assertThat(explanation.nearest().get(0).squaredDistance()).isCloseTo(squaredDistance(5), within(1e-5));
        assertThat(explanation.runnerUp().orElseThrow().face()).isEqualTo(other);
        assertThat(explanation.runnerUp().orElseThrow().rejected()).isTrue();
        assertThat(explanation.cluster().orElseThrow())
                .isEqualTo(new Explanation.Group(library.requireClusterOf(face), 3, 2));
        assertThat(explanation.verdicts()).extracting(VerdictRow::verdict).containsExactly(Verdict.IS_NOT);
    }

    @Test
    void whatTheUserSaidIsTheWholeReason() {
        FaceId face = at(0);
        assertThat(explainer.explain(face).why()).isEqualTo(Why.ALONE);
        library.group(List.of(Set.of(face, at(1))));
        assertThat(explainer.explain(face).why()).isEqualTo(Why.GROUPED);

        people.is(face, new PersonName("Anna")).join();
        Explanation decided = explainer.explain(face);
        assertThat(decided.why()).isEqualTo(Why.DECIDED);
        assertThat(decided.person()).isEqualTo(anna);
        assertThat(decided.verdicts().get(0).source()).isEqualTo(VerdictSource.FACE);
        assertThat(decided.nearest()).isEmpty();

        people.ignore(List.of(face)).join();
        assertThat(explainer.explain(face).why()).isEqualTo(Why.IGNORED);
        people.notAFace(face).join();
        assertThat(explainer.explain(face).why()).isEqualTo(Why.NOT_A_FACE);
    }

    @Test
    void aNextPersonFarBehindIsNamedAsTheRunnerUp() {
        for (int i = 1; i <= 7; i++) {
            library.is(at(i), anna);
        }
        FaceId other = at(90);
        library.is(other, bert);

        Explanation explanation = explainer.explain(at(0));

        assertThat(explanation.nearest()).hasSize(5).allMatch(near -> near.person()
                .equals(anna));
        assertThat(explanation.runnerUp().orElseThrow().face()).isEqualTo(other);
    }

    @Test
    void aFaceThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> explainer.explain(new FaceId(404))).isInstanceOf(EngineException.class);
    }

    @Test
    void qualityIsJudgedByWhatTheUserSaidOfSingleFacesAfterwards() {
        List<FaceId> assigned = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            assigned.add(at(i));
        }
        FaceId missed = at(30);
        FaceId unknown = at(31);
        library.cluster(
                List.of(new ClusterGroup(Set.copyOf(assigned), anna), new ClusterGroup(Set.of(missed, unknown), null)));

        people.are(assigned.subList(0, 2), new PersonName("Anna")).join(); // right, found
        people.reject(assigned.get(2), anna).join(); // wrong
        people.is(assigned.get(3), new PersonName("Bert")).join(); // wrong; nobody knew Bert, and it is somebody else's
        people.notAFace(assigned.get(4)).join(); // wrong
        people.ignore(List.of(assigned.get(5))).join(); // tells nothing
        people.is(missed, new PersonName("Anna")).join(); // missed
        people.is(unknown, new PersonName("Clara")).join(); // nobody could know her

        LibraryQuality quality = doubts.quality();
        assertThat(quality.precision()).isEqualTo(new Proportion(2, 5));
        assertThat(quality.recall()).isEqualTo(new Proportion(2, 3));
        assertThat(LibraryQuality.tells(quality.precision())).isFalse();

        // changing one's mind does not judge the machine again, and undoing takes the judgement back
        people.is(assigned.get(0), new PersonName("Bert")).join();
        assertThat(doubts.quality().precision()).isEqualTo(new Proportion(1, 5));
        people.history().undo().join();
        assertThat(doubts.quality()).isEqualTo(quality);
        people.history().undo().join();
        people.history().undo().join();
        assertThat(doubts.quality().recall()).isEqualTo(new Proportion(2, 2));
    }

    private static PhotoNote taken(String time) {
        return new PhotoNote(false, 0, null, TakenTime.parse(time), 0, false);
    }

    @Test
    void childrenAndUnclearFacesAreJudgedApart() {
        PhotoId childhood = library.save("child.jpg", Samples.face(0.25, 0.5));
        PhotoId later = library.save("grown.jpg", Samples.face(new Box(0.25, 0.25, 0.125, 0.25), 0.5, FaceRole.JOIN));
        FaceId child = library.faces("child.jpg").get(0);
        FaceId grown = library.faces("grown.jpg").get(0);
        library.change(stores -> {
            stores.people().setBorn(anna, BirthDate.in(2000));
            stores.notes().save(childhood, taken("2010-06"));
            stores.notes().save(later, taken("2020-06"));
        });
        library.cluster(List.of(new ClusterGroup(Set.of(child, grown), anna)));
        people.reject(child, anna).join();
        people.are(List.of(grown), new PersonName("Anna")).join();

        assertThat(doubts.quality(Among.ALL).precision()).isEqualTo(new Proportion(1, 2));
        assertThat(doubts.quality(Among.CHILDREN).precision()).isEqualTo(new Proportion(0, 1));
        assertThat(doubts.quality(Among.UNCLEAR).precision()).isEqualTo(new Proportion(1, 1));
        assertThat(doubts.quality(Among.UNCLEAR).recall()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void wordsAboutGroupsTellNothing() {
        FaceId a = at(0);
        FaceId b = at(1);
        library.group(List.of(Set.of(a, b)));
        people.name(library.requireClusterOf(a), new PersonName("Clara")).join();

        assertThat(doubts.quality()).isEqualTo(new LibraryQuality(new Proportion(0, 0), new Proportion(0, 0), 2));
    }

    @Test
    void intervalsAreWilsons() {
        // Newcombe (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29
        assertInterval(new Proportion(81, 263), 0.2553, 0.3662);
        assertInterval(new Proportion(15, 148), 0.0624, 0.1605);
        assertInterval(new Proportion(0, 20), 0.0000, 0.1611);
        assertInterval(new Proportion(1, 29), 0.0061, 0.1718);
        assertInterval(new Proportion(0, 0), 0, 1);
    }

    private static void assertInterval(Proportion proportion, double low, double high) {
        assertThat(proportion.low()).isCloseTo(low, within(5e-5));
        assertThat(proportion.high()).isCloseTo(high, within(5e-5));
    }
}
