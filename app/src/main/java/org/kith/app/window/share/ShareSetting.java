package org.kith.app.window.share;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleStyle;
import org.kith.app.window.people.RoundFace;
import org.kith.engine.Engine;
import org.kith.engine.share.Contested;
import org.kith.engine.share.Sharing;

/** Names shared in the family, among the settings. FX thread only. */
public final class ShareSetting {

    /** What a share is called unless the user chooses otherwise. */
    private static final String SHARE = "names.kithshare";

    private static final double FACE_PX = 44;
    private static final int MOST_SHOWN = 30;
    private static final double FIELD_PX = 260;

    private final ShareViewModel model;
    private final Text text;
    private final FaceThumbnails thumbnails;
    private final TextField name = new TextField();
    private final PasswordField passphrase = new PasswordField();
    private final CheckBox embeddings = new CheckBox();
    private final VBox question = new VBox(6);
    private final VBox contested = new VBox(6);
    private final VBox view;

    /** Lets the user choose files. */
    public record Files(BiFunction<String, String, Optional<File>> fresh, Function<String, Optional<File>> there) {}

    public ShareSetting(Engine engine, Background background, Text text, FaceThumbnails thumbnails, Files files) {
        this(new ShareViewModel(background, new EngineShare(engine), text), text, thumbnails, files);
    }

    ShareSetting(ShareViewModel model, Text text, FaceThumbnails thumbnails, Files files) {
        this.model = model;
        this.text = text;
        this.thumbnails = thumbnails;
        field(name, "share-name", "settings.share.name");
        field(passphrase, "share-passphrase", "settings.share.passphrase");
        embeddings.setId("share-embeddings");
        embeddings.setText(text.get("settings.share.embeddings"));
        embeddings.setWrapText(true);
        Label leaves = Controls.muted("");
        leaves.setId("share-leaves");
        leaves.textProperty().bind(model.leaves());
        question.setId("share-question");
        question.managedProperty().bind(question.visibleProperty());
        contested.setId("share-contested");
        contested.getStylesheets().add(PeopleStyle.sheet());
        contested.managedProperty().bind(contested.visibleProperty());
        view = new VBox(
                6,
                Controls.bold(text.get("settings.share")),
                Controls.muted(text.get("settings.share.about")),
                leaves,
                Controls.line(name, passphrase),
                embeddings,
                Controls.line(
                        button("share-write", "settings.share.write", () -> files.fresh()
                                .apply(text.get("settings.share.write"), SHARE)
                                .map(File::toPath)
                                .ifPresent(file -> model.share(
                                        file, embeddings.isSelected(), name.getText(), passphrase.getText()))),
                        button("share-join", "settings.share.join", () -> files.there()
                                .apply(text.get("settings.share.join"))
                                .map(File::toPath)
                                .ifPresent(file -> model.join(file, passphrase.getText())))),
                question,
                Controls.said("share-said", model.said()),
                contested);
        view.setId("settings-share");
        view.getStyleClass().add("setting");
        model.asked().subscribe(this::ask);
        model.contested().subscribe(this::show);
        view.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.open();
            }
        });
    }

    public Node node() {
        return view;
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(text.get(key));
        field.setAccessibleText(text.get(key));
        field.setPrefWidth(FIELD_PX);
    }

    /** Nothing is done without a passphrase. */
    private Button button(String id, String key, Runnable act) {
        Button button = new Button(text.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busy().get() || passphrase.getText().length() < Sharing.SHORTEST_PASSPHRASE,
                        model.busy(),
                        passphrase.textProperty()));
        button.setOnAction(e -> act.run());
        return button;
    }

    private void ask(Optional<ShareViewModel.Asked> asked) {
        question.getChildren().clear();
        question.setVisible(asked.isPresent());
        asked.ifPresent(share -> {
            Label who = new Label(text.get(
                    "settings.share.question",
                    share.stranger().name(),
                    share.stranger().fingerprint()));
            who.setWrapText(true);
            Button trust = new Button(text.get("settings.share.trust"));
            trust.setId("share-trust");
            trust.setOnAction(e -> model.trust());
            Button distrust = new Button(text.get("settings.share.distrust"));
            distrust.setOnAction(e -> model.distrust());
            question.getChildren().setAll(who, Controls.line(trust, distrust));
        });
    }

    private void show(List<Contested> open) {
        contested.getChildren().clear();
        contested.setVisible(!open.isEmpty());
        if (open.isEmpty()) {
            return;
        }
        contested.getChildren().add(Controls.muted(text.get("settings.share.contested", open.size())));
        for (Contested one : open.subList(0, Math.min(MOST_SHOWN, open.size()))) {
            RoundFace face = new RoundFace(thumbnails, FACE_PX);
            face.show(one.face());
            Label words = new Label(model.words(one));
            words.setWrapText(true);
            contested.getChildren().add(Controls.line(face, words));
        }
    }
}
