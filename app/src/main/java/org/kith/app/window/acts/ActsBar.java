package org.kith.app.window.acts;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.engine.model.PhotoId;
import org.kordamp.ikonli.feather.Feather;

/** The acts one needs most, as buttons, and a button for all others. FX thread only. */
public final class ActsBar {

    private final ActsQuestions questions;
    private final Text text;
    private final Supplier<List<PhotoId>> photos;
    private final HBox bar = new HBox(2);
    private final List<Node> lessNeeded;

    /**
     * For the photos of a page.
     *
     * @param photos those that are selected, when an act is chosen
     * @param more all acts, as {@link ActsMenu} has them
     */
    public ActsBar(ActsViewModel model, Text text, Supplier<List<PhotoId>> photos, ContextMenu more) {
        this.questions = new ActsQuestions(model, text);
        this.text = text;
        this.photos = photos;
        bar.setId("acts-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        Button all = Controls.iconButton(Feather.MORE_HORIZONTAL, text.get("acts.more"));
        all.setId("acts-more");
        all.setOnAction(e -> more.show(all, Side.BOTTOM, 0, 0));
        Button tag = asking(Feather.TAG, "tag", questions::tag);
        Button album = asking(Feather.FOLDER_PLUS, "album", questions::album);
        Button left = button(Feather.ROTATE_CCW, "turn-left", some -> model.turn(some, -1));
        Button right = button(Feather.ROTATE_CW, "turn-right", some -> model.turn(some, 1));
        Button date = asking(Feather.CALENDAR, "date", questions::date);
        Button export = button(Feather.SHARE, "export", model::export);
        bar.getChildren()
                .addAll(
                        button(Feather.HEART, "favourite", model::toggleFavourite),
                        tag,
                        album,
                        left,
                        right,
                        date,
                        export,
                        button(Feather.TRASH_2, "trash", model::trash),
                        all);
        lessNeeded = List.of(date, left, right, album, export);
    }

    public Node node() {
        return bar;
    }

    /** What can go where there is little room, the least needed first: it is among all acts too. */
    public List<Node> lessNeeded() {
        return lessNeeded;
    }

    private Button button(Feather icon, String act, Consumer<List<PhotoId>> does) {
        Button button = Controls.iconButton(icon, text.get("acts." + act));
        button.setId("bar-" + act);
        button.setOnAction(e -> does.accept(photos.get()));
        return button;
    }

    private Button asking(Feather icon, String act, BiConsumer<List<PhotoId>, Node> asks) {
        Button button = Controls.iconButton(icon, text.get("acts." + act));
        button.setId("bar-" + act);
        button.setOnAction(e -> asks.accept(photos.get(), button));
        return button;
    }
}
