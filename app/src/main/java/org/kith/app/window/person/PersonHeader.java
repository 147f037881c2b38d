package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.NameEditor;
import org.kith.app.window.people.PersonContent;
import org.kith.app.window.people.RoundFace;
import org.kith.app.window.people.UndoButtons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who it is: cover, name to be clicked and changed, how many faces and photos. FX thread only. */
final class PersonHeader {

    /** Below this, icons say what is beside the name. */
    private static final double NARROW_PX = 700;

    private static final double COVER_PX = 96;

    private final PersonViewModel model;
    private final Text text;
    private final RoundFace cover;
    private final Button name = new Button();
    private final StackPane nameLine = new StackPane(name);
    private final Label counts = new Label();
    private final PersonFacts facts;
    private final Button hide = new Button();
    private final HBox header;
    private @Nullable NameEditor editor;

    PersonHeader(PersonViewModel model, UndoViewModel undo, FaceThumbnails thumbnails, Navigator navigator, Text text) {
        this.model = model;
        this.text = text;
        this.cover = new RoundFace(thumbnails, COVER_PX);
        name.setId("person-name");
        name.getStyleClass().addAll(Styles.FLAT, Styles.TITLE_2, "person-name");
        Hint.put(name, text.get("person.rename"));
        name.setOnAction(e -> rename());
        nameLine.setAlignment(Pos.CENTER_LEFT);
        counts.getStyleClass().addAll(Styles.TEXT_MUTED, "person-counts");
        facts = new PersonFacts(model, navigator, text);
        VBox words = new VBox(2, nameLine, counts, facts.node(), facts.note());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        header = new HBox(cover, words);
        hide.setId("hide-person");
        hide.setMinWidth(Region.USE_PREF_SIZE);
        hide.setOnAction(e -> model.page().get().ifPresent(page -> model.setHidden(!page.hidden())));
        header.getChildren().add(hide);
        header.getChildren().addAll(UndoButtons.of(undo, navigator, text));
        header.getStyleClass().add("person-header");
        header.setMinWidth(0);
        Controls.wordsFrom(NARROW_PX, header, hide);
        model.page().subscribe(page -> page.ifPresentOrElse(this::show, cover::release));
        model.naming().editing().subscribe(editing -> edit(editing.isPresent()));
    }

    Node node() {
        return header;
    }

    /** Stands behind what is known of the person. */
    void add(Node node) {
        facts.add(node);
    }

    void rename() {
        model.page().get().map(PersonContent::id).ifPresent(model.naming()::begin);
    }

    private void show(PersonContent page) {
        cover.show(page.cover());
        name.setText(Optional.ofNullable(page.name()).orElseGet(() -> text.get("people.tile.add-name")));
        hide.setVisible(model.isPerson());
        Controls.setWords(hide, text.get(page.hidden() ? "people.show-again" : "people.hide"));
        hide.setGraphic(new FontIcon(page.hidden() ? Feather.EYE : Feather.EYE_OFF));
        counts.setText(text.get(
                "person.counts",
                text.get("people.faces", page.faces().size()),
                text.get("people.photos", page.photos().size())));
    }

    private void edit(boolean editing) {
        if (editing && editor == null) {
            editor = new NameEditor(model.naming(), text);
            nameLine.getChildren().setAll(editor);
            editor.start();
        } else if (!editing && editor != null) {
            editor.stop();
            editor = null;
            nameLine.getChildren().setAll(name);
        }
    }
}
