package org.kith.app.window.people;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.ToastLayer;
import org.kith.app.window.fx.UndoKeys;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A page in a real window, by mouse and keyboard, over a real library; it goes nowhere, and its faces have no pictures. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
public abstract class LibraryJourney extends ApplicationTest {

    protected static final FaceThumbnails NO_PICTURES = new FaceThumbnails() {
        @Override
        public Runnable face(FaceId face, Consumer<Image> shown) {
            return () -> {};
        }

        @Override
        public Runnable photo(PhotoId photo, Consumer<Image> shown) {
            return () -> {};
        }
    };

    /** An act, then the query after it, then what that changes, then the question that follows. */
    private static final int TURNS = 4;

    @TempDir
    Path folder;

    protected final Text text = PeopleLibrary.text();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<Place> opened = new ArrayList<>();
    private Background background;
    protected PeopleLibrary library;
    protected StackPane root;

    /** Fills the library and makes the page that the window opens with. */
    protected abstract Page open(Background background);

    @Override
    public final void start(Stage stage) {
        background = new Background(worker, Platform::runLater, failure -> {
            throw new AssertionError(failure);
        });
        library = new PeopleLibrary(folder, background);
        Page page = open(background);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = new StackPane(
                page.node(),
                new ToastLayer(library.toasts, text, new ReadOnlyDoubleWrapper(244).getReadOnlyProperty()));
        UndoKeys.install(root, library.undo);
        stage.setScene(new Scene(root, 900, 640));
        stage.show();
        page.shown();
        page.takeKeys();
    }

    @AfterEach
    void closeLibrary() {
        worker.shutdown();
        library.close();
    }

    /** Remembers where it was told to go, and stays. */
    protected final Navigator navigator() {
        return new Navigator() {
            @Override
            public void open(Place place) {
                opened.add(place);
            }

            @Override
            public void back() {}
        };
    }

    /** Where the pages wanted to go. */
    protected final List<Place> opened() {
        return List.copyOf(opened);
    }

    /**
     * Closes the library and opens it again; pages that were made before know nothing of it.
     *
     * @param meanwhile gets its folder
     */
    protected final void openAgain(Consumer<Path> meanwhile) {
        WaitForAsyncUtils.waitFor(worker.submit(() -> {})); // who asks it has been answered
        library.close();
        meanwhile.accept(folder);
        library = new PeopleLibrary(folder, background);
    }

    protected final Background background() {
        return background;
    }

    /** Shows another page in the place of the first. */
    protected final void show(Page page) {
        interact(() -> {
            root.getChildren().set(0, page.node());
            page.shown();
            page.takeKeys();
        });
        settle();
    }

    /** Waits until the worker has answered and the window has been laid out with it. */
    protected final void settle() {
        for (int i = 0; i < TURNS; i++) {
            WaitForAsyncUtils.waitFor(worker.submit(() -> {}));
            WaitForAsyncUtils.waitFor(nextLayout());
        }
    }

    private CompletableFuture<Void> nextLayout() {
        CompletableFuture<Void> laidOut = new CompletableFuture<>();
        Platform.runLater(() -> {
            Scene scene = root.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    laidOut.complete(null);
                }
            });
            Platform.requestNextPulse();
        });
        return laidOut;
    }
}
