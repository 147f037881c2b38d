package org.kith.app.window.review;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.ToastLayer;
import org.kith.app.window.fx.UndoKeys;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleLibrary;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The review in a real window, by keyboard alone, over a real library. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class ReviewJourneyTest extends ApplicationTest {

    private static final FaceThumbnails NONE = new FaceThumbnails() {
        @Override
        public Runnable face(FaceId face, Consumer<Image> shown) {
            return () -> {};
        }

        @Override
        public Runnable photo(PhotoId photo, Consumer<Image> shown) {
            return () -> {};
        }
    };

    private static final Navigator NOWHERE = new Navigator() {
        @Override
        public void open(Place place) {}

        @Override
        public void back() {}
    };

    private static final Regrouping NEVER = new Regrouping() {
        @Override
        public void now() {}

        @Override
        public void aside() {}
    };

    @TempDir
    Path folder;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private PeopleLibrary library;
    private ReviewPage page;

    @Override
    public void start(Stage stage) {
        Background background = new Background(worker, Platform::runLater, failure -> {
            throw new AssertionError(failure);
        });
        library = new PeopleLibrary(folder, background);
        List<FaceId> anna = library.somebody(1, 3);
        library.group(null, List.of(library.like(1, 0.5)));
        library.somebody(2, 2);
        library.name(anna, "Anna");
        EngineReview review = new EngineReview(library.engine(), library.people, NEVER);
        ReviewViewModel model = new ReviewViewModel(background, review, face -> Optional.empty(), library.undo);
        page = new ReviewPage(model, library.undo, NONE, NOWHERE, PeopleLibrary.text());
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StackPane root = new StackPane(page.node(), new ToastLayer(library.toasts, PeopleLibrary.text()));
        UndoKeys.install(root, library.undo);
        stage.setScene(new Scene(root, 700, 600));
        stage.show();
        page.shown();
    }

    @AfterEach
    void closeLibrary() {
        worker.shutdown();
        library.close();
    }

    /** Waits until the worker has answered and the window has shown it. */
    private void settle() {
        for (int i = 0; i < 4; i++) { // an act, then the query after it, then what that changes
            WaitForAsyncUtils.waitFor(worker.submit(() -> {}));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private String said(String label) {
        settle();
        return lookup(label).<Labeled>query().getText();
    }

    @Test
    void somebodyIsNamedAndSomebodyConfirmedByKeyboardAlone() {
        assertThat(said("#review-question")).isEqualTo("Who is this?");
        write("Sara"); // not: skip, Ara
        type(KeyCode.ENTER);
        assertThat(said("#review-question")).isEqualTo("Is this Anna?");
        assertThat(said("#review-progress")).isEqualTo("1 answer · 2 faces named");

        type(KeyCode.Y);
        assertThat(said("#review-progress")).isEqualTo("2 answers · 3 faces named");
        assertThat(lookup("#review-done").query().isVisible()).isTrue();
        assertThat(library.names()).containsExactly("Anna", "Sara");
    }

    @Test
    void anAnswerIsTakenBackAndAnotherGiven() {
        settle();
        press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        assertThat(said("#review-question")).isEqualTo("Is this Anna?");
        type(KeyCode.U);
        assertThat(said("#review-question")).isEqualTo("Who is this?");
        type(KeyCode.ESCAPE, KeyCode.S);
        assertThat(said("#review-question")).isEqualTo("Is this Anna?");

        write("Bert");
        type(KeyCode.ENTER);
        settle();
        assertThat(library.names()).containsExactly("Anna", "Bert");
    }

    @Test
    void anAnswerIsClicked() {
        settle();
        clickOn("#review-skip");
        settle();
        clickOn("#review-no");
        settle();
        assertThat(said("#review-question")).isEqualTo("Who is this?"); // Anna it is not
        assertThat(library.names()).containsExactly("Anna");
    }
}
