package org.kith.app.window.folders;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.row.FolderNode;
import org.kordamp.ikonli.feather.Feather;

/** Photos, people, the map, duplicates, the folders as a tree, problems. FX thread only. */
public final class SideBar {

    /** A folder with more folders inside, one for each person or day, is folded until the user wants to see them. */
    private static final int MOST_UNFOLDED = 40;

    /** What was added shows what is in it; folders deeper in an old disk would push all else out of sight. */
    private static final int LEVELS_UNFOLDED = 2;

    private final Text text;
    private final Consumer<Place> open;
    private final Runnable toPage;
    private final Supplier<LocalDate> today;
    private final ContextMenu menu = new ContextMenu();
    private final TreeView<SideItem> tree = new TreeView<>();
    /** What the user folded and unfolded. */
    private final Map<@Nullable Place, Boolean> unfolded = new HashMap<>();

    private @Nullable Place current;
    private boolean rebuilding;

    /**
     * What it leads to.
     *
     * @param toPage keys are for the page from now on: who clicks a line or presses Enter on it looks there
     * @param pictures of covers
     * @param today by this computer's clock
     * @param dropped hears of photos that are dropped on an album
     */
    public record Around(
            Consumer<Place> open,
            Runnable toPage,
            PictureCache<PhotoId> pictures,
            Supplier<LocalDate> today,
            BiConsumer<Album, List<PhotoId>> dropped) {}

