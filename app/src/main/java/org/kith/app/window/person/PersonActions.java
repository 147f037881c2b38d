package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.MenuKeys;
import org.kith.app.window.fx.Popups;
import org.kith.app.window.naming.NameField;
import org.kith.app.window.naming.NameFieldViewModel;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleStyle;
import org.kith.app.window.people.PersonContent;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the selected faces of a person, as buttons and as a menu. FX thread only. */
final class PersonActions {

    private static final double SMALLEST_BUTTON_PX = 64;

    private final PersonViewModel model;
    private final Text text;
    private final NameFieldViewModel mover = new NameFieldViewModel();
    private final Popup movePopup = new Popup();
    private final Label selected = new Label();
    private final Button reject;
    private final Button confirm;
    private final Button move;
    private final Button cover;
    private final Button others;
    private final Button split;
    private final SplitDialog splitting;
    private final HBox bar;
    private final ContextMenu menu = new ContextMenu();

    PersonActions(PersonViewModel model, FaceThumbnails thumbnails, Text text) {
        this.model = model;
        this.text = text;
        reject = button(Feather.USER_X, "reject-faces", model::rejectSelected);
        confirm = button(Feather.CHECK, "confirm-faces", model::confirmSelected);
        move = button(Feather.CORNER_RIGHT_UP, "move-faces", this::askWhereTo);
        cover = button(Feather.STAR, "choose-cover", model::chooseCover);
        others = button(Feather.USERS, "split-off", model::splitOffSelected);
        splitting = new SplitDialog(model, thumbnails, text);
        split = button(Feather.SCISSORS, "split", this::askHowMany);
        selected.getStyleClass().add(Styles.TEXT_MUTED);
        selected.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar = new HBox(8, selected, gap, split, reject, confirm, others, move, cover);
        bar.getStyleClass().addAll("page-bar", "people-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(0);
        for (Button button : List.of(reject, confirm, others, move, cover)) {
            button.textProperty().subscribe(whole -> Hint.put(button, whole));
            MenuItem item = new MenuItem();
            item.textProperty().bind(button.textProperty());
            item.visibleProperty().bind(button.visibleProperty());
            item.setOnAction(e -> button.fire());
            menu.getItems().add(item);
        }
        MenuItem none = new MenuItem(text.get("person.not-faces"));
        none.setAccelerator(new MenuKeys("O", text));
        none.setOnAction(e -> model.notFacesSelected());
        menu.getItems().add(none);
        movePopup.setHideOnEscape(false);
        movePopup.setAutoHide(true);
        model.page().subscribe(page -> show());
        model.selection().selected().subscribe(faces -> show());
        show();
    }

    private static Button button(Feather icon, String id, Runnable act) {
        Button button = Controls.button(icon, "");
        button.setId(id);
        button.setMinWidth(SMALLEST_BUTTON_PX); // a long name ends in dots before it pushes others out of the window
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(e -> act.run());
        return button;
    }

    private void askHowMany() {
        splitting.show(split.getScene().getWindow());
    }

    Node bar() {
        return bar;
    }

    ContextMenu menu() {
        return menu;
    }

    private void show() {
        int count = model.selection().selected().get().size();
        @Nullable String name = model.page().get().map(PersonContent::name).orElse(null);
        selected.setText(count == 0 ? text.get("person.select") : text.get("person.selected", count));
        reject.setText(name == null ? text.get("person.reject.nameless") : text.get("person.reject", name));
        confirm.setText(name == null ? text.get("person.confirm.nameless") : text.get("person.confirm", name));
        move.setText(text.get("person.move"));
        cover.setText(text.get("person.cover"));
        others.setText(text.get("person.split-off"));
        split.setText(text.get("person.split"));
        reject.setVisible(count > 0 && model.isPerson());
        confirm.setVisible(count > 0 && model.isPerson() && model.canConfirmSelected());
        move.setVisible(count > 0);
        cover.setVisible(count == 1 && model.isPerson());
        others.setVisible(model.canSplitOff());
        split.setVisible(count == 0 && model.canSplit());
    }

    private void move() {
        mover.name().ifPresent(name -> {
            movePopup.hide();
            model.moveSelected(name);
        });
    }

    private void askWhereTo() {
        mover.begin("", model.namesOfOthers());
        NameField field = new NameField(mover, text, PeopleStyle.sheet());
        field.setId("move-to");
        field.setOnCancel(movePopup::hide);
        field.setOnCommit(step -> move());
        movePopup.setOnAutoHide(e -> move()); // what was typed is the name
        VBox box = new VBox(8, new Label(text.get("person.move.who")), field);
        box.getStyleClass().add("face-name");
        box.getStylesheets().add(PeopleStyle.sheet());
        Popups.dress(box, bar);
        movePopup.getContent().setAll(box);
        Popups.showBy(movePopup, move, 4);
        field.requestFocus();
    }
}
