package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationTest;

/** Words can be read on everything they stand on, in both themes: WCAG 2.2 wants a contrast of 4.5 to 1. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class ContrastTest extends ApplicationTest {

    private static final double ENOUGH = 4.5;

    /** Of words. */
    private static final List<String> INKS = List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg");

    /** What words of each ink stand on; the last but one lie over the window's ground and let it through. */
    private static final List<String> GROUNDS = List.of(
            "-color-bg-default",
            "-color-bg-subtle",
            "-color-bg-overlay",
            "-color-bg-inset",
            "-color-neutral-subtle",
            "-color-accent-subtle");

    /** Words of one ink on one ground alone. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("-color-fg-emphasis", "-color-accent-emphasis"),
            List.of("-color-fg-default", "-color-warning-subtle"),
            List.of("-color-fg-default", "-color-success-subtle"),
            List.of("-color-fg-default", "-color-neutral-muted"),
            List.of("-color-danger-fg", "-color-bg-default"));

    private StackPane ground;
    private Label ink;

    @Override
    public void start(Stage stage) {
        ink = new Label("Grandmother");
        ground = new StackPane(ink);
        Scene scene = new Scene(ground);
        scene.getStylesheets()
                .add(Objects.requireNonNull(ContrastTest.class.getResource("styles.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(classes = {PrimerLight.class, PrimerDark.class})
    void wordsCanBeRead(Class<? extends Theme> theme) throws ReflectiveOperationException {
        String sheet = theme.getConstructor().newInstance().getUserAgentStylesheet();
        interact(() -> Application.setUserAgentStylesheet(sheet));
        List<String> tooFaint = new ArrayList<>();
        Color window = colour("-color-bg-default");
        List<List<String>> pairs = new ArrayList<>(PAIRS);
        INKS.forEach(words -> GROUNDS.forEach(on -> pairs.add(List.of(words, on))));
        for (List<String> pair : pairs) {
            Color below = over(colour(pair.get(1)), window);
            double contrast = contrast(over(colour(pair.get(0)), below), below);
            System.out.printf("%s: %s on %s: %.2f%n", theme.getSimpleName(), pair.get(0), pair.get(1), contrast);
            if (contrast < ENOUGH) {
                tooFaint.add("%s on %s: %.2f".formatted(pair.get(0), pair.get(1), contrast));
            }
        }
        assertThat(pairs).hasSizeGreaterThan(20);
        assertThat(tooFaint).isEmpty();
    }

    /** WCAG asks nothing of them; but whoever cannot read a button does not learn what there will be to press. */
    @ParameterizedTest
    @ValueSource(classes = {PrimerLight.class, PrimerDark.class})
    void whatCannotBePressedNowCanStillBeRead(Class<? extends Theme> theme) throws ReflectiveOperationException {
        String sheet = theme.getConstructor().newInstance().getUserAgentStylesheet();
        interact(() -> Application.setUserAgentStylesheet(sheet));
        List<Control> controls = List.of(new Button(), new MenuButton(), new CheckBox(), new Hyperlink());
        interact(() -> {
            ground.getChildren().setAll(ink);
            ground.getChildren().addAll(controls);
            controls.forEach(control -> control.setDisable(true));
            ground.applyCss();
        });
        Color window = colour("-color-bg-default");
        Color words = colour("-color-fg-default");
        for (Control control : controls) {
            Color seen = over(words.deriveColor(0, 1, 1, control.getOpacity()), window);
            assertThat(contrast(seen, window))
                    .as("%s: %s of opacity %.2f", theme.getSimpleName(), control, control.getOpacity())
                    .isGreaterThan(ENOUGH);
        }
    }

    private Color colour(String name) {
        AtomicReference<Paint> found = new AtomicReference<>(Color.TRANSPARENT);
        interact(() -> {
            ink.setStyle("-fx-text-fill: " + name);
            ground.applyCss();
            found.set(ink.getTextFill());
        });
        return (Color) Objects.requireNonNull(found.get());
    }

    private static Color over(Color upper, Color lower) {
        return lower.interpolate(Color.color(upper.getRed(), upper.getGreen(), upper.getBlue()), upper.getOpacity());
    }

    private static double contrast(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
