package org.kith.app.window;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;

/** In place of a library that cannot be opened, or not yet: why, and what to do. FX thread only. */
final class FailureView {

    private final VBox view;

    /**
     * As sentences say it.
     *
     * @param heading that it is not open
     * @param reason why
     */
    FailureView(Text text, String heading, String reason, Runnable openAnother) {
        Label title = new Label(heading);
        title.getStyleClass().add(Styles.TITLE_2);
        Label why = new Label(reason);
        why.setId("failure-reason");
        why.setWrapText(true);
        why.setMaxWidth(560);
        Button open = new Button(text.get("settings.open-another"));
        open.setDefaultButton(true);
        open.setOnAction(e -> openAnother.run());
        view = new VBox(16, title, why, open);
        view.setAlignment(Pos.CENTER);
        view.getStyleClass().add("main");
    }

    /** Something that may help, beside opening another library. */
    void offer(String id, String label, Runnable act) {
        Button button = new Button(label);
        button.setId(id);
        button.setOnAction(e -> act.run());
        view.getChildren().add(view.getChildren().size() - 1, button);
    }

    Parent node() {
        return view;
    }
}
