package org.kith.app.window.folders;

import atlantafx.base.theme.Styles;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.PhotoDrag;
import org.kith.app.window.fx.PictureCache;
import org.kith.app.window.fx.ReusedImage;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.photos.Album;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the side bar: icon or cover, label, count. Photos can be dropped on one of an album. */
final class SideCell extends TreeCell<SideItem> {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final double COVER_PX = 20;

    private final PictureCache<PhotoId> pictures;
    private final BiConsumer<Album, List<PhotoId>> dropped;
    private final FontIcon icon = new FontIcon();
    private final ImageView cover = new ImageView();
    private final ReusedImage pixels = new ReusedImage();
    private final Label label = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(8, icon, label, count);
    private @Nullable PhotoId shown;
    private Runnable wish = () -> {};

    /**
     * A line for any item.
     *
     * @param pictures of covers
     * @param dropped hears of photos that are for an album
     */
    SideCell(PictureCache<PhotoId> pictures, BiConsumer<Album, List<PhotoId>> dropped) {
        this.pictures = pictures;
        this.dropped = dropped;
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMinWidth(0);
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        count.setMinWidth(HBox.USE_PREF_SIZE);
        cover.setFitWidth(COVER_PX);
        cover.setFitHeight(COVER_PX);
        cover.getStyleClass().add("album-cover");
        line.setAlignment(Pos.CENTER_LEFT);
        // The line is as wide as the cell, not as its longest word: else the tree scrolls sideways.
        setPrefWidth(0);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROP, false));
        addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    @Override
    protected void updateItem(@Nullable SideItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            show(null);
            setGraphic(null);
            setAccessibleText(null);
            Hint.put(this, "");
            return;
        }
        if (icon.getIconCode() != item.icon()) {
            icon.setIconCode(item.icon()); // loads its font anew
        }
        show(item.cover());
        label.setText(item.label());
        count.setText(item.count() > 0 ? NumberFormat.getIntegerInstance().format(item.count()) : "");
        setAccessibleText(item.count() > 0 ? item.label() + ", " + count.getText() : item.label());
        // Names of folders may be longer than the side bar is wide.
        Hint.put(this, item.detail());
        setGraphic(line);
    }

    /** The icon stands until the picture is there. */
    private void show(@Nullable PhotoId photo) {
        if (Objects.equals(photo, shown)) {
            return;
        }
        wish.run();
        wish = () -> {};
        shown = photo;
        line.getChildren().set(0, icon);
        if (photo != null) {
            wish = pictures.request(photo, picture -> {
                int width = (int) picture.getWidth();
                int height = (int) picture.getHeight();
                int side = Math.min(width, height);
                cover.setImage(pixels.of(picture, (width - side) / 2, (height - side) / 2, side, side));
                line.getChildren().set(0, cover);
            });
        }
    }

    private @Nullable Album target(DragEvent event) {
        SideItem item = getItem();
        Album album = item == null ? null : item.album();
        return album != null && !album.isSearch() && PhotoDrag.isOf(event) ? album : null;
    }

    private void over(DragEvent event) {
        if (target(event) != null) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(DROP, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Album album = target(event);
        if (album != null) {
            dropped.accept(album, PhotoDrag.photos(event));
            event.setDropCompleted(true);
            event.consume();
        }
        pseudoClassStateChanged(DROP, false);
    }
}
