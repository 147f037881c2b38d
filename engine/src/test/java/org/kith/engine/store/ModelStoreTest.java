package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.index.Stages;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.CalibrationSource;
import org.kith.engine.model.DistanceScale;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.row.GroupingState;
import org.kith.engine.store.row.LibraryModel;
import org.kith.engine.store.row.ModelKind;
import org.kith.engine.store.row.ModelUse;
import org.kith.engine.store.row.UnembeddedFace;

class ModelStoreTest {

    private static final Calibration CALIBRATION =
            new Calibration(new DistanceScale(0.1, 0.8), CalibrationSource.ofVerdicts(40), 20, 300);

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private String current() {
        return library.read(stores -> stores.models().current());
    }

    private static float[] identity() {
        float[] matrix = new float[EmbeddingProjection.SIDE * EmbeddingProjection.SIDE];
        for (int i = 0; i < EmbeddingProjection.SIDE; i++) {
            matrix[i * EmbeddingProjection.SIDE + i] = 1;
        }
        return matrix;
    }

    private void begin() {
        library.change(stores -> stores.models().begin(Samples.MODEL));
    }

    private void addProjection(String id) {
        library.change(
                stores -> stores.models().addProjection(id, Samples.MODEL, identity(), CALIBRATION, "better by 0.01"));
    }

    private boolean isStale() {
        return library.read(stores -> stores.clusters().areStale());
    }

    @Test
    void aLibraryWithoutAWordOfModelsWorksWithTheOneKithBrings() {
        assertThat(current()).isEqualTo(BundledModel.ID).isEqualTo(Stages.BUNDLED_MODEL_ID);
        assertThat(library.<DistanceScale>read(stores -> stores.models().scale(current())))
                .isEqualTo(DistanceScale.BUNDLED);
        assertThat(library.find(stores -> stores.models().chosen())).isEmpty();
    }

    @Test
    void aLibraryBeginsWithAModelOnce() {
        begin();
        library.change(stores -> stores.models().begin("another"));
        assertThat(current()).isEqualTo(Samples.MODEL);
    }

    @Test
    void aProjectionIsKeptWithAllThatIsKnownOfIt() {
        begin();
        addProjection("family-1");

        LibraryModel model = library.read(stores -> stores.models().require("family-1"));
        assertThat(model.kind()).isEqualTo(ModelKind.PROJECTION);
        assertThat(model.network()).isEqualTo(Samples.MODEL);
        assertThat(model.calibration()).isEqualTo(CALIBRATION);
        assertThat(model.report()).isEqualTo("better by 0.01");
        assertThat(library.find(stores -> stores.models().projection("family-1"))
                        .orElseThrow()
                        .toArray())
                .isEqualTo(identity());
        assertThat(library.find(stores -> stores.models().projection(Samples.MODEL)))
                .isEmpty();
        assertThatThrownBy(() -> addProjection("family-1")).isInstanceOf(EngineException.class);
    }

    @Test
    void aLibraryThatWorksWithAProjectionEmbedsWithItsNetwork() {
        begin();
        addProjection("family-1");
        library.change(stores -> stores.models().use("family-1"));

        assertThat(current()).isEqualTo("family-1");
        assertThat(library.<String>read(stores -> stores.models().network())).isEqualTo(Samples.MODEL);
        assertThat(library.<DistanceScale>read(stores -> stores.models().scale("family-1")))
                .isEqualTo(CALIBRATION.scale());
    }

