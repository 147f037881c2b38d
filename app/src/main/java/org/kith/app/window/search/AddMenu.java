package org.kith.app.window.search;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Hint;
import org.kith.app.window.fx.Lazy;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.photo.DatedBy;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoNote;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All that can be searched for, by mouse: what one can type is here too. FX thread only. */
final class AddMenu {

    /** What holds of a photo or does not. */
    static final List<PhotoCondition> STATES = List.of(
            new PhotoCondition.Favourite(),
            new PhotoCondition.Video(),
            new PhotoCondition.Faces(new CountRange(0, 0)),
            new PhotoCondition.Undated(),
            new PhotoCondition.Dated(DatedBy.FILE_NAME),
            new PhotoCondition.Dated(DatedBy.PROGRAM),
            new PhotoCondition.Located(false),
            new PhotoCondition.Problem(),
            new PhotoCondition.Hidden());

    private static final int MOST_FACES = 4;

    private final SearchViewModel model;
    private final Text text;
    private final MenuButton button = new MenuButton();
    private final Lazy<ChoicePopup> choices;
    private final Lazy<DatePopup> dates;

    AddMenu(SearchViewModel model, Text text, Lazy<ChoicePopup> choices) {
        this.model = model;
        this.text = text;
        this.choices = choices;
        this.dates = Lazy.of(() -> new DatePopup(text));
        button.setId("search-add");
        button.setGraphic(new FontIcon(Feather.PLUS));
        button.getStyleClass().addAll("search-add", "flat");
        button.setAccessibleText(text.get("search.add"));
        Hint.put(button, text.get("search.add"));
        button.setOnShowing(e -> model.begin());
        button.getItems()
                .setAll(
                        choice("search.add.person", Offer.Kind.PERSON),
                        choice("search.add.circle", Offer.Kind.CIRCLE),
                        date(),
                        choice("search.add.place", Offer.Kind.PLACE),
                        choice("search.add.tag", Offer.Kind.TAG),
                        choice("search.add.folder", Offer.Kind.FOLDER),
                        choice("search.add.camera", Offer.Kind.CAMERA),
                        choice("search.add.album", Offer.Kind.ALBUM),
                        ratings(),
                        faces());
        STATES.forEach(state -> button.getItems().add(item(state)));
    }

    MenuButton node() {
        return button;
    }

    private MenuItem choice(String key, Offer.Kind kind) {
        MenuItem item = new MenuItem(text.get(key));
        item.setOnAction(
                e -> choices.get().show(button, "", model.choices(kind), offer -> model.add(offer.condition())));
        return item;
    }

    private MenuItem date() {
        MenuItem item = new MenuItem(text.get("search.add.date"));
        item.setOnAction(e -> dates.get().show(button, null, null, model::add));
        return item;
    }

    private Menu ratings() {
        Menu menu = new Menu(text.get("search.add.rating"));
        for (int stars = PhotoNote.MOST_STARS; stars > 0; stars--) {
            menu.getItems().add(item(new PhotoCondition.Rated(new CountRange(stars, PhotoNote.MOST_STARS))));
        }
        menu.getItems().add(item(new PhotoCondition.Rated(new CountRange(0, 0))));
        return menu;
    }

    private Menu faces() {
        Menu menu = new Menu(text.get("search.add.faces"));
        for (int faces = 1; faces <= MOST_FACES; faces++) {
            menu.getItems().add(item(new PhotoCondition.Faces(new CountRange(faces, faces))));
        }
        menu.getItems().add(item(new PhotoCondition.Faces(new CountRange(MOST_FACES + 1, Integer.MAX_VALUE))));
        return menu;
    }

    private MenuItem item(PhotoCondition condition) {
        MenuItem item = new MenuItem(new ChipWords(text, Map.of()).label(condition));
        item.setOnAction(e -> model.add(condition));
        return item;
    }
}
