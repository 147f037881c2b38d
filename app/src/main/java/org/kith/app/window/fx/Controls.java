package org.kith.app.window.fx;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Controls as all pages make them. FX thread only. */
public final class Controls {

    private Controls() {}

    /** A field whose words say which of a list are shown. */
    public static TextField filter(String prompt) {
        CustomTextField filter = new CustomTextField();
        filter.setLeft(new FontIcon(Feather.FILTER));
        filter.setPromptText(prompt);
        filter.setAccessibleText(prompt);
        return filter;
    }

    /** What something is called. */
    public static Label bold(String words) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return label;
    }

    /** What is to be known of something, on as many lines as it takes. */
    public static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        return label;
    }

    /** What came of something; not there while nothing is to be said. */
    public static Label said(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** Controls beside each other. */
    public static HBox line(Node... nodes) {
        HBox line = new HBox(12, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A button that shows what it does when pointed at, and says so to screen readers. */
    public static Button iconButton(Feather icon, String act) {
        Button button = new Button();
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        setIcon(button, icon, act);
        return button;
    }

    /** The button does something else from now on. */
    public static void setIcon(ButtonBase button, Feather icon, String act) {
        if (act.equals(button.getAccessibleText())) {
            return;
        }
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(act);
        Hint.put(button, act);
    }

    public static Button button(Feather icon, String act) {
        return new Button(act, new FontIcon(icon));
    }

    /** The button says this, also where there is room for its icon only. */
    public static void setWords(ButtonBase button, String act) {
        button.setText(act);
        button.setAccessibleText(act);
        Hint.put(button, act);
    }

    /** Where the bar is narrower than that, icons say what is in words else. */
    public static void wordsFrom(double leastPx, Region bar, ButtonBase... buttons) {
        bar.widthProperty().subscribe(width -> {
            ContentDisplay words = width.doubleValue() < leastPx ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            for (ButtonBase button : buttons) {
                button.setContentDisplay(words);
            }
        });
    }
}