    @Test
    void aModelWhoseDistancesMeanNothingYetIsNotUsed() {
        begin();
        library.change(stores -> stores.models().addNetwork("own", null, "{}"));

        assertThatThrownBy(() -> library.change(stores -> stores.models().use("own")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("calibrate it first");
        assertThat(current()).isEqualTo(Samples.MODEL);

        library.change(stores -> stores.models().calibrate("own", CALIBRATION));
        library.change(stores -> stores.models().use("own"));
        assertThat(current()).isEqualTo("own");
    }

    @Test
    void everyChangeOfTheModelIsListedAndEndsWhatWasPending() {
        begin();
        addProjection("family-1");
        library.change(stores -> stores.models().beginPending("family-1"));
        assertThat(library.find(stores -> stores.models().pending())).contains("family-1");

        library.change(stores -> stores.models().use("family-1"));
        library.change(stores -> stores.models().use(Samples.MODEL));

        assertThat(library.list(stores -> stores.models().uses()))
                .extracting(ModelUse::modelId)
                .containsExactly(Samples.MODEL, "family-1", Samples.MODEL);
        assertThat(library.find(stores -> stores.models().pending())).isEmpty();
    }

    @Test
    void anotherModelMakesAllGroupsStale() {
        FaceId face = library.face("a.jpg", 0.5);
        begin();
        library.change(stores -> stores.clusters()
                .replaceAll(
                        java.util.List.of(),
                        stores.faces().forClustering(Samples.MODEL).changes()));
        assertThat(isStale()).isFalse();

        library.change(stores -> stores.models().addNetwork("own", CALIBRATION, ""));
        library.change(stores -> stores.embeddings().save("own", Map.of(face, Samples.embedding(3))));
        assertThat(isStale()).isFalse(); // nobody works with it yet

        library.change(stores -> stores.models().use("own"));
        assertThat(isStale()).isTrue();
        assertThat(library.<GroupingState>read(stores -> stores.clusters().state()))
                .isEqualTo(new GroupingState(0, 0, 0.5));
    }

    @Test
    void facesThatLackAnEmbeddingAreFoundWithTheirPhotos() {
        FaceId a = library.face("a.jpg", 0.5);
        FaceId b = library.face("b.jpg", 0.5);
        library.is(b, library.person("Anna"));

        assertThat(library.list(stores -> stores.embeddings()
                        .without("own", stores.embeddings().photosWithout("own", new PhotoId(0), 10))))
                .extracting(UnembeddedFace::face)
                .containsExactly(a, b);
        assertThat(library.list(stores -> stores.embeddings()
                        .without("own", stores.embeddings().photosOfDecidedWithout("own", new PhotoId(0), 10))))
                .extracting(UnembeddedFace::face, face -> face.path().getFileName())
                .containsExactly(tuple(b, Path.of("b.jpg")));

        library.change(stores -> stores.embeddings().save("own", Map.of(a, Samples.embedding(3))));
        assertThat(library.<Integer>read(stores -> stores.embeddings().missing("own")))
                .isEqualTo(1);
        assertThat(library.<Map<String, Integer>>read(
                        stores -> stores.embeddings().counts()))
                .isEqualTo(Map.of("own", 1, Samples.MODEL, 2));
    }

    @Test
    void forgettingAPersonRemovesTheEmbeddingsOfAllModelsAndWaitsForNone() {
        FaceId a = library.face("a.jpg", 0.5);
        PersonId anna = library.person("Anna");
        library.is(a, anna);
        library.change(stores -> stores.embeddings().save("own", Map.of(a, Samples.embedding(3))));

        library.change(stores -> stores.forgetting().forget(anna));

        assertThat(library.<Map<String, Integer>>read(
                        stores -> stores.embeddings().counts()))
                .isEmpty();
        library.change(stores -> stores.embeddings().save("own", Map.of(a, Samples.embedding(3))));
        assertThat(library.<Map<String, Integer>>read(
                        stores -> stores.embeddings().counts()))
                .isEmpty();
        assertThat(library.<Integer>read(stores -> stores.embeddings().missing("own")))
                .isZero();
    }

    @Test
    void whatALearnedModelTellsOfAForgottenPersonIsGone() {
        begin();
        FaceId face = library.face("a.jpg", 0.5);
        PersonId anna = library.person("Anna");
        library.is(face, anna);
        library.change(stores -> stores.models()
                .addProjection("family-1", Samples.MODEL, identity(), CALIBRATION, "Anna: 0.81 before, 0.90 after"));

        library.change(stores -> stores.forgetting().forget(anna));

        assertThat(library.<LibraryModel>read(stores -> stores.models().require("family-1"))
                        .report())
                .isEmpty();
        assertThat(library.<Integer>read(stores -> stores.forgetting().rowsWith("Anna")))
                .isZero();
    }

    @Test
    void anotherNetworkDoesNotGetUnderAKnownName() {
        library.change(stores -> stores.models().addNetwork("own", null, "Own", "a1"));
        library.change(stores -> stores.models().addNetwork("own", null, "Own", "a1"));
        assertThatThrownBy(() -> library.change(stores -> stores.models().addNetwork("own", null, "Own", "b2")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("another model “own”");
    }

    @Test
    void onlyAModelThatNothingNeedsIsRemoved() {
        FaceId face = library.face("a.jpg", 0.5);
        begin();
        library.change(stores -> stores.models().addNetwork("own", CALIBRATION, ""));
        library.change(stores -> stores.models().addProjection("family-1", "own", identity(), CALIBRATION, ""));
        library.change(stores -> stores.embeddings().save("own", Map.of(face, Samples.embedding(3))));

        assertThatThrownBy(() -> library.change(stores -> stores.models().remove(Samples.MODEL)))
                .hasMessage("The library works with “" + Samples.MODEL + "”: use another model first.");
        assertThatThrownBy(() -> library.change(stores -> stores.models().remove("own")))
                .hasMessage("“family-1” is computed from “own”: remove that first.");

        library.change(stores -> stores.models().remove("family-1"));
        library.change(stores -> stores.models().remove("own"));
        assertThat(library.list(stores -> stores.models().all()))
                .extracting(LibraryModel::id)
                .containsExactly(Samples.MODEL);
        assertThat(library.<Map<String, Integer>>read(
                        stores -> stores.embeddings().counts()))
                .isEqualTo(Map.of(Samples.MODEL, 1));
    }
}
