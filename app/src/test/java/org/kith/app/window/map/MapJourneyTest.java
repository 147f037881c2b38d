package org.kith.app.window.map;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PictureCache;
import org.kith.engine.model.Installation;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.place.Places;
import org.kith.engine.place.WorldMap;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The map in a real window, by mouse and keyboard, over made-up photos. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class MapJourneyTest extends ApplicationTest {

    private static final Installation INSTALLATION = Installation.fromSystemProperties();

    /** A question, what its answer asks, and what that draws. */
    private static final int TURNS = 5;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final FakePlaces source = new FakePlaces();
    private final List<GeoBounds> shown = new ArrayList<>();
    private MapViewModel model;
    private StackPane root;

    @Override
    public void start(Stage stage) {
        Background background = new Background(worker, Platform::runLater, failure -> {
            throw new AssertionError(failure);
        });
        Text text = new Text(Locale.ENGLISH);
        Places places = new Places(INSTALLATION.places());
        model = new MapViewModel(source, new PlaceNames(places, text), shown::add, background);
        MapPage page = new MapPage(
                model,
                new PictureCache<>(photo -> Optional.empty(), worker, Platform::runLater, 1),
                text,
                show -> background.run(() -> new WorldShapes(WorldMap.read(INSTALLATION.places())), show));
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = new StackPane(page.node());
        stage.setScene(new Scene(root, 1000, 700));
        stage.show();
        page.shown();
    }

    @AfterEach
    void end() {
        worker.shutdown();
    }

    private void settle() {
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

    /** Three in Seoul, one on Jeju, one in Paris. */
    private void somePhotosCome() {
        source.with(37.566, 126.978).with(37.498, 127.027).with(37.58, 126.98);
        source.with(33.51, 126.52).with(48.858, 2.294);
        interact(() -> model.libraryChanged(new LibraryChange(true, false, false)));
        settle();
    }

    /** From left to right. */
    private List<Node> circles() {
        return lookup(".map-circle").queryAll().stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .toList();
    }

    private String said(String id) {
        return lookup(id).queryAs(Labeled.class).getText();
    }

    private List<GeoPhoto> within(GeoBounds bounds) {
        return source.photos.stream()
                .filter(photo -> bounds.contains(photo.lat(), photo.lon()))
                .toList();
    }

    @Test
    void photosAreFoundByTheMouse() {
        settle();
        assertThat(lookup("#map-nowhere").tryQuery()).isPresent();

        somePhotosCome();
        assertThat(lookup("#map-nowhere").tryQuery()).isEmpty();
        assertThat(circles()).hasSize(2); // Paris, and Korea

        // a circle of several comes nearer, one of a place shows its photos
        clickOn(circles().get(1));
        settle();
        assertThat(circles()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(shown).isEmpty();
        Node jeju = circles().stream()
                .filter(circle -> Objects.requireNonNull(((CircleNode) circle).cluster())
                        .bounds()
                        .contains(33.51, 126.52))
                .findFirst()
                .orElseThrow();
        moveTo(jeju);
        settle();
        assertThat(said("#map-told")).isEqualTo("Jeju, South Korea: 1 photo");
        clickOn(jeju);
        assertThat(shown).containsExactly(new GeoBounds(33.51, 126.52, 33.51, 126.52));

        // the second button: photos of a circle that would come nearer
        clickOn("#map-all");
        settle();
        clickOn(circles().get(1), MouseButton.SECONDARY);
        clickOn("Photos here");
        assertThat(within(shown.get(1))).hasSize(4);
    }

    @Test
    void theWheelZoomsAndADragMoves() {
        settle();
        somePhotosCome();
        MapView before = model.view().get();
        Bounds paris = circles().get(0).localToScreen(circles().get(0).getLayoutBounds());
        moveTo(circles().get(0));
        scroll(2, VerticalDirection.UP);
        settle();
        assertThat(model.view().get().zoom()).isNotEqualTo(before.zoom());
        Bounds now = circles().get(0).localToScreen(circles().get(0).getLayoutBounds());
        assertThat(now.getCenterX()).isCloseTo(paris.getCenterX(), Offset.offset(2.0));

        MapView still = model.view().get();
        drag("#map").moveBy(-150, 40).drop();
        assertThat(model.view().get().x()).isGreaterThan(still.x());
        assertThat(shown).isEmpty();
    }

    @Test
    void theKeyboardAloneSuffices() {
        settle();
        somePhotosCome();
        type(KeyCode.PAGE_DOWN);
        settle();
        assertThat(said("#map-told")).isEqualTo("Paris, France: 1 photo");
        assertThat(said("#map-photos")).isEqualTo("Photos here");
        type(KeyCode.ENTER);
        assertThat(within(shown.get(0))).hasSize(1);

        type(KeyCode.PAGE_DOWN);
        press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertThat(within(shown.get(1))).hasSize(4);
        type(KeyCode.ENTER); // comes nearer
        settle();
        assertThat(shown).hasSize(2);
        assertThat(model.view().get().bounds(model.size()).contains(48.858, 2.294))
                .isFalse();

        MapView near = model.view().get();
        type(KeyCode.ADD);
        assertThat(model.view().get().zoom()).isGreaterThan(near.zoom());
        type(KeyCode.SUBTRACT);
        assertThat(model.view().get().zoom()).isEqualTo(near.zoom());
        type(KeyCode.RIGHT, KeyCode.UP);
        assertThat(model.view().get().x()).isGreaterThan(near.x());
        assertThat(model.view().get().y()).isLessThan(near.y());
        type(KeyCode.HOME);
        settle();
        GeoBounds all = model.view().get().bounds(model.size());
        assertThat(within(all)).hasSize(5);
    }
}
