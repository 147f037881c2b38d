package org.kith.app.window.photos;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kith.app.text.LengthText;
import org.kith.app.text.Text;
import org.kith.app.window.acts.ActsBar;
import org.kith.app.window.acts.ActsMenu;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.FullScreen;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.NarrowingBar;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.RestingControls;
import org.kith.app.window.fx.SlideshowStart;
import org.kith.app.window.photos.PhotoViewModel.Shown;
import org.kith.engine.store.row.PhotoFace;
import org.kith.engine.store.row.PhotoRow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of one photo. FX thread only. */
public final class PhotoPage extends Page {

    /** "30 November 2026". */
    private static final double SHORT_ABOUT_PX = 120;

    /** Below this, icons say what is in the row over the photo. */
    private static final double NARROW_PX = 1000;

    private final PhotoViewModel model;
    private final Text text;
    private final Tools tools;
    private final DateTimeFormatter time;
    private final BoxEditor editor;
    private final PhotoCanvas canvas;
    private final BorderPane page = frame();
    private final Label about = new Label();
    private final ActsBar acts;
    private final Label position = new Label();
    private final Button ignore = Controls.button(Feather.EYE_OFF, "");
    private final Button previous;
    private final Button next;
    private final Button play;
    private final Region bar;
    private final RestingControls turning;
    private final PhotoTrouble trouble;

    /**
     * What the page needs besides its photo.
     *
     * @param info at the right of it
     * @param fullScreen the window's
     * @param lookAgain looks through all folders
     * @param locate asks where the folder of a photo lies now
     */
    public record Tools(
            Text text,
            Navigator navigator,
            FullScreen fullScreen,
            FaceNaming naming,
            InfoPane info,
            ActsViewModel acts,
            Consumer<Path> fileManager,
            Runnable lookAgain,
            Consumer<Path> locate) {}

    public PhotoPage(PhotoViewModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.text = tools.text();
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(text.locale());
        editor = new BoxEditor(text);
        canvas = new PhotoCanvas(model::needMorePixels, editor);
        previous = turn(Feather.CHEVRON_LEFT, "photo.previous", model::previous, Pos.CENTER_LEFT);
        next = turn(Feather.CHEVRON_RIGHT, "photo.next", model::next, Pos.CENTER_RIGHT);
        play = turn(Feather.PLAY, "photo.play", this::play, Pos.BOTTOM_CENTER); // no face is there
        play.setId("play-video");
        play.setVisible(false);
        trouble = new PhotoTrouble(text, new PhotoTrouble.Acts() {
            @Override
            public void showFolder(Path file) {
                tools.fileManager().accept(file);
            }

            @Override
            public void lookAgain() {
                tools.lookAgain().run();
            }

            @Override
            public void locate(Path file) {
                tools.locate().accept(file);
            }
        });
        ActsMenu menu =
                new ActsMenu(tools.acts(), text, () -> model.current().stream().toList(), about);
        ContextMenu all = menu.menu(() -> {});
        all.getItems().removeIf(item -> "act-open".equals(item.getId()));
        menu.listen(canvas, all);
        acts = new ActsBar(tools.acts(), text, () -> model.current().stream().toList(), all);
        bar = bar();
        AlsoHere alsoHere = new AlsoHere(text, tools.navigator(), person -> tools.acts()
                .absent(model.current().stream().toList(), person));
        model.present().subscribe(alsoHere::show);
        StackPane.setAlignment(alsoHere.node(), Pos.BOTTOM_LEFT);
        StackPane.setMargin(alsoHere.node(), new Insets(16));
        StackPane middle = new StackPane(canvas, previous, next, play, trouble.node(), alsoHere.node());
        turning = new RestingControls(middle, previous, next);
        turning.shown().subscribe(shown -> showTurns());
        canvas.layoutBoundsProperty()
                .subscribe(bounds ->
                        model.setScreenSide(Math.max(bounds.getWidth(), bounds.getHeight()) * canvas.screenScale()));
        page.setTop(bar);
        page.setCenter(middle);
        page.setRight(tools.info().node());
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        SlideshowStart.listen(page, this::startSlideshow);
        model.problem().addListener((observable, before, problem) -> showTrouble());
        model.shown().addListener((observable, before, shown) -> show(shown));
        model.image().addListener((observable, before, image) -> canvas.setImage(image));
        model.faces().addListener((observable, before, faces) -> show(faces));
    }

