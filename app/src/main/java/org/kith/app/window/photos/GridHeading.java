package org.kith.app.window.photos;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.fx.Controls;
import org.kith.engine.store.photos.PhotoList.Section;
import org.kordamp.ikonli.feather.Feather;

/** The heading of photos in the grid, with who is on them. Used again for other sections. FX thread only. */
final class GridHeading extends HBox {

    private final PhotoGrid.Texts texts;
    private final Label label = new Label();
    private final Button people;
    private @Nullable Section section;

    GridHeading(PhotoGrid.Texts texts) {
        this.texts = texts;
        people = Controls.iconButton(Feather.USERS, texts.people().apply(""));
        people.getStyleClass().addAll("heading-people", Styles.SMALL);
        people.setFocusTraversable(false); // the grid has a key for it
        people.setOnAction(e -> showPeople());
        label.setMinWidth(0);
        getChildren().addAll(label, people);
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("photo-grid-heading");
        setManaged(false);
    }

    void show(Section shown, String words) {
        section = shown;
        label.setText(words);
        people.setVisible(!words.isEmpty());
        Controls.setIcon(people, Feather.USERS, texts.people().apply(words));
    }

    boolean isAbove(int photo) {
        Section shown = section;
        return shown != null && photo >= shown.first() && photo < shown.first() + shown.count();
    }

    void showPeople() {
        Section shown = section;
        if (shown != null && people.isVisible()) {
            texts.showPeople().accept(shown, people);
        }
    }
}
