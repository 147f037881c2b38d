package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.BirthText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.AskPopup;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.people.CircleQuestion;
import org.kith.app.window.people.PersonContent;
import org.kith.engine.model.BirthDate;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user said of a person: birth, circles, a note; each is changed where it stands. FX thread only. */
final class PersonFacts {

    private final PersonViewModel model;
    private final Navigator navigator;
    private final Text text;
    private final Button born = fact("person-born");
    private final Button addCircle = fact("add-circle");
    private final Button addNote = fact("person-note");
    private final HBox circles = new HBox(4);
    private final HBox more = new HBox(4);
    private final FlowPane facts = new FlowPane(4, 2, born, circles, addCircle, addNote, more);
    private final Label note = new Label();
    private final NotePopup notes;

    PersonFacts(PersonViewModel model, Navigator navigator, Text text) {
        this.model = model;
        this.navigator = navigator;
        this.text = text;
        this.notes = new NotePopup(model, text);
        born.setOnAction(e ->
                model.page().get().ifPresent(page -> askForBirth(page.about().born())));
        addCircle.setText(text.get("person.circle.add"));
        addCircle.setGraphic(new FontIcon(Feather.PLUS));
        Hint.put(addCircle, text.get("person.circle.hint"));
        addCircle.setOnAction(e -> askForCircle());
        addNote.setOnAction(e -> editNote(addNote));
        note.setId("person-note-line");
        note.setWrapText(true);
        note.getStyleClass().add("person-note");
        note.setOnMouseClicked(e -> editNote(note));
        note.managedProperty().bind(note.visibleProperty());
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.setMinWidth(0);
        circles.setAlignment(Pos.CENTER_LEFT);
        more.setAlignment(Pos.CENTER_LEFT);
        circles.managedProperty().bind(circles.visibleProperty());
        model.page().subscribe(page -> page.ifPresent(this::show));
    }

    private static Button fact(String id) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    Node node() {
        return facts;
    }

    /** What the user wrote, under the facts. */
    Node note() {
        return note;
    }

    /** Stands behind what is known of the person. */
    void add(Node node) {
        more.getChildren().add(node);
    }

    private void show(PersonContent page) {
        boolean person = model.isPerson();
        List.of(born, addCircle, addNote).forEach(fact -> fact.setVisible(person));
        born.setText(born(page.about().born()));
        circles.setVisible(!page.about().circles().isEmpty());
        circles.getChildren()
                .setAll(page.about().circles().stream().map(this::circle).toList());
        @Nullable String said = page.about().note();
        addNote.setText(text.get(said == null ? "person.note.add" : "person.note.change"));
        note.setVisible(said != null);
        note.setText(Objects.requireNonNullElse(said, ""));
    }

    private String born(@Nullable BirthDate date) {
        if (date == null) {
            return text.get("person.born.add");
        }
        return text.get(date.day() == null ? "person.born" : "person.born.day", BirthText.of(date, text));
    }

    private Node circle(String name) {
        MenuItem photos = new MenuItem(text.get("circle.photos", name));
        photos.setOnAction(e -> navigator.open(new Place.Photos(PhotoFilter.ofCircle(name))));
        MenuItem leave = new MenuItem(text.get("person.circle.leave", name));
        leave.setOnAction(e -> model.removeFromCircle(name));
        MenuButton chip = new MenuButton(name, new FontIcon(Feather.USERS), photos, leave);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().addAll(Styles.SMALL, "circle-chip");
        chip.setAccessibleText(text.get("person.circle.accessible", name));
        return chip;
    }

    private void askForBirth(@Nullable BirthDate known) {
        AskPopup.Question question = new AskPopup.Question(
                "birth-date",
                text.get("person.born.field"),
                text.get("person.born.prompt"),
                text.get("person.born.about"));
        new AskPopup().show(born, question, Objects.toString(known, ""), List.of(), this::takeBirth);
    }

    /** Nothing typed is: not known. */
    private boolean takeBirth(String typed) {
        Optional<BirthDate> date = BirthText.parse(typed, text);
        boolean fine = date.isPresent() || typed.isBlank();
        if (fine) {
            model.setBorn(date);
        }
        return fine;
    }

    private void askForCircle() {
        model.otherCircles(names -> CircleQuestion.ask(addCircle, names, text, model::addToCircle));
    }

    private void editNote(Node anchor) {
        model.page()
                .get()
                .map(page -> Objects.requireNonNullElse(page.about().note(), ""))
                .ifPresent(known -> notes.show(anchor, known));
    }
}
