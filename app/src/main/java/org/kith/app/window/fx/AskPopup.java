package org.kith.app.window.fx;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Asks for a word or a line, with words to choose from. FX thread only. */
public final class AskPopup {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass(Styles.STATE_DANGER.getPseudoClassName());
    private static final double WIDTH_PX = 300;
    private static final double LINE_PX = 28;
    private static final int MOST_LINES = 7;

    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<String> choices = new ListView<>();

    /**
     * What it says.
     *
     * @param id of the field, to find it by
     */
    public record Question(String id, String title, String prompt, String about) {}

    public AskPopup() {
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /**
     * Below a node.
     *
     * @param words to choose from; empty for none
     * @param answered hears what was typed or chosen; true if it will do
     */
    public void show(Node anchor, Question question, String before, List<String> words, Predicate<String> answered) {
        field.setId(question.id());
        field.setPromptText(question.prompt());
        field.setAccessibleText(question.title());
        field.setText(before);
        field.textProperty().addListener((observable, was, typed) -> {
            field.pseudoClassStateChanged(WRONG, false);
            offer(words, typed);
        });
        field.setOnAction(e -> answer(field.getText(), answered));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !choices.getItems().isEmpty()) {
                choices.requestFocus();
                choices.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        choices.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(answered);
                event.consume();
            }
        });
        choices.setOnMouseClicked(event -> choose(answered));
        choices.managedProperty().bind(choices.visibleProperty());
        offer(words, before);
        Label about = new Label(question.about());
        about.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        about.setWrapText(true);
        about.setManaged(!question.about().isEmpty());
        VBox box = new VBox(8, new Label(question.title()), field, choices, about);
        box.setPrefWidth(WIDTH_PX);
        box.getStyleClass().add("ask-popup");
        Popups.dress(box, anchor);
        popup.getContent().setAll(box);
        Popups.showBy(popup, anchor, 4);
        field.requestFocus();
        field.selectAll();
    }

    private void offer(List<String> words, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> fitting = words.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        choices.getItems().setAll(fitting);
        choices.setVisible(!fitting.isEmpty());
        choices.setPrefHeight(Math.min(MOST_LINES, fitting.size()) * LINE_PX + 4);
        choices.setFixedCellSize(LINE_PX);
    }

    private void choose(Predicate<String> answered) {
        String chosen = choices.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            answer(chosen, answered);
        }
    }

    private void answer(String said, Predicate<String> answered) {
        if (answered.test(said)) {
            popup.hide();
        } else {
            field.pseudoClassStateChanged(WRONG, true);
        }
    }
}
