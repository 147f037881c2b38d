package org.kith.app.window.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.engine.model.photo.PhotoCondition;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What is offered under a field, in a real window. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class OfferLayerTest extends ApplicationTest {

    private final List<String> taken = new ArrayList<>();
    private TextField field;
    private Button below;
    private OfferList list;
    private OfferLayer layer;

    @Override
    public void start(Stage stage) {
        field = new TextField();
        field.setMaxWidth(300);
        below = new Button("Photos");
        FaceThumbnails none = FaceThumbnails.of(nothing(), nothing());
        list = new OfferList(new Text(Locale.ENGLISH), none, offer -> taken.add(offer.label()));
        layer = new OfferLayer(field, list);
        BorderPane page = new BorderPane();
        page.setTop(field);
        page.setBottom(below);
        stage.setScene(new Scene(new StackPane(page, layer), 500, 400));
        stage.show();
    }

    private static <K> PictureCache<K> nothing() {
        return new PictureCache<>(key -> Optional.empty(), Runnable::run, Runnable::run, 0);
    }

    @BeforeEach
    void offer() {
        interact(() -> {
            field.requestFocus();
            list.show(Stream.of("Anna", "Ben").map(OfferLayerTest::offer).toList(), true);
            layer.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void liesUnderItsFieldAndIsAsWide() {
        Bounds box = list.getParent().localToScene(list.getParent().getLayoutBounds());

        assertThat(box.getMinX()).isEqualTo(field.localToScene(0, 0).getX());
        assertThat(box.getWidth()).isEqualTo(field.getWidth());
        assertThat(box.getMinY()).isBetween(field.getHeight(), field.getHeight() + 10);
    }

    @Test
    void whatIsClickedIsTakenAndTheFieldKeepsTheKeys() {
        clickOn("Ben");

        assertThat(taken).containsExactly("Ben");
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void goesWhenOnePressesElsewhere() {
        clickOn(field);
        assertThat(layer.isShown()).isTrue();

        clickOn(below);
        assertThat(layer.isShown()).isFalse();
    }

    @Test
    void doesNotStandInTheWayWhenItIsHidden() {
        interact(layer::hide);
        boolean[] pressed = new boolean[1];
        below.setOnAction(event -> pressed[0] = true);
        clickOn(below);

        assertThat(pressed[0]).isTrue();
    }

    private static Offer offer(String label) {
        return Offer.of(Offer.Kind.TEXT, label, "", 1, new PhotoCondition.Undated());
    }
}
