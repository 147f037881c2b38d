package org.kith.app.window.search;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kith.app.text.Text;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A chip: a click or Enter opens what can be done with it, its cross or Delete takes it away. FX thread only. */
final class ChipNode extends HBox {

    private final SearchViewModel model;
    private final Text text;
    private final int index;
    private final PhotoCondition condition;

    ChipNode(SearchViewModel model, Text text, int index) {
        this.model = model;
        this.text = text;
        this.index = index;
        this.condition = model.chips().get().get(index).condition();
        Label label = new Label(model.label(condition));
        label.setMinWidth(Label.USE_PREF_SIZE);
        Label cross = new Label("", new FontIcon(Feather.X));
        cross.getStyleClass().add("chip-cross");
        cross.setOnMouseClicked(event -> {
            model.remove(index);
            event.consume();
        });
        getChildren().addAll(label, cross);
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(text.get("search.chip", label.getText()));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                showMenu();
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            showMenu();
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> model.remove(index);
            case ENTER, SPACE, DOWN -> showMenu();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showMenu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items());
        menu.show(this, Side.BOTTOM, 0, 4);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        if (condition instanceof PhotoCondition.Shows shows) {
            for (Role role : Role.values()) {
                boolean same = role == Role.ANY && shows.people().size() == 1; // any of one is all of one
                if (role != shows.role() && !same) {
                    items.add(change(new PhotoCondition.Shows(role, shows.people())));
                }
            }
            addWithout(shows, items);
        } else if (condition instanceof PhotoCondition.OfCircle of) {
            items.add(change(new PhotoCondition.OfCircle(of.circle(), !of.some())));
        } else if (condition instanceof PhotoCondition.Taken taken) {
            items.add(item(text.get("search.chip.change"), () -> new DatePopup(text)
                    .show(this, taken.from(), taken.to(), changed -> model.change(index, changed))));
        }
        items.add(item(text.get("search.chip.remove"), () -> model.remove(index)));
        return items;
    }

    private void addWithout(PhotoCondition.Shows shows, List<MenuItem> items) {
        if (shows.people().size() > 1) {
            for (PersonId person : shows.people()) {
                List<PersonId> others = new ArrayList<>(shows.people());
                others.remove(person);
                String name = model.label(new PhotoCondition.Shows(Role.ALL, List.of(person)));
                items.add(item(
                        text.get("search.chip.leave-out", name),
                        () -> model.change(index, new PhotoCondition.Shows(shows.role(), others))));
            }
        }
    }

    private MenuItem change(PhotoCondition to) {
        return item(model.label(to), () -> model.change(index, to));
    }

    private static MenuItem item(String label, Runnable act) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(e -> act.run());
        return item;
    }
}