    private Button turn(Feather icon, String act, Runnable turn, Pos place) {
        Button button = Controls.iconButton(icon, text.get(act));
        button.getStyleClass().add("photo-turn");
        button.setFocusTraversable(false); // the arrow keys do it
        button.setOnAction(e -> turn.run());
        StackPane.setAlignment(button, place);
        StackPane.setMargin(button, new Insets(16));
        return button;
    }

    private Region bar() {
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setMinWidth(SHORT_ABOUT_PX); // when it was taken stands first, and its folder is in the information too
        about.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(about, Priority.ALWAYS);
        position.getStyleClass().add(Styles.TEXT_MUTED);
        position.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setMargin(position, new Insets(0, 10, 0, 10));
        ignore.setId("ignore-strangers");
        ignore.getStyleClass().add(Styles.FLAT);
        ignore.setMinWidth(Button.USE_PREF_SIZE);
        ignore.managedProperty().bind(ignore.visibleProperty());
        ignore.setVisible(false);
        ignore.setOnAction(e -> model.ignoreStrangers());
        ProgressIndicator sharpening = new ProgressIndicator();
        sharpening.setId("sharpening");
        sharpening.getStyleClass().add("sharpening");
        sharpening.setAccessibleText(text.get("photo.sharpening"));
        sharpening.visibleProperty().bind(model.blurred());
        ToggleButton names = new ToggleButton(text.get("photo.faces"), new FontIcon(Feather.USER));
        names.setId("show-names");
        names.setMinWidth(Region.USE_PREF_SIZE);
        Hint.put(names, text.get("photo.show-names"));
        names.setAccessibleText(text.get("photo.show-names"));
        names.selectedProperty().bindBidirectional(model.namesShown());
        ToggleButton draw = new ToggleButton(null, new FontIcon(Feather.USER_PLUS));
        draw.setId("draw-face");
        draw.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Hint.put(draw, text.get("photo.draw"));
        draw.setAccessibleText(text.get("photo.draw"));
        editor.on().subscribe(draw::setSelected);
        draw.setOnAction(e -> draw(draw.isSelected()));
        Button smaller = Controls.iconButton(Feather.ZOOM_OUT, text.get("photo.smaller"));
        smaller.setOnAction(e -> canvas.zoomOut());
        smaller.disableProperty().bind(canvas.smallest());
        Button larger = Controls.iconButton(Feather.ZOOM_IN, text.get("photo.larger"));
        larger.setOnAction(e -> canvas.zoomIn());
        Button full = Controls.iconButton(Feather.MAXIMIZE, text.get("photo.full-screen"));
        full.setId("full-screen");
        full.setOnAction(e -> turnFullScreen());
        Button info = Controls.iconButton(Feather.INFO, text.get("info.open"));
        info.setId("open-info");
        info.setOnAction(e -> tools.info().toggle());
        Button slides = SlideshowStart.button(text, this::startSlideshow);
        List<Node> lessNeeded =
                new ArrayList<>(List.of(smaller, larger, about)); // keys and the information have it too
        lessNeeded.addAll(acts.lessNeeded());
        lessNeeded.add(slides);
        HBox controls = new NarrowingBar(
                6,
                lessNeeded,
                about,
                sharpening,
                position,
                acts.node(),
                ignore,
                names,
                draw,
                smaller,
                larger,
                slides,
                full,
                info);
        Controls.wordsFrom(NARROW_PX, controls, ignore, names);
        controls.setAlignment(Pos.CENTER_LEFT);
        controls.getStyleClass().add("page-bar");
        return controls;
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (editor.key(event)) {
            event.consume();
            return;
        }
        if (event.isShiftDown() && code.isArrowKey()) {
            canvas.pan(
                    code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0,
                    code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0);
        } else if (event.isAltDown() || event.isShortcutDown() || !act(code)) {
            return;
        }
        event.consume();
    }

