package org.kith.app.window.photos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.PhotoPictures;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.photos.PhotoList;
import org.kith.engine.store.photos.PhotoList.Section;
import org.kith.engine.store.row.PhotoRow;

/**
 * Photos in rows under headings. There are tiles for what is in sight only; they are used again while one scrolls. When
 * photos come or go, what is in sight stays where it is. FX thread only.
 */
final class PhotoGrid extends Region {

    /** A notch of a wheel is 40 px: less than half a row. */
    private static final double WHEEL_FACTOR = 2;

    /** The keyboard is at no photo: the grid itself shows that it has it. */
    private static final PseudoClass NOWHERE = PseudoClass.getPseudoClass("nowhere");

    private final PhotoPictures pictures;
    private final Texts texts;
    private final GridSelection selection;
    private final Pane content = new Pane();
    private final Region edge = new Region();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private final DoubleProperty tilePx = new SimpleDoubleProperty(180);
    private final Map<Integer, PhotoTile> tiles = new HashMap<>();
    private final Deque<PhotoTile> spare = new ArrayDeque<>();
    private final List<GridHeading> headings = new ArrayList<>();
    private final RowCache rows;
    private final Scrubber scrubber;
    private List<PhotoId> photos = List.of();
    private List<Section> sections = List.of();
    private GridLayout layout = new GridLayout(List.of(), 1, 1);
    private boolean stale = true;
    private double keptWidth = -1;
    private int toReveal = -1;

    /**
     * What the grid says.
     *
     * @param heading over the photos of a section
     * @param description of a photo, for screen readers
     * @param people names the button beside a heading
     * @param showPeople below that button: who is on the photos under the heading
     */
    record Texts(
            Function<Section, String> heading,
            Function<PhotoRow, String> description,
            Function<String, String> people,
            BiConsumer<Section, Node> showPeople) {}

