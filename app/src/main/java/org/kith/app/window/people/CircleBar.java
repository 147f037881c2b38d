package org.kith.app.window.people;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kith.app.text.Text;
import org.kith.app.window.fx.NamePopup;
import org.kith.engine.store.circles.Circle;

/** Circles of people, of which one may be chosen: then only its people are shown. Not there while there is none. FX thread only. */
final class CircleBar {

    private final PeopleViewModel model;
    private final Text text;
    private final Consumer<String> photos;
    private final FlowPane bar = new FlowPane(6, 6);

    /** @param photos shows those of a circle */
    CircleBar(PeopleViewModel model, Text text, Consumer<String> photos) {
        this.model = model;
        this.text = text;
        this.photos = photos;
        bar.setId("circles");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("circle-bar");
        bar.setMinWidth(0);
        bar.managedProperty().bind(bar.visibleProperty());
        model.circles().subscribe(this::show);
        model.circle().subscribe(chosen -> mark());
    }

    Node node() {
        return bar;
    }

    private void show(List<Circle> circles) {
        bar.setVisible(!circles.isEmpty());
        ToggleGroup group = new ToggleGroup();
        List<Node> chips = new ArrayList<>();
        chips.add(chip(text.get("circle.everybody"), Optional.empty(), group));
        for (Circle circle : circles) {
            ToggleButton chip = chip(
                    text.get("circle.with-count", circle.name(), circle.people().size()),
                    Optional.of(circle.name()),
                    group);
            chip.setContextMenu(menu(chip, circle.name()));
            chips.add(chip);
        }
        bar.getChildren().setAll(chips);
        mark();
    }

    /** The chips stay: the one that was clicked keeps the keys. */
    private void mark() {
        for (Node chip : bar.getChildren()) {
            ((ToggleButton) chip).setSelected(model.circle().get().equals(chip.getUserData()));
        }
    }

    private ToggleButton chip(String label, Optional<String> circle, ToggleGroup group) {
        ToggleButton chip = new ToggleButton(label);
        chip.setToggleGroup(group);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setUserData(circle);
        chip.getStyleClass().addAll(Styles.SMALL, "circle-chip");
        chip.addEventFilter(ActionEvent.ACTION, e -> {
            chip.setSelected(true); // one is always chosen
            model.chooseCircle(circle);
        });
        return chip;
    }

    private ContextMenu menu(Node chip, String circle) {
        MenuItem see = new MenuItem(text.get("circle.photos", circle));
        see.setOnAction(e -> photos.accept(circle));
        MenuItem rename = new MenuItem(text.get("circle.rename"));
        rename.setOnAction(e -> new NamePopup()
                .ask(
                        chip,
                        text.get("circle.rename.title"),
                        text.get("circle.rename.do"),
                        circle,
                        name -> model.renameCircle(circle, name)));
        MenuItem remove = new MenuItem(text.get("circle.remove"));
        remove.setOnAction(e -> model.removeCircle(circle));
        return new ContextMenu(see, rename, remove);
    }
}
