package org.kith.app.window.duplicates;

import atlantafx.base.theme.Styles;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.ByteText;
import org.kith.app.text.Text;
import org.kith.app.window.acts.ActsBar;
import org.kith.app.window.acts.ActsMenu;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.duplicates.DuplicatesViewModel.Content;
import org.kith.app.window.duplicates.DuplicatesViewModel.Shown;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.EmptyView;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.PhotoPictures;
import org.kith.app.window.fx.Place;
import org.kith.app.window.tiles.TileGrid;
import org.kith.app.window.tiles.TileSection;
import org.kith.engine.model.PhotoId;
import org.kordamp.ikonli.feather.Feather;

/** The page of photos that are there more than once, stack by stack. FX thread only. */
public final class DuplicatesPage extends Page {

    private static final double TILE_PX = 208;
    private static final KeyCombination OTHERS = KeyCombination.valueOf("Shortcut+Shift+A");

    private final DuplicatesViewModel model;
    private final ActsViewModel acts;
    private final Navigator navigator;
    private final Text text;
    private final TileGrid<PhotoId, Copy> grid;
    private final StackPane middle = new StackPane();
    private final Label counts = new Label();
    private final Button others = Controls.button(Feather.CHECK_SQUARE, "");
    private final Node actsBar;

    DuplicatesPage(
            DuplicatesViewModel model, ActsViewModel acts, PhotoPictures pictures, Navigator navigator, Text text) {
        this.model = model;
        this.acts = acts;
        this.navigator = navigator;
        this.text = text;
        setTitle(text.get("duplicates.title"));
        grid = new TileGrid<>(model.selection(), Copy::id, () -> new CopyTileNode(pictures, text), TILE_PX);
        grid.setId("duplicates");
        grid.setAccessibleText(text.get("duplicates.title"));
        grid.setOnOpen(this::open);
        grid.setOnMore(best -> keepBest(new PhotoId(Long.parseLong(best))));
        ActsMenu menu = new ActsMenu(acts, text, model::selected, counts);
        ContextMenu all = menu.menu(() -> model.selection().current().get().ifPresent(this::open));
        menu.listen(grid, all);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        frame().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (OTHERS.match(event)) {
                model.selectOthers();
                event.consume();
            }
        });
        actsBar = new ActsBar(acts, text, model::selected, all).node();
        frame().setTop(new VBox(filters(), selectionBar()));
        frame().setCenter(middle);
        model.content().subscribe(this::show);
        model.selection().selected().subscribe(selected -> showCounts());
    }

    private Node filters() {
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox(
                pill("duplicates-all", "duplicates.all", Shown.ALL, group, Styles.LEFT_PILL),
                pill("duplicates-identical", "duplicates.identical", Shown.IDENTICAL, group, Styles.CENTER_PILL),
                pill("duplicates-similar", "duplicates.similar", Shown.SIMILAR, group, Styles.RIGHT_PILL));
        pills.setAccessibleText(text.get("duplicates.which"));
        pills.setAlignment(Pos.CENTER_LEFT);
        pills.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        others.setText(text.get("duplicates.select-others"));
        others.setId("select-others");
        others.setOnAction(e -> {
            model.selectOthers();
            grid.requestFocus();
        });
        HBox bar = new HBox(8, pills, space, others);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private ToggleButton pill(String id, String key, Shown shown, ToggleGroup group, String style) {
        ToggleButton pill = new ToggleButton(text.get(key));
        pill.setId(id);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setToggleGroup(group);
        pill.setSelected(shown == model.content().get().shown());
        pill.getStyleClass().add(style);
        pill.addEventFilter(ActionEvent.ACTION, e -> pill.setSelected(true)); // one of them is always chosen
        pill.setOnAction(e -> model.show(shown));
        return pill;
    }

    /** As high without a selection as with one: what is double-clicked stays where it is. */
    private Node selectionBar() {
        counts.getStyleClass().add(Styles.TEXT_MUTED);
        counts.setMinWidth(0);
        HBox bar = new HBox(8, counts, actsBar);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("duplicates-selected");
        return bar;
    }

    private void show(Content content) {
        grid.show(content.stacks().stream().map(this::section).toList());
        Node node =
                switch (content.state()) {
                    case ASKING -> new Region();
                    case NONE_YET -> none("duplicates.none-yet");
                    case NONE -> none("duplicates.none");
                    case NONE_SUCH ->
                        none(
                                content.shown() == Shown.IDENTICAL
                                        ? "duplicates.none-identical"
                                        : "duplicates.none-similar");
                    case STACKS -> grid;
                };
        if (!middle.getChildren().contains(node)) {
            boolean came = node == grid && middle.getScene() != null;
            middle.getChildren().setAll(node);
            if (came) {
                takeFocus(grid);
            }
        }
        others.setDisable(content.stacks().isEmpty());
        showCounts();
    }

    private Node none(String key) {
        Node view = EmptyView.saying(Feather.COPY, text.get(key));
        view.setId("no-duplicates");
        return view;
    }

    private TileSection<Copy> section(Stack stack) {
        int copies = stack.copies().size();
        String title =
                switch (stack.kind()) {
                    case SAME -> text.get("duplicates.same", copies);
                    case ALIKE -> text.get("duplicates.alike", copies);
                    case BURST -> text.get("duplicates.burst", copies);
                };
        return TileSection.with(
                Long.toString(stack.best().value()),
                title,
                text.get("duplicates.could-be-freed", ByteText.of(stack.bytesOfOthers(), text)),
                text.get(stack.isIdentical() ? "duplicates.keep-one" : "duplicates.keep-best", copies - 1),
                stack.copies());
    }

    private void showCounts() {
        Content content = model.content().get();
        int selected = model.selection().selected().get().size();
        int photos = content.photos();
        actsBar.setVisible(selected > 0);
        counts.setText(
                photos == 0
                        ? ""
                        : selected > 0
                                ? text.get("photos.selected", selected, photos)
                                : text.get("duplicates.count", content.stacks().size(), photos));
    }

    private void open(PhotoId photo) {
        model.stackOf(photo).ifPresent(stack -> navigator.open(new Place.Photo(photo, stack.photos())));
    }

    /** Asks before it does. */
    private void keepBest(PhotoId ofStack) {
        model.stackOf(ofStack).ifPresent(stack -> acts.trash(stack.others()));
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.K && plain) {
            model.selection().current().get().ifPresent(this::keepBest);
            event.consume();
        }
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public void takeKeys() {
        takeFocus(grid);
    }

    @Override
    public void left() {
        model.leave();
    }
}
