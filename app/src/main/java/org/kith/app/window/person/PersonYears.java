package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PersonContent;
import org.kith.app.window.tiles.TileGrid;
import org.kith.app.window.tiles.TileSection;
import org.kith.app.window.tiles.TileSelection;
import org.kith.engine.model.BirthDate;
import org.kith.engine.store.photos.PersonYear;

/** How somebody has grown: a face of every year, with the age where the birth is known. FX thread only. */
final class PersonYears {

    private static final double TILE_PX = 140;

    private final PersonViewModel model;
    private final TileGrid<Integer, PersonYear> grid;
    private final Label none = new Label();
    private final StackPane node;

    /** @param open photos of a year */
    PersonYears(PersonViewModel model, FaceThumbnails thumbnails, Text text, Consumer<Integer> open) {
        this.model = model;
        grid = new TileGrid<>(
                new TileSelection<>(), PersonYear::year, () -> new YearTileNode(thumbnails, text, this::born), TILE_PX);
        grid.setId("person-years");
        grid.setAccessibleText(text.get("person.years"));
        grid.setOnOpen(open);
        none.setText(text.get("person.years.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll(Styles.TEXT_MUTED, "empty");
        node = new StackPane(grid, none);
        model.years().subscribe(this::show);
        model.page().subscribe(page -> show(model.years().get())); // the birth may be another
    }

    Node node() {
        return node;
    }

    /** What takes the keys. */
    Node grid() {
        return grid;
    }

    private void show(List<PersonYear> years) {
        none.setVisible(years.isEmpty());
        grid.setVisible(!years.isEmpty());
        grid.show(List.of(TileSection.of("", "", years)));
    }

    private @Nullable BirthDate born() {
        return model.page()
                .get()
                .map(PersonContent::about)
                .map(PersonContent.About::born)
                .orElse(null);
    }
}
