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
        bar.getChildren()
                .addAll(
                        button(Feather.HEART, "favourite", model::toggleFavourite),
                        asking(Feather.TAG, "tag", questions::tag),
                        asking(Feather.FOLDER_PLUS, "album", questions::album),
                        button(Feather.ROTATE_CCW, "turn-left", some -> model.turn(some, -1)),
                        button(Feather.ROTATE_CW, "turn-right", some -> model.turn(some, 1)),
                        asking(Feather.CALENDAR, "date", questions::date),
                        button(Feather.SHARE, "export", model::export),
                        button(Feather.TRASH_2, "trash", model::trash),
                        all);
    }

    public Node node() {
        return bar;
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
