package org.kith.app.window.acts;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.kith.app.text.AskWords;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.DialogDress;
import org.kith.engine.ask.AskForm;

/** Asks in which language somebody is to be asked, and whether names are offered. FX thread only. */
final class AskDialog {

    private final Text text;
    private final ComboBox<Locale> language = new ComboBox<>();
    private final CheckBox names;

    AskDialog(Text text) {
        this.text = text;
        this.names = new CheckBox(text.get("ask.names"));
        names.setId("ask-names");
        language.setId("ask-language");
        language.getItems().setAll(Text.languages());
        language.setConverter(new Endonyms());
        language.setValue(language.getItems().stream()
                .filter(one -> one.getLanguage().equals(text.locale().getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    /** @param photos 0: what is most worth asking */
    Optional<AskForm> ask(Window owner, int photos) {
        ButtonType go = new ButtonType(text.get("ask.go"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(text.get("acts.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<AskForm> dialog = new Dialog<>();
        DialogDress.put(dialog, owner, text.get("ask.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.setHeaderText(text.get("ask.question", photos));
        Label what = new Label(text.get("ask.what"));
        what.setWrapText(true);
        what.setMaxWidth(440);
        Label of = new Label(text.get("ask.language"));
        of.setLabelFor(language);
        pane.setContent(new VBox(12, what, Controls.line(of, language), names));
        pane.getButtonTypes().setAll(go, no);
        dialog.setResultConverter(button -> go.equals(button) ? form() : null);
        return dialog.showAndWait();
    }

    private AskForm form() {
        Locale chosen = language.getValue();
        return new AskForm(
                OptionalInt.empty(), names.isSelected(), chosen.getLanguage(), AskWords.of(new Text(chosen)));
    }

    /** As those call it who speak it. */
    private static final class Endonyms extends StringConverter<Locale> {
        @Override
        public String toString(Locale locale) {
            return locale.getDisplayLanguage(locale);
        }

        @Override
        public Locale fromString(String name) {
            throw new UnsupportedOperationException("nobody types it");
        }
    }
}
