package org.kith.app.window.search;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.NamePopup;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.engine.model.photo.AlbumId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Under the header while one searches: how much was found, what is in the way, and keeping the search. FX thread only. */
final class SearchStrip {

    private static final int MOST_OFFERED = 3;

    private final SearchViewModel model;
    private final KeptSearches kept;
    private final Text text;
    private final Consumer<PhotoFilter> open;
    private final Label found = new Label();
    private final FlowPane less = new FlowPane(8, 4);
    private final Button keep = new Button();
    private final Button change = new Button();
    private final HBox strip = new HBox(12, found, less, change, keep);
    private final NamePopup names = new NamePopup();

    SearchStrip(SearchViewModel model, KeptSearches kept, Text text, Consumer<PhotoFilter> open) {
        this.model = model;
        this.kept = kept;
        this.text = text;
        this.open = open;
        found.setId("search-found");
        found.setMinWidth(Label.USE_PREF_SIZE);
        less.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(less, Priority.ALWAYS);
        keep.setId("keep-search");
        keep.setGraphic(new FontIcon(Feather.BOOKMARK));
        keep.setMinWidth(Button.USE_PREF_SIZE);
        keep.setOnAction(e -> askName());
        change.setId("change-search");
        change.setMinWidth(Button.USE_PREF_SIZE);
        change.setOnAction(e -> changeKept());
        strip.getStyleClass().add("search-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        model.answer().addListener((observable, before, answer) -> show());
        model.filter().addListener((observable, before, filter) -> show());
        show();
    }

    Node node() {
        return strip;
    }

    private void show() {
        PhotoFilter filter = model.filter().get();
        SearchAnswer answer = model.answer().get();
        strip.setVisible(filter.search());
        strip.setManaged(filter.search());
        boolean changed = model.isKeptOneChanged();
        change.setVisible(changed);
        change.setManaged(changed);
        change.setText(changed ? text.get("search.save", String.valueOf(filter.name())) : "");
        boolean known = filter.album() != null && !changed;
        keep.setVisible(!known);
        keep.setManaged(!known);
        keep.setText(text.get(filter.album() == null ? "search.keep" : "search.keep-other"));
        if (answer.query().equals(filter.query())) { // else the old answer stays until there is a new one
            boolean nothing = filter.search() && answer.photos() == 0;
            found.setText(nothing ? text.get("search.none-fits") : text.get("photos.count", answer.photos()));
            less.getChildren().setAll(nothing ? ways(answer) : List.of());
        }
    }

    private List<Button> ways(SearchAnswer answer) {
        return answer.less().stream()
                .limit(MOST_OFFERED)
                .map(without -> {
                    Button way =
                            new Button(text.get("search.without", model.label(without.condition()), without.photos()));
                    way.getStyleClass().addAll(Styles.SMALL, "search-way");
                    way.setOnAction(e -> model.remove(without.condition()));
                    return way;
                })
                .toList();
    }

    private void askName() {
        names.ask(
                keep,
                text.get("search.keep.question"),
                text.get("search.keep"),
                model.nameToKeep(),
                name -> kept.keep(name, model.filter().get().query(), open));
    }

    private void changeKept() {
        @Nullable AlbumId album = model.filter().get().album();
        if (album != null) {
            kept.change(album, model.filter().get().query(), () -> {
                model.wasKept();
                show();
            });
        }
    }
}
