package org.kith.app.window.photos;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.acts.ActsViewModel;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.engine.model.PhotoId;
import org.kith.engine.photos.PhotoInfo;
import org.kith.engine.store.row.PhotoRow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is known of the photo on the page, beside it. FX thread only. */
public final class InfoPane {

    private static final double WIDTH_PX = 280;

    private final InfoSource source;
    private final ActsViewModel acts;
    private final Background background;
    private final Text text;
    private final InfoWords words;
    private final VBox box = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(box);
    private @Nullable PhotoId shown;

    /** Closed. */
    public InfoPane(InfoSource source, ActsViewModel acts, Background background, Text text) {
        this.source = source;
        this.acts = acts;
        this.background = background;
        this.text = text;
        this.words = new InfoWords(text);
        box.getStyleClass().add("info-pane");
        scroll.setId("info-pane");
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH_PX);
        scroll.setFocusTraversable(false);
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.setVisible(false);
    }

    Node node() {
        return scroll;
    }

    /** Empty when the page is left. */
    void show(Optional<PhotoRow> photo) {
        shown = photo.map(PhotoRow::id).orElse(null);
        load();
    }

    /** Opens it, or closes it. */
    void toggle() {
        scroll.setVisible(!scroll.isVisible());
        load();
    }

    boolean isOpen() {
        return scroll.isVisible();
    }

    public void libraryChanged(LibraryChange change) {
        if (change.photos()) {
            load();
        }
    }

    private record Answer(PhotoInfo info, String place) {}

    private void load() {
        PhotoId photo = shown;
        if (photo == null || !scroll.isVisible()) {
            box.getChildren().clear();
            return;
        }
        background.run(() -> source.info(photo).map(info -> new Answer(info, source.place(info))), answer -> {
            if (photo.equals(shown)) {
                answer.ifPresentOrElse(this::fill, box.getChildren()::clear);
            }
        });
    }

    private void fill(Answer answer) {
        PhotoId photo = answer.info().photo().id();
        box.getChildren().setAll(stars(photo, answer.info()));
        String caption = answer.info().note().caption();
        if (caption != null) {
            Label said = new Label(caption);
            said.setWrapText(true);
            box.getChildren().add(said);
        }
        if (!answer.info().tags().isEmpty()) {
            box.getChildren().add(tags(photo, answer.info().tags()));
        }
        for (InfoWords.Line line : words.of(answer.info(), answer.place())) {
            Label about = new Label(line.about());
            about.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            Label says = new Label(line.says());
            says.setWrapText(true);
            says.setAccessibleText(line.about() + ": " + line.says());
            box.getChildren().add(new VBox(about, says));
        }
    }

    /** A click gives so many; on the last of them, none. */
    private Node stars(PhotoId photo, PhotoInfo info) {
        FlowPane row = new FlowPane(2, 2);
        for (int star = 1; star <= 5; star++) {
            int given = star == info.note().rating() ? 0 : star;
            Button button = new Button(star <= info.note().rating() ? "★" : "☆");
            button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "info-star");
            button.setAccessibleText(text.get("info.give", star));
            button.setFocusTraversable(false);
            button.setOnAction(e -> acts.rate(List.of(photo), given));
            row.getChildren().add(button);
        }
        Button heart = new Button(info.note().favourite() ? "♥" : "♡");
        heart.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "info-star");
        heart.setAccessibleText(text.get("acts.favourite"));
        heart.setFocusTraversable(false);
        heart.setOnAction(e -> acts.toggleFavourite(List.of(photo)));
        row.getChildren().add(heart);
        return row;
    }

    private Node tags(PhotoId photo, List<String> tags) {
        FlowPane row = new FlowPane(6, 6);
        for (String tag : tags) {
            Button chip = new Button(tag, new FontIcon(Feather.X));
            chip.getStyleClass().addAll(Styles.SMALL, Styles.ROUNDED);
            chip.setAccessibleText(text.get("info.untag", tag));
            chip.setFocusTraversable(false);
            chip.setOnAction(e -> acts.untag(List.of(photo), tag));
            row.getChildren().add(chip);
        }
        return row;
    }
}
