package org.kith.app.window.people;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.EmptyView;
import org.kith.app.window.fx.KeyMenu;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Page;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.tiles.TileGrid;
import org.kith.app.window.tiles.TileSection;
import org.kith.engine.model.GroupId;
import org.kordamp.ikonli.feather.Feather;

/** The page of everybody, named or not. FX thread only. */
public final class PeoplePage extends Page {

    private static final double TILE_PX = 152;
    private static final String SEEN_ONCE = "seen-once";
    private static final String HIDDEN = "hidden";

    private final PeopleViewModel model;
    private final Navigator navigator;
    private final Text text;
    private final TileGrid<GroupId, GroupTile> grid;
    private final BorderPane page = frame();
    private final Node empty;
    private final Node bar;
    private boolean open;

    public PeoplePage(
            PeopleViewModel model,
            UndoViewModel undo,
            FaceThumbnails thumbnails,
            Navigator navigator,
            Text text,
            Runnable addFolder) {
        this.model = model;
        this.navigator = navigator;
        this.text = text;
        setTitle(text.get("people.title"));
        bar = new PeopleBar(model, undo, navigator, text).node();
        ContextMenu menu = new PeopleMenu(model, text, bar, this::open).menu();
        MergeDrag drag = new MergeDrag(model, menu);
        grid = new TileGrid<>(
                model.selection(),
                GroupTile::id,
                () -> new GroupTileNode(model, thumbnails, text, drag, this::open),
                TILE_PX);
        grid.setId("people");
        grid.setAccessibleText(text.get("people.title"));
        grid.setOnOpen(this::open);
        grid.setOnMore(this::fold);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        KeyMenu.on(grid, menu);
        grid.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        empty = EmptyView.withAddFolder(Feather.USERS, text.get("people.empty"), text, addFolder);
        Node circles = new CircleBar(model, text, this::openPhotos).node();
        page.getStylesheets().add(PeopleStyle.sheet());
        page.getStyleClass().add("people");
        page.setTop(new VBox(bar, circles));
        page.setCenter(new StackPane(grid, empty));
        model.tiles().subscribe(this::show);
        model.loaded().subscribe(loaded -> show(model.tiles().get()));
        model.naming().editing().subscribe(editing -> editing.ifPresentOrElse(this::reveal, this::takeKeyboardBack));
    }

    private void show(PeopleTiles tiles) {
        boolean nobody =
                model.loaded().get() && tiles.isEmpty() && model.wanted().get().isBlank();
        empty.setVisible(nobody);
        bar.setVisible(!nobody);
        List<TileSection<GroupTile>> sections = new ArrayList<>();
        sections.add(TileSection.of(tiles.unnamed().isEmpty() ? "" : text.get("people.named"), "", tiles.named()));
        sections.add(TileSection.of(text.get("people.unnamed"), text.get("people.unnamed.how"), tiles.unnamed()));
        String more = text.get(
                tiles.seenOnceShown() ? "people.seen-once.hide" : "people.seen-once.show",
                tiles.seenOnce().size());
        sections.add(TileSection.foldable(SEEN_ONCE, more, !tiles.seenOnceShown(), tiles.seenOnce()));
        String hidden = text.get(
                tiles.hiddenShown() ? "people.hidden.hide" : "people.hidden.show",
                tiles.hidden().size());
        sections.add(TileSection.foldable(HIDDEN, hidden, !tiles.hiddenShown(), tiles.hidden()));
        grid.show(sections);
    }

    private void fold(String section) {
        PeopleTiles now = model.tiles().get();
        if (section.equals(HIDDEN)) {
            model.showHidden(!now.hiddenShown());
        } else {
            model.showSeenOnce(!now.seenOnceShown());
        }
    }

    private void reveal(GroupId group) {
        model.selection().select(group);
        grid.reveal(group);
    }

    private void takeKeyboardBack() {
        if (open) {
            takeFocus(grid);
        }
    }

    private void openPhotos(String circle) {
        navigator.open(new Place.Photos(PhotoFilter.ofCircle(circle)));
    }

    private void open(GroupId group) {
        navigator.open(new Place.Person(group));
    }

    private void keyPressed(KeyEvent event) {
        if (event.getTarget() != grid) {
            return;
        }
        if (event.getCode() == KeyCode.F2) {
            model.selection().current().get().ifPresent(model.naming()::begin);
        } else if (event.getCode() == KeyCode.M && event.isShortcutDown()) {
            model.mergeSelected();
        } else if (event.getCode() == KeyCode.F5 && event.isShiftDown()) {
            model.sortAgain();
        } else {
            return;
        }
        event.consume();
    }

    /** Whoever types a letter means the name of whom he stands on; who types fast is ahead of the field. */
    private void keyTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean letter = !typed.isEmpty() && Character.isLetter(typed.codePointAt(0));
        if (event.getTarget() != grid || !letter || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        model.selection().current().get().ifPresent(group -> {
            if (model.naming().isEditing(group)) {
                StringProperty name = model.naming().field().text();
                name.set(name.get() + typed);
            } else {
                model.naming().begin(group, typed);
            }
        });
        event.consume();
    }

    @Override
    public void shown() {
        open = true;
        model.open();
    }

    @Override
    public void takeKeys() {
        takeFocus(grid);
    }

    @Override
    public void left() {
        open = false;
        model.leave();
    }
}
