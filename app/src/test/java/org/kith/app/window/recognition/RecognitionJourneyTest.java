package org.kith.app.window.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.app.window.people.LibraryJourney;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.engine.TestEngines;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.Priority;
import org.testfx.util.WaitForAsyncUtils;

/** Learning one's family and taking it back, another model and back, by mouse. */
@SuppressWarnings("NullAway.Init") // TestFX calls start, and that open, before each test
class RecognitionJourneyTest extends LibraryJourney {

    private static final String OTHER = "other-128-1";
    private static final int ANNA = 1;
    private static final int SOMEBODY = 2;
    private static final int PEOPLE = 12;
    private static final int FACES = 10;
    private static final int OF_PEOPLE = 40;
    private static final int OF_THE_CAMERA = 20;

    private RecognitionViewModel model;

    @Override
    protected Page open(Background background) {
        JobsViewModel jobs = new JobsViewModel(
                folders -> {
                    throw new AssertionError("nothing is indexed here");
                },
                () -> {
                    throw new AssertionError("nothing is indexed here");
                },
                Platform::runLater);
        model = new RecognitionViewModel(
                background, new EngineRecognition(library.engine(), jobs), library.toasts, text);
        return new RecognitionPage(
                model,
                text,
                new VBox(
                        new SureSection(model, navigator(), text).node(),
                        new LearnSection(model, text).node(),
                        new ModelsSection(model, Optional::empty, text).node()));
    }

    private String current() {
        return library.engine().models().current();
    }

    private List<String> lines(String in) {
        return lookup(in + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }

    /**
     * Twelve people with ten faces each, who are known by some numbers of their embeddings; others say what the photo was taken with,
     * and whoever learns to leave them out tells people apart better.
     */
    private void family() {
        Random random = new Random(1);
        for (int person = 0; person < PEOPLE; person++) {
            double[] somebody = random.doubles(OF_PEOPLE, -1.7, 1.7).toArray();
            for (int face = 0; face < FACES; face++) {
                float[] values = new float[Embedding.DIMENSIONS];
                for (int d = 0; d < values.length; d++) {
                    double ofPerson = d < OF_PEOPLE ? somebody[d] : 0;
                    double ofCamera = d >= OF_PEOPLE && d < OF_PEOPLE + OF_THE_CAMERA ? 1.5 * random.nextGaussian() : 0;
                    values[d] = (float) (ofPerson + ofCamera + 0.19 * random.nextGaussian());
                }
                library.engine()
                        .people()
                        .is(library.face(0.9, unit(values)), new PersonName("Person " + person))
                        .join();
            }
        }
    }

    private static Embedding unit(float[] values) {
        double length = 0;
        for (float value : values) {
            length += value * value;
        }
        for (int d = 0; d < values.length; d++) {
            values[d] /= (float) Math.sqrt(length);
        }
        return new Embedding(values);
    }

    @Test
    void whatIsLearnedIsTriedUsedAndTakenBack() throws TimeoutException {
        family();
        interact(model::open);
        settle();
        assertThat(lines("#recognition-sure").get(0)).startsWith("Too few answers to tell");
        assertThat(lookup("#learn-back").query().isVisible()).isFalse();

        clickOn("#learn-try");
        await(() -> lookup("#learn-use").query().isVisible());
        assertThat(lines("#learn-outcome"))
                .contains("Learned from 120 faces of 12 people.", "It helps, and nobody is recognised less often.")
                .anyMatch(line -> line.startsWith("Of your 120 held-out faces"));
        assertThat(current()).as("nothing has changed").isEqualTo(BundledModel.ID);

        List<String> names = library.names();
        clickOn("#learn-use");
        await(() -> lookup("#learn-back").query().isVisible()
                && !lookup("#learn-back").query().isDisabled());
        assertThat(current()).isEqualTo("family-1");
        assertThat(library.names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(lookup("#learn-use").query().isVisible()).isFalse();

        clickOn("#learn-back");
        await(() -> !lookup("#learn-back").query().isVisible());
        assertThat(current()).isEqualTo(BundledModel.ID);
        assertThat(library.names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(lookup("#learn-outcome").<VBox>query().getChildren()).isEmpty();
    }

    @Test
    void anotherModelIsUsedAndTheOneBefore() throws TimeoutException {
        List<FaceId> annas = library.somebody(ANNA, 3);
        List<FaceId> far = library.somebody(SOMEBODY, 2);
        library.name(annas, "Anna");
        Map<FaceId, Embedding> others = new HashMap<>();
        List<FaceId> all = new ArrayList<>(annas);
        all.addAll(far);
        all.forEach(face -> others.put(
                face,
                new Embedding(PeopleLibrary.direction(ANNA, Embedding.DIMENSIONS / 2 + (int) face.value(), 0.1))));
        TestEngines.library(library.engine()).changeAndWait(Priority.USER, stores -> {
            stores.models().addNetwork(OTHER, Calibration.BUNDLED, "");
            stores.embeddings().save(OTHER, others);
        });
        interact(model::open);
        settle();
        assertThat(library.people.tiles()).hasSize(2);

        clickOn(model("other"));
        await(() -> current().equals(OTHER) && !model.changing().get());
        settle();
        assertThat(library.people.tiles())
                .as("as the other model sees them all are Anna")
                .singleElement()
                .satisfies(tile -> assertThat(tile.faces()).isEqualTo(5));
        assertThat(lines("#models")).anyMatch(line -> line.startsWith("You added it · 5 faces · in use"));

        clickOn(model("sface"));
        await(() -> current().equals(BundledModel.ID) && !model.changing().get());
        assertThat(library.people.tiles()).hasSize(2);
        assertThat(library.names()).containsExactly("Anna");
    }

    /** The button that changes to a model whose name begins so. */
    private Node model(String name) {
        return lookup(".model-use").queryAll().stream()
                .filter(button -> button.getAccessibleText().startsWith("Use: " + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aModelSaysWhatItIs() throws TimeoutException {
        interact(model::open);
        settle();
        clickOn(lookup(".model-card-open").nth(0).<Node>query());
        await(() -> lookup("#model-card").tryQuery().isPresent());
        assertThat(lines("#model-card")).contains("Licence", "What was measured", "Where it is from");
        type(KeyCode.ESCAPE);
        await(() -> lookup("#model-card").tryQuery().isEmpty());
    }

    @Test
    void questionsAreAWayToKnowMore() {
        clickOn("Answer questions");
        assertThat(opened()).containsExactly(new Place.Review());
    }
}
