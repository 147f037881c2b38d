package org.kith.app.window.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kith.app.text.Text;
import org.kith.app.window.fx.MenuKeys;
import org.kith.engine.model.GroupId;
import org.kith.engine.store.circles.Circle;

/** What can be done with the selected tiles. FX thread only. */
final class PeopleMenu {

    private final PeopleViewModel model;
    private final Text text;
    private final ContextMenu menu = new ContextMenu();

    /** @param anchor below which questions are asked */
    PeopleMenu(PeopleViewModel model, Text text, Node anchor, Consumer<GroupId> open) {
        this.model = model;
        this.text = text;
        MenuItem show = item("people.menu.open", "Enter", () -> current(open));
        MenuItem name = item("people.menu.name", "F2", () -> current(model.naming()::begin));
        MenuItem pin = item("people.pin", "", () -> model.pinSelected(true));
        MenuItem unpin = item("people.unpin", "", () -> model.pinSelected(false));
        MenuItem hide = item("people.hide", "", model::hideSelected);
        MenuItem showAgain = item("people.show-again", "", model::showAgainSelected);
        MenuItem circle = item("people.circle.add", "", () -> askForCircle(anchor));
        MenuItem leave = item("people.circle.leave", "", model::removeSelectedFromCircle);
        MenuItem merge = item("people.merge.selected", "Shortcut+M", model::mergeSelected);
        MenuItem ignore = item("people.ignore", "", model::ignoreSelected);
        menu.getItems()
                .addAll(show, name, new SeparatorMenuItem(), merge, circle, leave, ignore, pin, unpin, hide, showAgain);
        menu.setOnShowing(e -> {
            name.setText(text.get(isNamed() ? "people.menu.rename" : "people.menu.name"));
            merge.setText(model.mergedName()
                    .map(into -> text.get("people.merge.into", into))
                    .orElseGet(() -> text.get("people.merge.selected")));
            merge.setVisible(model.canMerge());
            circle.setVisible(model.canAddToCircle());
            leave.setVisible(model.canAddToCircle() && model.circle().get().isPresent());
            leave.setText(text.get("people.circle.leave", model.circle().get().orElse("")));
            ignore.setVisible(model.canIgnore());
            pin.setVisible(model.canPin(true));
            unpin.setVisible(model.canPin(false));
            hide.setVisible(model.canHide());
            showAgain.setVisible(model.canShowAgain());
        });
    }

    private void askForCircle(Node anchor) {
        List<String> names = model.circles().get().stream().map(Circle::name).toList();
        CircleQuestion.ask(anchor, names, text, model::addSelectedToCircle);
    }

    ContextMenu menu() {
        return menu;
    }

    private MenuItem item(String key, String shortcut, Runnable act) {
        MenuItem item = new MenuItem(text.get(key));
        if (!shortcut.isEmpty()) {
            item.setAccelerator(new MenuKeys(shortcut, text));
        }
        item.setOnAction(e -> act.run());
        return item;
    }

    private boolean isNamed() {
        return model.tiles().get().visible().stream().filter(GroupTile::isNamed).anyMatch(tile -> Optional.of(tile.id())
                .equals(model.selection().current().get()));
    }

    private void current(Consumer<GroupId> act) {
        model.selection().current().get().ifPresent(act);
    }
}