    /**
     * Shows nothing until the model does.
     *
     * @param albums what can be done with those
     * @param folders likewise
     */
    SideBar(SideBarViewModel model, Text text, Around around, AlbumMenu albums, FolderMenu folders) {
        this.text = text;
        this.open = around.open();
        this.toPage = around.toPage();
        this.today = around.today();
        tree.setId("side-bar");
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.getRoot().setExpanded(true);
        tree.setCellFactory(view -> new SideCell(around.pictures(), around.dropped()));
        tree.getStyleClass().addAll("side-bar", Tweaks.EDGE_TO_EDGE, Styles.DENSE);
        tree.setAccessibleText(text.get("side.label"));
        tree.getSelectionModel().selectedItemProperty().addListener((observable, before, selected) -> follow(selected));
        // A photo may be open that belongs to what is selected: then the selection does not change.
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && isOnALine(event.getTarget())) {
                openSelected();
            }
        });
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            } else if (event.getCode() == KeyCode.DELETE) {
                removable().ifPresent(folders::remove);
                selectedAlbum().ifPresent(albums::delete);
            } else if (event.getCode() == KeyCode.F2) {
                selectedAlbum().ifPresent(album -> albums.rename(album, cellOf(album)));
            } else {
                return;
            }
            event.consume();
        });
        tree.setOnContextMenuRequested(e -> {
            selectedFolder().ifPresent(folder -> {
                menu.getItems().setAll(folders.items(folder));
                menu.show(tree, e.getScreenX(), e.getScreenY());
            });
            selectedAlbum().ifPresent(album -> {
                menu.getItems().setAll(albums.items(album, cellOf(album)));
                menu.show(tree, e.getScreenX(), e.getScreenY());
            });
        });
        model.content().addListener((observable, before, content) -> show(content));
        show(model.content().get());
    }

    public Node node() {
        return tree;
    }

    /** The window is there now, or on a page that was opened from there. */
    public void select(Place place) {
        current = place;
        selectCurrent();
    }

    private void follow(@Nullable TreeItem<SideItem> selected) {
        if (rebuilding || selected == null) {
            return;
        }
        Place place = selected.getValue().place();
        if (place != null && !place.equals(current)) {
            current = place;
            open.accept(place);
        }
    }

    /** Not on the arrow that unfolds a folder, nor below the last line. */
    private static boolean isOnALine(EventTarget target) {
        Node node = target instanceof Node pressed ? pressed : null;
        while (node != null && !(node instanceof SideCell)) {
            if (node.getStyleClass().contains("tree-disclosure-node")) {
                return false;
            }
            node = node.getParent();
        }
        return node instanceof SideCell cell && !cell.isEmpty();
    }

    /** What is selected, if the user added it: folders inside leave with the one they are in. */
    private Optional<FolderNode> removable() {
        return selectedFolder().filter(folder -> !folder.added().isEmpty());
    }

    private Optional<FolderNode> selectedFolder() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(selected -> selected.getValue().folder());
    }

    private Optional<Album> selectedAlbum() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(selected -> selected.getValue().album());
    }

    /** Where it is shown, or else the whole. */
    private Node cellOf(Album album) {
        return tree.lookupAll(".tree-cell").stream()
                .filter(node -> node instanceof SideCell cell
                        && cell.getItem() != null
                        && album.equals(cell.getItem().album()))
                .findFirst()
                .orElse(tree);
    }

    private void openSelected() {
        TreeItem<SideItem> selected = tree.getSelectionModel().getSelectedItem();
        if (selected != null && selected.getValue().place() != null) {
            open.accept(selected.getValue().place());
            toPage.run();
        }
    }

    private Place onThisDay() {
        return new Place.Photos(PhotoFilter.onThisDay(today.get()));
    }

    /** A line, and those inside it. */
    private record Line(SideItem item, List<Line> inside) {

        Line(SideItem item) {
            this(item, List.of());
        }
    }

    private void show(SideBarContent content) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(item(text.get("side.photos"), Feather.IMAGE, content.photos(), Place.Photos.ALL)));
        lines.add(new Line(item(text.get("side.on-this-day"), Feather.SUNRISE, 0, onThisDay())));
        lines.add(new Line(item(text.get("side.people"), Feather.USERS, content.people(), new Place.People())));
        lines.add(new Line(item(text.get("side.map"), Feather.MAP, 0, new Place.Map())));
        lines.add(new Line(item(text.get("side.duplicates"), Feather.COPY, 0, new Place.Duplicates())));
        if (!content.albums().isEmpty()) {
            lines.add(new Line(
                    item(text.get("side.albums"), Feather.BOOK, 0, null),
                    content.albums().stream()
                            .map(album -> album(album, content.covers().get(album.id())))
                            .toList()));
        }
        if (!content.folders().isEmpty()) {
            lines.add(new Line(
                    item(text.get("side.folders"), Feather.FOLDER, 0, null),
                    content.folders().stream().map(SideBar::folder).toList()));
        }
        if (content.problems() > 0) {
            lines.add(new Line(
                    item(text.get("side.problems"), Feather.ALERT_TRIANGLE, content.problems(), new Place.Problems())));
        }
        rebuilding = true;
        show(lines, tree.getRoot().getChildren(), 0);
        selectCurrent();
        rebuilding = false;
    }

    /** While photos are indexed lines change several times a second: those of the same places stay, with another number. */
    private void show(List<Line> lines, List<TreeItem<SideItem>> shown, int level) {
        Map<SideItem.Key, TreeItem<SideItem>> known = new HashMap<>();
        shown.forEach(item -> known.put(item.getValue().key(), item));
        List<TreeItem<SideItem>> items = new ArrayList<>(lines.size());
        for (Line line : lines) {
            TreeItem<SideItem> item = known.computeIfAbsent(line.item().key(), key -> treeItem(line));
            if (!item.getValue().equals(line.item())) {
                item.setValue(line.item());
            }
            show(line.inside(), item.getChildren(), level + 1);
            Place place = line.item().place();
            boolean few = level < LEVELS_UNFOLDED && line.inside().size() <= MOST_UNFOLDED;
            item.setExpanded(unfolded.getOrDefault(place, few));
            items.add(item);
        }
        if (!items.equals(shown)) {
            shown.clear(); // at once: the tree looks through all its lines after every change
            shown.addAll(items);
        }
    }

    private static Line album(Album album, @Nullable PhotoId cover) {
        Feather icon = album.isSearch() ? Feather.SEARCH : Feather.BOOK;
        return new Line(new SideItem(
                album.name(), album.name(), icon, 0, new Place.Photos(PhotoFilter.of(album)), null, album, cover));
    }

    private static Line folder(FolderNode folder) {
        Place place = new Place.Photos(PhotoFilter.in(folder.path()));
        return new Line(
                new SideItem(
                        name(folder.path()),
                        folder.path().toString(),
                        Feather.FOLDER,
                        folder.photos(),
                        place,
                        folder,
                        null,
                        null),
                folder.folders().stream().map(SideBar::folder).toList());
    }

    private static String name(Path folder) {
        Path name = folder.getFileName();
        return (name == null ? folder : name).toString();
    }

    private static SideItem item(String label, Feather icon, int count, @Nullable Place place) {
        return new SideItem(label, "", icon, count, place, null, null, null);
    }

    private TreeItem<SideItem> treeItem(Line line) {
        TreeItem<SideItem> item = new TreeItem<>(line.item());
        Place place = line.item().place();
        item.expandedProperty().addListener((observable, before, expanded) -> {
            if (!rebuilding) {
                unfolded.put(place, expanded);
            }
        });
        return item;
    }

    private void selectCurrent() {
        TreeItem<SideItem> item = find(tree.getRoot());
        if (item == null) {
            tree.getSelectionModel().clearSelection();
        } else {
            tree.getSelectionModel().select(item);
        }
    }

    private @Nullable TreeItem<SideItem> find(TreeItem<SideItem> from) {
        for (TreeItem<SideItem> child : from.getChildren()) {
            if (child.getValue().place() != null
                    && Objects.equals(child.getValue().place(), current)) {
                return child;
            }
            // Selecting inside a collapsed folder would unfold it.
            TreeItem<SideItem> inside = child.isExpanded() ? find(child) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
