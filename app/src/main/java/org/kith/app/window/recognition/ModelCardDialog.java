package org.kith.app.window.recognition;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kith.app.text.Text;
import org.kith.app.window.fx.DialogDress;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Measurement;

/** What is known of a model: where it is from, under which terms, and how good it was measured to be. FX thread only. */
final class ModelCardDialog {

    private static final double WIDTH_PX = 620;
    private static final double HEIGHT_PX = 420;

    private final Text text;

    ModelCardDialog(Text text) {
        this.text = text;
    }

    void show(ModelCard card, Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogDress.put(dialog, owner, text.get("recognition.card", card.title()));
        VBox rows = new VBox(14);
        rows.setId("model-card");
        rows.setPadding(new Insets(4, 16, 16, 16));
        rows.getChildren().add(part("recognition.card.name", List.of(card.title(), card.id())));
        rows.getChildren()
                .add(part(
                        "recognition.card.accuracy",
                        card.accuracy().isEmpty()
                                ? List.of(text.get("recognition.card.not-measured"))
                                : card.accuracy().stream().map(this::measured).toList()));
        rows.getChildren()
                .add(part("recognition.card.licence", List.of(card.provenance().licence())));
        rows.getChildren().add(part("recognition.card.origin", card.provenance().origin()));
        rows.getChildren()
                .add(part("recognition.card.paper", List.of(card.provenance().paper())));
        rows.getChildren()
                .add(part(
                        "recognition.card.signature",
                        List.of(card.signature().input(), card.signature().output())));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH_PX, HEIGHT_PX);
        scroll.setMinHeight(HEIGHT_PX); // else some window managers leave only the height of the answers
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().getButtonTypes().add(new ButtonType(text.get("keys.close"), ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    private String measured(Measurement measured) {
        return text.get("recognition.card.measured", measured.what(), measured.value(), measured.on());
    }

    private Node part(String key, List<String> lines) {
        Label heading = new Label(text.get(key));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        VBox part = new VBox(2, heading);
        lines.stream().filter(Objects::nonNull).forEach(line -> {
            Label label = new Label(line);
            label.setWrapText(true);
            part.getChildren().add(label);
        });
        return part;
    }
}