    PhotoGrid(PhotoPictures pictures, RowCache rows, Texts texts, GridSelection selection, IntConsumer opened) {
        this.pictures = pictures;
        this.rows = rows;
        this.texts = texts;
        this.selection = selection;
        this.scrubber = new Scrubber(part -> bar.setValue(part * bar.getMax()), texts.heading());
        getStyleClass().add("photo-grid");
        setId("photo-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setMin(0);
        bar.valueProperty().addListener((observable, before, value) -> requestLayout());
        content.setClip(clip);
        content.setManaged(false);
        edge.setManaged(false);
        edge.setMouseTransparent(true);
        edge.getStyleClass().add("photo-grid-edge");
        getChildren().addAll(content, bar, scrubber, edge);
        pseudoClassStateChanged(NOWHERE, true);
        tilePx.addListener((observable, before, value) -> rebuild());
        selection.changes().addListener((observable, before, value) -> selectionChanged());
        focusedProperty().addListener((observable, before, focused) -> markTiles());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            scrollBy(-event.getDeltaY() * (event.isDirect() || event.isInertia() ? 1 : WHEEL_FACTOR));
            event.consume();
        });
        new GridKeys(this, selection, opened).listen();
        RubberBand band = new RubberBand(this, selection);
        band.listen();
        getChildren().add(band.frame());
    }

    DoubleProperty tilePx() {
        return tilePx;
    }

    GridLayout grid() {
        return layout;
    }

    /** Tiles that exist, in sight or spare: never more than a few screens' worth. */
    int liveTiles() {
        return tiles.size() + spare.size();
    }

    void show(PhotoList shown, boolean fromTheTop) {
        Anchor anchor = fromTheTop ? null : anchor();
        photos = shown.ids();
        sections = shown.sections();
        relayout();
        if (fromTheTop) {
            bar.setValue(0);
        } else if (anchor != null) {
            restore(anchor);
        }
        requestLayout();
    }

    /** What is known of the photos in sight may have changed. */
    void askAgain() {
        tiles.values().stream()
                .filter(this::isInPlace)
                .forEach(tile -> rows.request(tile.index(), row -> describe(tile, row)));
    }

    /** A photo in sight, and how far below the upper edge it is. */
    private record Anchor(PhotoId photo, double offset) {}

    /** Null at the very top: there new photos are to be seen. */
    private @Nullable Anchor anchor() {
        int first = layout.firstBelow(bar.getValue());
        return bar.getValue() <= 0 || first >= photos.size()
                ? null
                : new Anchor(photos.get(first), layout.tile(first).y() - bar.getValue());
    }

    private void restore(Anchor anchor) {
        int at = photos.indexOf(anchor.photo());
        scrollTo(at < 0 ? bar.getValue() : layout.tile(at).y() - anchor.offset());
    }

    private void rebuild() {
        Anchor anchor = anchor();
        relayout();
        if (anchor != null) {
            restore(anchor);
        }
        requestLayout();
    }

    private void relayout() {
        layout = new GridLayout(
                sections, Math.max(1, getWidth() - bar.prefWidth(-1) - scrubber.reserved(sections)), tilePx.get());
        keptWidth = getWidth();
        stale = true;
        double hidden = Math.max(0, layout.height() - getHeight());
        bar.setMax(hidden);
        bar.setVisibleAmount(layout.height() <= 0 ? 1 : hidden * getHeight() / layout.height());
        bar.setUnitIncrement(layout.rowPx());
        bar.setBlockIncrement(Math.max(layout.rowPx(), getHeight() - layout.rowPx()));
        bar.setVisible(hidden > 0);
        scrollTo(bar.getValue());
    }

    private void scrollBy(double pixels) {
        scrollTo(bar.getValue() + pixels);
    }

    private void scrollTo(double y) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), y)));
    }

    /** As soon as the grid has its size. */
    void revealSoon(int photo) {
        toReveal = photo;
        requestLayout();
    }

    /** As little as needed. */
    void reveal(int photo) {
        GridLayout.Square tile = layout.tile(photo);
        if (tile.y() - GridLayout.HEADING_PX < bar.getValue()) {
            scrollTo(tile.y() - GridLayout.HEADING_PX);
        } else if (tile.y() + tile.size() + GridLayout.GAP_PX > bar.getValue() + getHeight()) {
            scrollTo(tile.y() + tile.size() + GridLayout.GAP_PX - getHeight());
        }
    }

    private void selectionChanged() {
        pseudoClassStateChanged(NOWHERE, selection.current() < 0);
        markTiles();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void markTiles() {
        tiles.values().forEach(this::mark);
    }

    /** By the photo, not its place: the selection may know of photos that come before the grid shows them. */
    private void mark(PhotoTile tile) {
        PhotoId photo = tile.photo();
        if (photo != null) {
            tile.mark(selection.isSelected(photo), isFocused() && selection.isCurrent(photo));
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != keptWidth) {
            Anchor anchor = anchor();
            relayout();
            if (anchor != null) {
                restore(anchor);
            }
        }
        bar.setVisibleAmount(layout.height() <= 0 ? 1 : bar.getMax() * getHeight() / layout.height());
        double hidden = Math.max(0, layout.height() - getHeight());
        if (bar.getMax() != hidden) {
            bar.setMax(hidden);
            bar.setVisible(hidden > 0);
            scrollTo(bar.getValue());
        }
        if (toReveal >= 0 && toReveal < photos.size() && getHeight() > 0) {
            reveal(toReveal);
            toReveal = -1;
        }
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        scrubber.resizeRelocate(getWidth() - barWidth - Scrubber.WIDTH_PX, 0, Scrubber.WIDTH_PX, getHeight());
        scrubber.show(layout, getHeight());
        content.resizeRelocate(0, 0, getWidth() - barWidth, getHeight());
        edge.resizeRelocate(0, 0, getWidth() - barWidth, getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double top = Math.rint(bar.getValue());
        layoutTiles(top);
        layoutHeadings(top);
        stale = false;
    }

    private void layoutTiles(double top) {
        int from = layout.firstBelow(top);
        int to = Math.min(photos.size(), layout.endAbove(top + getHeight()));
        tiles.values().removeIf(tile -> {
            boolean away = tile.index() < from || tile.index() >= to;
            if (away) {
                tile.clear();
                tile.setVisible(false);
                spare.push(tile);
            }
            return away;
        });
        for (int i = from; i < to; i++) {
            PhotoTile tile = tiles.get(i);
            boolean made = tile == null;
            if (tile == null) {
                tile = spare.isEmpty() ? newTile() : spare.pop();
                tiles.put(i, tile);
                tile.setVisible(true);
            }
            if (made || stale) {
                tile.show(i, photos.get(i));
                PhotoTile shown = tile;
                rows.request(i, row -> describe(shown, row));
                mark(tile);
            }
            GridLayout.Square square = layout.tile(i);
            tile.resizeRelocate(square.x(), square.y() - top, square.size(), square.size());
        }
    }

    /** Not while other photos are there already, and the tiles are laid out with them a moment later. */
    private boolean isInPlace(PhotoTile tile) {
        return tile.index() < photos.size() && photos.get(tile.index()).equals(tile.photo());
    }

    /** The tile may show another photo by now. */
    private void describe(PhotoTile tile, PhotoRow row) {
        if (row.id().equals(tile.photo())) {
            tile.describe(row, texts.description().apply(row));
        }
    }

    private PhotoTile newTile() {
        PhotoTile tile = new PhotoTile(pictures);
        content.getChildren().add(0, tile);
        return tile;
    }

    /** The heading of what is in sight stays at the upper edge until the next one pushes it out. */
    private void layoutHeadings(double top) {
        int used = 0;
        if (!sections.isEmpty()) {
            int last = layout.sectionAt(top + getHeight());
            for (int s = layout.sectionAt(top); s <= last; s++) {
                GridHeading heading = heading(used++);
                heading.show(sections.get(s), texts.heading().apply(sections.get(s)));
                double y = Math.max(0, layout.top(s) - top);
                if (s + 1 < sections.size()) {
                    y = Math.min(y, layout.top(s + 1) - top - GridLayout.HEADING_PX);
                }
                heading.resizeRelocate(0, y, content.getWidth(), GridLayout.HEADING_PX);
                heading.setVisible(true);
            }
        }
        for (int i = used; i < headings.size(); i++) {
            headings.get(i).setVisible(false);
        }
    }

    private GridHeading heading(int index) {
        while (headings.size() <= index) {
            GridHeading heading = new GridHeading(texts);
            headings.add(heading);
            content.getChildren().add(heading);
        }
        return headings.get(index);
    }

    /** As its button does: who is on the photos under the heading of this one. */
    void showPeopleAround(int photo) {
        headings.stream()
                .filter(heading -> heading.isVisible() && heading.isAbove(photo))
                .findFirst()
                .ifPresent(GridHeading::showPeople);
    }

    /** How far down the content one is, in pixels. */
    double scrolled() {
        return Math.rint(bar.getValue());
    }

    /** As when something is dragged beyond an edge. */
    void scroll(double pixels) {
        scrollBy(pixels);
    }

    /** The photo at a place of the grid; -1 where there is none. */
    int photoAt(double x, double y) {
        PhotoTile tile = tileAt(x, y);
        return tile == null ? -1 : tile.index();
    }

    @Nullable
    PhotoTile tileAt(double x, double y) {
        return tiles.values().stream()
                .filter(tile -> tile.getBoundsInParent().contains(x, y))
                .findFirst()
                .orElse(null);
    }

    /** Photos can be dragged from now on. */
    void dragWith(PhotosViewModel model, ActsViewModel acts) {
        GridDrag drag = new GridDrag(this, model, acts);
        drag.listen();
        getChildren().add(drag.mark());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> tiles.get(selection.current());
            case ITEM_COUNT -> photos.size();
            case ITEM_AT_INDEX -> tiles.get((Integer) parameters[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
