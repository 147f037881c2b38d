package org.kith.app.window.slideshow;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kith.app.text.KeyNames;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.FullScreen;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.RestingControls;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The slideshow over the whole screen, with controls while the mouse moves. FX thread only. */
public final class SlideshowPage extends Page {

    private final SlideshowViewModel model;
    private final Text text;
    private final FullScreen fullScreen;
    private final Navigator navigator;
    private final ImageView picture = new ImageView();
    private final Button pause = Controls.iconButton(Feather.PAUSE, "");
    private final ToggleButton shuffle = new ToggleButton("", new FontIcon(Feather.SHUFFLE));
    private final Label seconds = new Label();
    private final StackPane stage = new StackPane(picture);
    private final RestingControls controls;
    private final PauseTransition clock = new PauseTransition();
    private boolean wasFull;

    public SlideshowPage(SlideshowViewModel model, Text text, FullScreen fullScreen, Navigator navigator) {
        this.model = model;
        this.text = text;
        this.fullScreen = fullScreen;
        this.navigator = navigator;
        setTitle(text.get("slides.title"));
        Label nothing = new Label(text.get("slides.none"));
        nothing.getStyleClass().add("slides-none");
        nothing.setWrapText(true);
        nothing.visibleProperty().bind(model.nothing());
        HBox bar = bar();
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
        stage.setId("slideshow");
        stage.getStyleClass().add("slideshow");
        stage.setFocusTraversable(true);
        stage.setMinSize(0, 0);
        stage.setAccessibleText(text.get("slides.title"));
        stage.getChildren().addAll(nothing, bar);
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(stage.widthProperty());
        picture.fitHeightProperty().bind(stage.heightProperty());
        picture.setManaged(true);
        controls = new RestingControls(stage, bar);
        bar.visibleProperty().bind(controls.shown());
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        stage.layoutBoundsProperty().subscribe(bounds -> {
            double scale =
                    stage.getScene() == null ? 1 : stage.getScene().getWindow().getOutputScaleX();
            model.setScreenSide(Math.max(bounds.getWidth(), bounds.getHeight()) * scale);
        });
        frame().setCenter(stage);
        clock.setOnFinished(e -> model.over());
        model.image().addListener((observable, before, image) -> {
            picture.setImage(image.orElse(null));
            restart();
        });
        model.playing().subscribe(playing -> {
            Controls.setIcon(
                    pause,
                    playing ? Feather.PAUSE : Feather.PLAY,
                    text.get(playing ? "slides.pause" : "slides.resume", KeyNames.of("Space", text)));
            restart();
        });
    }

    private HBox bar() {
        shuffle.setId("slides-shuffle");
        shuffle.setAccessibleText(text.get("slides.shuffle"));
        Hint.put(shuffle, text.get("slides.shuffle"));
        shuffle.setOnAction(e -> model.shuffle(shuffle.isSelected()));
        pause.setId("slides-pause");
        pause.setOnAction(e -> model.pauseOrGoOn());
        seconds.setId("slides-seconds");
        HBox bar = new HBox(
                6,
                shuffle,
                button(Feather.CHEVRON_LEFT, text.get("photo.previous"), model::previous),
                pause,
                button(Feather.CHEVRON_RIGHT, text.get("photo.next"), model::next),
                button(Feather.MINUS, text.get("slides.shorter"), () -> time(-1)),
                seconds,
                button(Feather.PLUS, text.get("slides.longer"), () -> time(1)),
                button(Feather.X, text.get("slides.end", KeyNames.of("Esc", text)), navigator::back));
        bar.getChildren().forEach(control -> control.setFocusTraversable(false)); // keys do it
        bar.setAlignment(Pos.CENTER);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        bar.getStyleClass().add("slides-bar");
        return bar;
    }

    private static Button button(Feather icon, String act, Runnable does) {
        Button button = Controls.iconButton(icon, act);
        button.setOnAction(e -> does.run());
        return button;
    }

    private void time(int bySeconds) {
        model.longer(bySeconds);
        showChoices();
        restart();
    }

    private void showChoices() {
        seconds.setText(text.get("slides.seconds", model.seconds()));
        shuffle.setSelected(model.shuffled());
    }

    /** The photo on the screen has its whole time again. */
    private void restart() {
        clock.stop();
        if (model.playing().get() && model.image().get().isPresent()) {
            clock.setDuration(Duration.seconds(model.seconds()));
            clock.playFromStart();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || !act(event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean act(KeyCode code) {
        switch (code) {
            case SPACE -> model.pauseOrGoOn();
            case LEFT, UP, PAGE_UP -> model.previous();
            case RIGHT, DOWN, PAGE_DOWN -> model.next();
            case PLUS, ADD, EQUALS -> time(1);
            case MINUS, SUBTRACT -> time(-1);
            case S -> {
                model.shuffle(!model.shuffled());
                showChoices();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The page shows these from now on. */
    public Page of(Place.Slideshow place) {
        model.open(place);
        return this;
    }

    @Override
    public void shown() {
        wasFull = fullScreen.isOn();
        fullScreen.turn(true);
        controls.rest(true);
        showChoices();
    }

    @Override
    public void takeKeys() {
        stage.requestFocus();
    }

    @Override
    public void left() {
        clock.stop();
        controls.rest(false);
        model.leave();
        if (!wasFull) {
            fullScreen.turn(false);
        }
    }
}
