package org.kith.app.window.person;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.DialogDress;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleStyle;
import org.kith.app.window.people.RoundFace;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.FaceId;

/** Asks of how many people the faces are, and shows who each of them would be before anything is done. FX thread only. */
final class SplitDialog {

    private static final int MOST_PARTS = 6;
    private static final int FACES_SHOWN = 8;
    private static final double FACE_PX = 56;
    private static final double WIDTH_PX = 640;
    private static final double PART_PX = FACE_PX + 38;
    private static final int PARTS_SHOWN = 3;

    private final PersonViewModel model;
    private final FaceThumbnails thumbnails;
    private final Text text;

    SplitDialog(PersonViewModel model, FaceThumbnails thumbnails, Text text) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.text = text;
    }

    void show(Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogDress.put(dialog, owner, text.get("person.split.title"));
        ButtonType go = new ButtonType(text.get("person.split.go"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(text.get("acts.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().add(PeopleStyle.sheet());
        pane.setHeaderText(text.get("person.split.question"));
        pane.getButtonTypes().setAll(go, no);
        Button split = (Button) pane.lookupButton(go);
        split.setId("split-go");
        VBox parts = new VBox(12);
        parts.setId("split-parts");
        ToggleGroup numbers = new ToggleGroup();
        numbers.selectedToggleProperty().addListener((observable, before, chosen) -> {
            if (chosen == null) {
                numbers.selectToggle(before); // one is always chosen
            } else {
                preview((int) chosen.getUserData(), numbers, parts, split);
            }
        });
        ScrollPane scroll =
                new ScrollPane(parts); // of one size, however many parts come: the answers stay where they are
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH_PX, PARTS_SHOWN * PART_PX);
        scroll.setMinHeight(PARTS_SHOWN * PART_PX); // else some window managers leave only the height of the answers
        pane.setContent(new VBox(16, numbers(numbers), scroll));
        numbers.selectToggle(numbers.getToggles().get(0));
        dialog.showAndWait()
                .filter(go::equals)
                .ifPresent(
                        answer -> model.split((int) numbers.getSelectedToggle().getUserData()));
    }

    private Node numbers(ToggleGroup group) {
        HBox row = new HBox(4, new Label(text.get("person.split.into")));
        row.setAlignment(Pos.CENTER_LEFT);
        IntStream.rangeClosed(2, MOST_PARTS).forEach(number -> {
            ToggleButton button = new ToggleButton(text.get("person.split.people", number));
            button.setId("split-into-" + number);
            button.setUserData(number);
            button.setToggleGroup(group);
            row.getChildren().add(button);
        });
        return row;
    }

    private void preview(int into, ToggleGroup numbers, VBox parts, Button split) {
        split.setDisable(true);
        parts.getChildren().setAll(muted(text.get("person.split.asking")));
        model.parts(
                into,
                found -> {
                    if (isChosen(into, numbers)) {
                        parts.getChildren()
                                .setAll(found.stream().map(this::part).toList());
                        split.setDisable(false);
                    }
                },
                failure -> {
                    if (isChosen(into, numbers)) {
                        parts.getChildren().setAll(muted(reason(failure)));
                    }
                });
    }

    private static boolean isChosen(int into, ToggleGroup numbers) {
        return numbers.getSelectedToggle().getUserData().equals(into);
    }

    private String reason(Throwable failure) {
        return failure instanceof EngineException fault ? FaultText.of(fault, text) : text.get("undo.refused.split");
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private Node part(List<FaceId> faces) {
        HBox row = new HBox(6);
        row.setAlignment(Pos.CENTER_LEFT);
        faces.stream().limit(FACES_SHOWN).forEach(face -> {
            RoundFace picture = new RoundFace(thumbnails, FACE_PX);
            picture.show(face);
            row.getChildren().add(picture);
        });
        return new VBox(4, muted(text.get("people.faces", faces.size())), row);
    }
}
