package org.kith.app.window.photos;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;

/** Over the photo: who is on it without a face that could be found. FX thread only. */
final class AlsoHere {

    private final Text text;
    private final Navigator navigator;
    private final Consumer<PersonId> absent;
    private final HBox line = new HBox(6);

    /** @param absent takes back that somebody is there */
    AlsoHere(Text text, Navigator navigator, Consumer<PersonId> absent) {
        this.text = text;
        this.navigator = navigator;
        this.absent = absent;
        line.setId("also-here");
        line.getStyleClass().add("also-here");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        line.setPickOnBounds(false);
        show(List.of());
    }

    Node node() {
        return line;
    }

    void show(List<Person> people) {
        line.getChildren().clear();
        if (!people.isEmpty()) {
            line.getChildren().add(new Label(text.get("photo.also-here")));
            people.forEach(person -> line.getChildren().add(button(person)));
        }
        line.setVisible(!people.isEmpty());
    }

    private Button button(Person person) {
        Button button = new Button(Objects.requireNonNullElse(person.name(), ""));
        button.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
        MenuItem show = new MenuItem(text.get("photo.also-here.show"));
        show.setOnAction(e -> navigator.open(new Place.Person(person.id())));
        MenuItem not = new MenuItem(text.get("photo.also-here.not"));
        not.setOnAction(e -> absent.accept(person.id()));
        ContextMenu menu = new ContextMenu(show, not);
        button.setContextMenu(menu);
        button.setOnAction(e -> menu.show(button, Side.TOP, 0, 0));
        return button;
    }
}
