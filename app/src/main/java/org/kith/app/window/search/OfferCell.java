package org.kith.app.window.search;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.RoundFace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is offered: a face or its kind as an icon, what it is called, how much is there. */
final class OfferCell extends ListCell<Offer> {

    private static final double FACE_PX = 28;

    private final Text text;
    private final RoundFace face;
    private final FontIcon icon = new FontIcon();
    private final Label label = new Label();
    private final Label detail = new Label();
    private final Label count = new Label();
    private final HBox row = new HBox(10, icon, label, detail, count);

    /** @param take hears what is clicked */
    OfferCell(Text text, FaceThumbnails faces, Consumer<Offer> take) {
        this.text = text;
        this.face = new RoundFace(faces, FACE_PX);
        label.setMinWidth(0);
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        detail.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        detail.setMinWidth(0);
        detail.setPrefWidth(0); // what the name leaves: a long path took the room of a short name
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        count.setMinWidth(Label.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, Event::consume); // the list would take the keys from the field
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                take.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (empty || offer == null) {
            face.release();
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(icon(offer.kind()));
        face.show(offer.face());
        row.getChildren().set(0, offer.face() == null ? icon : face);
        label.setText(offer.label());
        detail.setText(offer.detail());
        count.setText(offer.count() < 0 ? "" : count(offer));
        setAccessibleText(Stream.of(offer.label(), offer.face() == null ? "" : offer.detail(), count.getText())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", ")));
        setGraphic(row);
    }

    private String count(Offer offer) {
        return offer.kind() == Offer.Kind.PERSON
                ? text.get("search.faces", offer.count())
                : text.get("photos.count", offer.count());
    }

    private static Feather icon(Offer.Kind kind) {
        return switch (kind) {
            case PERSON -> Feather.USER;
            case CIRCLE -> Feather.USERS;
            case TAG -> Feather.TAG;
            case PLACE -> Feather.MAP_PIN;
            case DATE -> Feather.CALENDAR;
            case FOLDER -> Feather.FOLDER;
            case CAMERA -> Feather.CAMERA;
            case ALBUM -> Feather.BOOK;
            case STATE -> Feather.FILTER;
            case TEXT -> Feather.TYPE;
        };
    }
}
