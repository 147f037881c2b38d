package org.kith.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;

class DerivationTest {

    private static final int SIDE = EmbeddingProjection.SIDE;
    private static final String FAMILY = "family-1";

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
        library.change(stores -> stores.models().begin(Samples.MODEL));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** Everything near one axis. */
    private static float[] allAlike() {
        float[] matrix = new float[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            matrix[i * SIDE + i] = 0.1f;
            matrix[i] += 1;
        }
        return matrix;
    }

    private void use(float[] matrix) {
        library.change(stores -> {
            stores.models().addProjection(FAMILY, Samples.MODEL, matrix, Calibration.BUNDLED, "");
            stores.models().use(FAMILY);
        });
    }

    private Embedding derived(FaceId face) {
        return library.find(stores -> stores.evidence().embedding(face, FAMILY)).orElseThrow();
    }

    @Test
    void aProjectionIsAProductMadeToLengthOne() {
        Random random = new Random(7);
        float[] matrix = new float[SIDE * SIDE];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = (float) random.nextGaussian();
        }
        Embedding projected = new EmbeddingProjection(matrix).apply(Samples.embedding(5));
        double norm = 0;
        for (int i = 0; i < SIDE; i++) {
            norm += matrix[i * SIDE + 5] * matrix[i * SIDE + 5];
        }
        for (int i = 0; i < SIDE; i++) {
            assertThat((double) projected.toArray()[i]).isCloseTo(matrix[i * SIDE + 5] / Math.sqrt(norm), within(1e-6));
        }
    }

    @Test
    void facesGetWhatTheyLackAndNoMore() {
        FaceId a = library.face("a.jpg", 0.5);
        use(allAlike());

        assertThat(new Derivation(library.database()).run(FAMILY, () -> true)).isEqualTo(1);
        assertThat(derived(a)).isEqualTo(new EmbeddingProjection(allAlike()).apply(Samples.embedding(25)));

        library.face("b.jpg", 0.5);
        assertThat(new Derivation(library.database()).run(FAMILY, () -> true)).isEqualTo(1);
        assertThat(new Derivation(library.database()).run(FAMILY, () -> true)).isZero();
        assertThat(new Derivation(library.database()).run(Samples.MODEL, () -> true))
                .isZero();
    }

    @Test
    void facesThatComeLaterAreGroupedByTheProjection() {
        library.save("a.jpg", Samples.face(0.125, 0.5));
        library.save("b.jpg", Samples.face(0.5, 0.5));
        new Regrouping(library.database()).run(() -> true);
        assertThat(library.list(stores -> stores.clusters().all())).hasSize(2);
        use(allAlike());
        library.save("c.jpg", Samples.face(0.75, 0.5));

        assertThat(new Regrouping(library.database()).run(() -> true)).isTrue();

        assertThat(library.list(stores -> stores.clusters().all()))
                .extracting(cluster -> cluster.faces().size())
                .isEqualTo(List.of(3));
        assertThat(library.<Boolean>read(stores -> stores.clusters().areStale()))
                .isFalse();
    }
}
