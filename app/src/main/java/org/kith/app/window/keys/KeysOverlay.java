package org.kith.app.window.keys;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.KeyNames;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.keys.KeyHelp.Section;
import org.kordamp.ikonli.feather.Feather;

/** Shows all keys over the window, from {@link KeyHelp}. FX thread only. */
public final class KeysOverlay {

    private static final double COLUMN_PX = 300;
    private static final double KEYS_PX = 128;
    private static final double GAP_PX = 8;

    /** By an arrow key: two lines. */
    private static final double STEP_PX = 50;

    private final Text text;
    private final Runnable hidden;
    private final StackPane layer = new StackPane();
    private final ScrollPane scroll = new ScrollPane();

    /** @param hidden gives the keys back */
    public KeysOverlay(Text text, Runnable hidden) {
        this.text = text;
        this.hidden = hidden;
        layer.setId("keys");
        layer.getStyleClass().add("keys-layer");
        layer.setVisible(false);
        layer.setFocusTraversable(true);
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        layer.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        layer.setOnMouseClicked(e -> {
            if (e.getTarget() == layer) {
                hide();
            }
        });
    }

    /** To be laid over the window. */
    public Node node() {
        return layer;
    }

    /** A question mark means this wherever it is not typed into a field. */
    public void listen(Node window) {
        window.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
                show();
                event.consume();
            }
        });
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1) {
                show();
                event.consume();
            }
        });
    }

    public void show() {
        if (layer.getChildren().isEmpty()) {
            layer.getChildren().setAll(box());
        }
        scroll.setVvalue(0);
        layer.setVisible(true);
        layer.requestFocus();
    }

    private void hide() {
        layer.setVisible(false);
        hidden.run();
    }

    /** Any key leads back but those that show more: nothing else is to be done here. */
    private void key(KeyEvent event) {
        double pagePx = scroll.getViewportBounds().getHeight() - STEP_PX;
        switch (event.getCode()) {
            case UP, KP_UP -> scrollBy(-STEP_PX);
            case DOWN, KP_DOWN -> scrollBy(STEP_PX);
            case PAGE_UP -> scrollBy(-pagePx);
            case PAGE_DOWN, SPACE -> scrollBy(pagePx);
            case HOME -> scroll.setVvalue(scroll.getVmin());
            case END -> scroll.setVvalue(scroll.getVmax());
            default -> {
                if (!event.getCode().isModifierKey()
                        && event.getCode() != KeyCode.TAB
                        && !event.getCode().isArrowKey()) {
                    hide();
                }
            }
        }
        event.consume();
    }

    private void scrollBy(double px) {
        double hiddenPx = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (hiddenPx > 0) {
            scroll.setVvalue(Math.min(1, Math.max(0, scroll.getVvalue() + px / hiddenPx)));
        }
    }

    private Region box() {
        Label title = new Label(text.get("keys.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Button close = Controls.iconButton(Feather.X, text.get("keys.close"));
        close.setOnAction(e -> hide());
        BorderPane head = new BorderPane();
        head.setLeft(title);
        head.setRight(close);
        FlowPane sections = new FlowPane(Orientation.HORIZONTAL, 24, 20);
        Arrays.stream(Section.values()).map(this::section).forEach(sections.getChildren()::add);
        scroll.setContent(sections);
        scroll.setFitToWidth(true);
        VBox box = new VBox(12, head, scroll);
        box.getStyleClass().add("keys-box");
        box.setMaxSize(3 * COLUMN_PX + 120, Region.USE_PREF_SIZE);
        return box;
    }

    private Node section(Section section) {
        Label title = new Label(text.get(section.title()));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        VBox lines = new VBox(5, title);
        lines.setPrefWidth(COLUMN_PX);
        Arrays.stream(KeyHelp.values())
                .filter(key -> key.section() == section)
                .map(this::line)
                .forEach(lines.getChildren()::add);
        return lines;
    }

    private Node line(KeyHelp key) {
        HBox caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_LEFT);
        caps.setPrefWidth(KEYS_PX); // more where there are more keys
        for (String cap : key.keys()) {
            Label label = new Label(KeyNames.of(cap, text));
            label.getStyleClass().add("key-cap");
            label.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(label);
        }
        Label act = new Label(text.get(key.act()));
        act.setWrapText(true);
        act.setMinWidth(0);
        act.setPrefWidth(COLUMN_PX - KEYS_PX - GAP_PX);
        HBox line = new HBox(GAP_PX, caps, act);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
