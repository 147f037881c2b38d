package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.Box;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FaceRole;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.ClusterGroup;

class LibraryTrustTest {

    private TestLibrary library;
    private PersonId anna;
    private PersonId bert;
    private final Map<FaceId, Embedding> embeddings = new HashMap<>();
    private final Random random = new Random(98);

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        anna = library.person("Anna");
        bert = library.person("Bert");
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** A face about a direction: the noisier, the farther from it. */
    private FaceId about(int axis, double noise, FaceRole role) {
        float[] values = new float[Embedding.DIMENSIONS];
        double squaredNorm = 0;
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) (noise * random.nextGaussian() / Math.sqrt(values.length)) + (d == axis ? 1 : 0);
            squaredNorm += values[d] * values[d];
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= (float) Math.sqrt(squaredNorm);
        }
        return face(new Embedding(values), role);
    }

    private FaceId about(int axis, double noise) {
        return about(axis, noise, FaceRole.SEED);
    }

    private FaceId face(Embedding embedding, FaceRole role) {
        AnalyzedFace face = Samples.face(new Box(0.25, 0.25, 0.125, 0.25), 0.5, role);
        String name = embeddings.size() + ".jpg";
        library.save(name, new AnalyzedFace(face.detected(), face.quality(), embedding));
        FaceId id = library.faces(name).get(0);
        embeddings.put(id, embedding);
        return id;
    }

    private Embedding seen(FaceId face) {
        return Objects.requireNonNull(embeddings.get(face));
    }

    private double distance(FaceId a, FaceId b) {
        return seen(a).cosineDistance(seen(b));
    }

    private double distance(FaceId face, List<FaceId> group) {
        double[] mean = new double[Embedding.DIMENSIONS];
        for (FaceId member : group) {
            float[] values = seen(member).toArray();
            for (int d = 0; d < mean.length; d++) {
                mean[d] += values[d];
            }
        }
        double norm = Math.sqrt(Arrays.stream(mean).map(x -> x * x).sum());
        float[] unit = new float[mean.length];
        for (int d = 0; d < mean.length; d++) {
            unit[d] = (float) (mean[d] / norm);
        }
        return seen(face).cosineDistance(new Embedding(unit));
    }

    private LibraryTrust trust() {
        return new LibraryTrust(library.database());
    }

    /** All pairs one by one, in place of sums. */
    @Test
    void theEvidenceIsThatOfAPlainSecondVersion() {
        List<FaceId> hers = List.of(about(0, 0.7), about(0, 0.7), about(0, 0.7));
        List<FaceId> his = List.of(about(1, 0.7), about(1, 0.7));
        hers.forEach(face -> library.is(face, anna));
        his.forEach(face -> library.is(face, bert));
        List<FaceId> added = List.of(about(0, 0.9), about(0, 0.9), about(0, 0.9, FaceRole.ASIDE));
        List<List<FaceId>> others = new ArrayList<>();
        for (int axis = 2; axis < 9; axis++) {
            others.add(List.of(about(axis, 0.8), about(axis, 0.8)));
        }
        FaceId blurred = about(9, 0.3, FaceRole.ASIDE);
        List<ClusterGroup> groups = new ArrayList<>();
        groups.add(new ClusterGroup(Set.of(hers.get(0), added.get(0), added.get(1), added.get(2)), anna));
        groups.add(new ClusterGroup(Set.copyOf(his), bert));
        others.forEach(group -> groups.add(new ClusterGroup(Set.copyOf(group), null)));
        groups.add(new ClusterGroup(Set.of(blurred), null));
        library.cluster(groups);

        FaceId face = added.get(0);
        Trust found = trust().of(face).orElseThrow();

        double pairs = 0;
        for (FaceId member : added) {
            for (FaceId known : hers) {
                pairs += distance(member, known);
            }
        }
        List<Double> cohort = new ArrayList<>();
        cohort.add(distance(face, his));
        others.forEach(group -> cohort.add(distance(face, group)));
        cohort.sort(null);
        assertThat(found.person()).isEqualTo(anna);
        assertThat(found.personName()).isEqualTo("Anna");
        assertThat(found.assigned()).isTrue();
        Evidence evidence = found.evidence();
        assertThat(evidence.nearest())
                .isCloseTo(
                        hers.stream()
                                .mapToDouble(known -> distance(face, known))
                                .min()
                                .orElseThrow(),
                        within(1e-6));
        assertThat(evidence.group()).isCloseTo(pairs / 9, within(1e-6));
        assertThat(evidence.runnerUp())
                .isCloseTo(
                        Math.min(
                                0.8,
                                his.stream()
                                        .mapToDouble(known -> distance(face, known))
                                        .min()
                                        .orElseThrow()),
                        within(1e-6));
        assertThat(evidence.cohort()).isCloseTo(Math.min(0.8, cohort.get(4)), within(1e-6));
        assertThat(evidence.known()).isEqualTo(5);
        assertThat(trust().ofAssigned(face)).contains(found);
    }

    @Test
    void aFaceOfNoGroupIsComparedWithTheNearestPersonItMayBe() {
        library.is(about(0, 0), anna);
        library.is(about(1, 0), bert);
        float[] between = new float[Embedding.DIMENSIONS];
        between[0] = 0.8f;
        between[1] = 0.6f;
        FaceId face = face(new Embedding(between), FaceRole.SEED);

        Trust hers = trust().of(face).orElseThrow();
        assertThat(hers.person()).isEqualTo(anna);
        assertThat(hers.assigned()).isFalse();
        assertThat(hers.evidence().nearest()).isCloseTo(0.2, within(1e-6));
        assertThat(hers.evidence().group()).isCloseTo(0.2, within(1e-6)); // its group is itself
        assertThat(hers.evidence().runnerUp()).isCloseTo(0.4, within(1e-6));
        assertThat(trust().ofAssigned(face)).isEmpty();

        library.isNot(face, anna);
        Trust his = trust().of(face).orElseThrow();
        assertThat(his.person()).isEqualTo(bert);
        assertThat(his.probability()).isLessThan(hers.probability());
        assertThat(trust().of(new Embedding(between), anna)).contains(hers);
    }

    @Test
    void whatTheUserSaidIsNoMatterOfProbability() {
        FaceId face = about(0, 0.5);
        assertThat(trust().of(face)).isEmpty(); // nobody is known
        library.is(about(0, 0.5), anna);
        assertThat(trust().of(face)).isPresent();
        library.is(face, anna);
        assertThat(trust().of(face)).isEmpty();
        assertThat(trust().of(new FaceId(404))).isEmpty();
    }

    @Test
    void anAssignmentTheUserRejectedIsNone() {
        FaceId hers = about(0, 0.5);
        FaceId his = about(1, 0.5);
        FaceId face = about(0, 0.5);
        library.is(hers, anna);
        library.is(his, bert);
        library.cluster(List.of(new ClusterGroup(Set.of(hers, face), anna)));
        assertThat(trust().ofAssigned(face)).isPresent();
        library.isNot(face, anna);
        assertThat(trust().ofAssigned(face)).isEmpty();
        assertThat(trust().of(face).orElseThrow().person()).isEqualTo(bert);
    }

    @Test
    void anAssignedFaceIsExplainedWithItsProbability() {
        FaceId hers = about(0, 0.5);
        FaceId face = about(0, 0.5);
        library.is(hers, anna);
        library.cluster(List.of(new ClusterGroup(Set.of(hers, face), anna)));
        Explainer explainer = new Explainer(library.database());
        assertThat(explainer.explain(face).trust()).isEqualTo(explainer.trust().of(face));
        assertThat(explainer.explain(face).trust().orElseThrow().probability()).isGreaterThan(0.9);
        assertThat(explainer.explain(hers).trust()).isEmpty();
    }
}
