package org.kith.app.window.recognition;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.Place;
import org.kith.app.window.recognition.RecognitionViewModel.Known;
import org.kith.engine.people.LibraryQuality;
import org.kith.engine.people.LibraryQuality.Among;
import org.kith.engine.people.Proportion;
import org.kordamp.ikonli.feather.Feather;

/** How sure Kith is of the names it gave by itself, by what the user said of single faces. FX thread only. */
final class SureSection {

    private final Text text;
    private final VBox lines = new VBox(8);
    private final VBox view;

    SureSection(RecognitionViewModel model, Navigator navigator, Text text) {
        this.text = text;
        lines.setId("recognition-sure");
        Button review = Controls.button(Feather.HELP_CIRCLE, text.get("recognition.sure.review"));
        review.setOnAction(e -> navigator.open(new Place.Review()));
        view = Sections.section(
                "recognition.sure",
                "recognition.sure.about",
                text,
                lines,
                Sections.said("recognition.sure.improve", text),
                review);
        model.known().subscribe(known -> known.ifPresent(this::show));
    }

    Node node() {
        return view;
    }

    private void show(Known known) {
        lines.getChildren().clear();
        for (Among among : Among.values()) {
            LibraryQuality quality = known.quality().get(among);
            if (quality != null) {
                show(among, quality);
            }
        }
    }

    /** Of children, and of faces that are not clear, nothing is said before there is something to say. */
    private void show(Among among, LibraryQuality quality) {
        boolean all = among == Among.ALL;
        String key = "recognition.sure." + text(among);
        if (LibraryQuality.tells(quality.precision())) {
            add(key + ".precision", quality.precision());
        } else if (all) {
            lines.getChildren()
                    .add(Sections.line(
                            text.get("recognition.sure.few", quality.precision().of(), LibraryQuality.FEWEST)));
        }
        if (LibraryQuality.tells(quality.recall())) {
            add(key + ".recall", quality.recall());
        }
    }

    private static String text(Among among) {
        return switch (among) {
            case ALL -> "all";
            case CHILDREN -> "children";
            case UNCLEAR -> "unclear";
        };
    }

    private void add(String key, Proportion found) {
        Label line =
                Sections.line(text.get(key, found.hits(), found.of(), percent(found.low()), percent(found.high())));
        line.getStyleClass().add(Styles.TEXT);
        lines.getChildren().add(line);
    }

    private static long percent(double part) {
        return Math.round(100 * part);
    }
}
