package org.kith.app.window.photos;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.ProblemText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Controls;
import org.kith.engine.model.PhotoProblem;
import org.kordamp.ikonli.feather.Feather;

/** Says over the photo why it is not seen, or not all of it, and what can be done. FX thread only. */
final class PhotoTrouble {

    private static final double WIDEST_PX = 560;

    private final Text text;
    private final Label said = new Label();
    private final Button lookAgain;
    private final VBox box;

    /** What can be done about a photo that is not there. */
    interface Acts {

        void showFolder(Path file);

        /** Looks through all folders for files that have moved or come back. */
        void lookAgain();

        /** Asks where the added folder lies now in which the file was. */
        void locate(Path file);
    }

    PhotoTrouble(Text text, Acts acts) {
        this.text = text;
        said.setId("photo-trouble");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        Button folder = Controls.button(Feather.FOLDER, text.get("photo.show-folder"));
        folder.setOnAction(e -> acts.showFolder(file));
        lookAgain = Controls.button(Feather.SEARCH, text.get("photo.look-again"));
        lookAgain.setId("look-again");
        lookAgain.setOnAction(e -> acts.lookAgain());
        lookAgain.managedProperty().bind(lookAgain.visibleProperty());
        Button locate = Controls.button(Feather.MAP_PIN, text.get("photo.locate"));
        locate.setId("locate-folder");
        locate.setOnAction(e -> acts.locate(file));
        locate.visibleProperty().bind(lookAgain.visibleProperty());
        locate.managedProperty().bind(locate.visibleProperty());
        HBox buttons = new HBox(8, folder, lookAgain, locate);
        buttons.setAlignment(Pos.CENTER);
        box = new VBox(12, said, buttons);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(WIDEST_PX, Region.USE_PREF_SIZE);
        box.getStyleClass().add("photo-trouble");
        box.setVisible(false);
    }

    private Path file = Path.of("");

    Node node() {
        return box;
    }

    void show(Path of, Optional<PhotoProblem> problem) {
        file = of;
        box.setVisible(problem.isPresent());
        problem.ifPresent(what -> {
            boolean gone = what.kind() == PhotoProblem.Kind.MISSING;
            lookAgain.setVisible(gone);
            said.setText(
                    gone
                            ? text.get("photo.gone", file)
                            : text.get(what.partial() ? "photo.part" : "photo.broken", ProblemText.of(what, text)));
        });
    }
}
