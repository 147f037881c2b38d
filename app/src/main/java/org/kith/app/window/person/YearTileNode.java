package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.RoundFace;
import org.kith.app.window.tiles.TileNode;
import org.kith.engine.model.BirthDate;
import org.kith.engine.store.photos.PersonYear;

/** A year of somebody: a face, how old they were, how many photos there are. FX thread only. */
final class YearTileNode extends TileNode<PersonYear> {

    static final double FACE_PX = 112;

    private final Text text;
    private final Supplier<@Nullable BirthDate> born;
    private final RoundFace face;
    private final Label year = new Label();
    private final Label age = new Label();
    private final Label photos = new Label();

    /** @param born null if it is not known */
    YearTileNode(FaceThumbnails thumbnails, Text text, Supplier<@Nullable BirthDate> born) {
        this.text = text;
        this.born = born;
        this.face = new RoundFace(thumbnails, FACE_PX);
        year.getStyleClass().add("year");
        age.managedProperty().bind(age.visibleProperty());
        photos.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox box = new VBox(2, face, year, age, photos);
        box.setAlignment(Pos.TOP_CENTER);
        getStyleClass().addAll("tile", "year-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().add(box);
    }

    @Override
    protected void show(PersonYear shown) {
        face.show(shown.shown());
        year.setText(String.valueOf(shown.year()));
        @Nullable BirthDate birth = born.get();
        age.setVisible(birth != null);
        age.setText(birth == null ? "" : text.get("person.years.age", shown.year() - birth.year()));
        photos.setText(text.get("photos.count", shown.photos()));
        setAccessibleText(text.get("person.years.accessible", year.getText(), age.getText(), photos.getText()));
    }

    @Override
    protected void release() {
        face.release();
    }
}