    private boolean act(KeyCode code) {
        switch (code) {
            case LEFT -> model.previous();
            case RIGHT -> model.next();
            case PLUS, ADD, EQUALS -> canvas.zoomIn();
            case MINUS, SUBTRACT -> canvas.zoomOut();
            case DIGIT0, NUMPAD0 -> canvas.fit();
            case DIGIT1, NUMPAD1 -> canvas.actualPixels();
            case F -> turnFullScreen();
            case SPACE -> play();
            case I -> tools.info().toggle();
            case B -> draw(!editor.on().get());
            case N -> model.namesShown().set(!model.namesShown().get());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** By the system's player: Kith has none. */
    private void play() {
        model.shown()
                .get()
                .map(Shown::photo)
                .filter(photo -> photo.length() != null)
                .ifPresent(photo -> tools.acts().open(List.of(photo.id())));
    }

    private void draw(boolean begin) {
        if (begin) {
            canvas.requestFocus();
            editor.draw(model::draw);
        } else {
            editor.stop();
        }
    }

    private void turnFullScreen() {
        tools.fullScreen().turn(!tools.fullScreen().isOn());
    }

    private void startSlideshow() {
        model.current().ifPresent(photo -> tools.navigator().open(new Place.Slideshow(model.among(), photo)));
    }

    private void showTurns() {
        previous.setVisible(model.hasPrevious() && turning.shown().get());
        next.setVisible(model.hasNext() && turning.shown().get());
    }

    private void showTrouble() {
        Path file = model.shown().get().map(now -> now.photo().path()).orElse(Path.of(""));
        trouble.show(file, model.problem().get());
    }

    private void show(Optional<Shown> shown) {
        showTurns();
        showTrouble();
        tools.info().show(shown.map(Shown::photo));
        Optional<Duration> length = shown.map(Shown::photo).map(PhotoRow::length);
        play.setVisible(length.isPresent());
        play.setText(length.map(LengthText::of).orElse(""));
        shown.ifPresent(now -> {
            Path path = now.photo().path();
            setTitle(String.valueOf(path.getFileName()));
            String when = time.format(now.photo().time());
            about.setText(
                    (now.photo().timeOfFile() ? text.get("photo.file-of", when) : when) + " · " + path.getParent());
            position.setText(text.get("photo.position", now.position(), now.of()));
            canvas.setAccessibleText(title().getValue() + ", " + about.getText());
            editor.stop();
            canvas.show(now.photo().widthPx(), now.photo().heightPx());
        });
    }

    private void show(List<PhotoFace> faces) {
        Controls.setWords(ignore, text.get(model.knowsSomebody() ? "photo.ignore-others" : "photo.ignore-all"));
        ignore.setVisible(!model.strangers().isEmpty());
        canvas.setFaces(faces.stream()
                .map(face -> new FaceBox(
                        face,
                        text,
                        model.namesShown(),
                        tools.naming(),
                        () -> editor.change(face.box(), box -> model.move(face, box))))
                .toList());
        model.takeDrawn().ifPresent(canvas::ask);
    }

    /** The page shows this one from now on. */
    public Page of(Place.Photo place) {
        model.open(place);
        return this;
    }

    @Override
    public void takeKeys() {
        takeFocus(canvas);
    }

    @Override
    public void alone(boolean now) {
        page.setTop(now ? null : bar);
        page.setRight(now ? null : tools.info().node());
        turning.rest(now);
    }

    @Override
    public void left() {
        turning.rest(false);
        editor.stop();
        model.leave();
    }
}
