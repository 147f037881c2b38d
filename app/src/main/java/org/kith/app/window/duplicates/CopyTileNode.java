package org.kith.app.window.duplicates;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.ByteText;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.PhotoPictures;
import org.kith.app.window.fx.ReusedImage;
import org.kith.app.window.tiles.TileNode;
import org.kith.engine.store.row.PhotoRow;

/** A photo of a stack: the whole of it, since copies differ at their edges, and what tells it from the others. */
final class CopyTileNode extends TileNode<Copy> {

    static final double SIDE_PX = 184;

    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

    private final PhotoPictures pictures;
    private final Text text;
    private final ImageView picture = new ImageView();
    private final ReusedImage pixels = new ReusedImage();
    private final Label mark = new Label();
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label size = new Label();
    private Runnable forget = () -> {};
    private Runnable forgetLarge = () -> {};

    CopyTileNode(PhotoPictures pictures, Text text) {
        this.pictures = pictures;
        this.text = text;
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setFitWidth(SIDE_PX);
        picture.setFitHeight(SIDE_PX);
        StackPane frame = new StackPane(picture);
        frame.setMinSize(SIDE_PX, SIDE_PX);
        frame.setMaxSize(SIDE_PX, SIDE_PX);
        mark.getStyleClass().add("copy-mark");
        mark.setMinWidth(Label.USE_PREF_SIZE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        size.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        HBox first = new HBox(6, mark, name);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, first, folder, size);
        words.setMaxWidth(SIDE_PX);
        VBox all = new VBox(6, frame, words);
        all.setAlignment(Pos.TOP_CENTER);
        getStyleClass().addAll("tile", "copy-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().add(all);
    }

    @Override
    protected void show(Copy copy) {
        release();
        PhotoRow row = copy.photo();
        String said = marked(copy.mark());
        mark.setText(said);
        mark.setVisible(!said.isEmpty());
        mark.setManaged(!said.isEmpty());
        mark.pseudoClassStateChanged(BEST, copy.mark() == Copy.Mark.BEST);
        name.setText(shown(row.path().getFileName()));
        folder.setText(shown(row.path().getParent()));
        size.setText(text.get("duplicates.size", row.widthPx(), row.heightPx(), ByteText.of(copy.bytes(), text)));
        Hint.put(name, Visible.name(row.path()));
        setAccessibleText(Stream.of(name.getText(), said, folder.getText(), size.getText())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", ")));
        forget = pictures.small().request(row.id(), small -> {
            picture.setImage(pixels.of(small));
            sharpen(row, small);
        });
    }

    private static String shown(@Nullable Path path) {
        return path == null ? "" : Visible.name(path);
    }

    private String marked(Copy.Mark of) {
        return switch (of) {
            case BEST -> text.get("duplicates.best");
            case IDENTICAL -> text.get("duplicates.copy");
            case NONE -> "";
        };
    }

    /** Where a screen has more pixels than the small picture; of a square tile its shorter side would fill the tile. */
    private void sharpen(PhotoRow row, Image small) {
        double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleX();
        double shortPx = Math.min(small.getWidth(), small.getHeight());
        double longPx = Math.max(small.getWidth(), small.getHeight());
        PhotoPictures.sharper(row.id(), small, SIDE_PX * scale * shortPx / longPx)
                .ifPresent(wanted ->
                        forgetLarge = pictures.large().request(wanted, large -> picture.setImage(pixels.of(large))));
    }

    @Override
    protected void release() {
        forget.run();
        forget = () -> {};
        forgetLarge.run();
        forgetLarge = () -> {};
        picture.setImage(null);
    }
}
