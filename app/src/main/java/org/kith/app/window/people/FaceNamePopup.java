package org.kith.app.window.people;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Popups;
import org.kith.app.window.naming.NameField;
import org.kith.app.window.people.FaceNameViewModel.Subject;
import org.kith.engine.people.Explanation;
import org.kordamp.ikonli.feather.Feather;

/** Asks beside a face of a photo who it is. FX thread only. */
public final class FaceNamePopup {

    private static final double WHY_PX = 276;

    private final FaceNameViewModel model;
    private final Text text;
    private final Popup popup = new Popup();
    private final Label why = new Label();

    public FaceNamePopup(FaceNameViewModel model, Text text) {
        this.model = model;
        this.text = text;
        popup.setHideOnEscape(false);
        popup.setAutoHide(true);
        popup.setOnAutoHide(e -> model.commit()); // what was typed is the name
        why.setId("face-why");
        why.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        why.setWrapText(true);
        why.setPrefWidth(WHY_PX); // the height of the popup is made for it
        why.setMinHeight(Label.USE_PREF_SIZE);
        why.managedProperty().bind(why.visibleProperty());
        model.why().subscribe(this::showWhy);
        model.subject().subscribe(subject -> {
            if (subject.isEmpty()) {
                popup.hide();
            }
        });
    }

    /**
     * @param anchor the face's box: the popup opens below it
     * @param change begins to move or resize the box
     */
    public void show(Node anchor, Subject face, Runnable change) {
        model.begin(face);
        showWhy(Optional.empty());
        NameField field = new NameField(model.field(), text, PeopleStyle.sheet());
        field.setId("face-name");
        field.setOnCommit(step -> model.commit());
        field.setOnCancel(model::cancel);
        VBox box = new VBox(new Label(text.get("people.face.who")), field);
        String name = face.name();
        if (face.person() != null) {
            box.getChildren()
                    .add(button(
                            Feather.USER_X,
                            name == null ? text.get("person.reject.nameless") : text.get("person.reject", name),
                            "not-this-person",
                            model::notThisPerson));
        }
        box.getChildren().add(button(Feather.SLASH, text.get("people.face.none"), "not-a-face", model::notAFace));
        box.getChildren().add(button(Feather.MAXIMIZE_2, text.get("people.face.change"), "change-box", () -> {
            model.commit(); // a name that was typed is the face's
            change.run();
        }));
        box.getChildren().add(why);
        box.getStyleClass().add("face-name");
        box.getStylesheets().add(PeopleStyle.sheet());
        Popups.dress(box, anchor);
        popup.getContent().setAll(box);
        Popups.showBy(popup, anchor, 4);
        field.start(true);
    }

    private void showWhy(Optional<Explanation> explanation) {
        Optional<String> sentence = explanation.flatMap(new WhySentence(text)::of);
        why.setText(sentence.orElse(""));
        why.setVisible(sentence.isPresent());
        popup.sizeToScene();
    }

    private static Button button(Feather icon, String label, String id, Runnable act) {
        Button button = Controls.button(icon, label);
        button.setId(id);
        button.getStyleClass().add(Styles.FLAT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> act.run());
        return button;
    }
}
