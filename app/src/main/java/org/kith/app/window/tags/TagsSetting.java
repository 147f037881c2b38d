package org.kith.app.window.tags;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Controls;
import org.kith.app.window.people.FaceThumbnails;
import org.kith.app.window.people.PeopleStyle;
import org.kith.app.window.people.RoundFace;
import org.kith.engine.Engine;
import org.kith.engine.exchange.TaggedName;
import org.kith.engine.model.FaceId;

/** Other programs among the settings: what they wrote, and what is written for them. FX thread only. */
public final class TagsSetting {

    private static final double FACE_PX = 44;

    private final TagsViewModel model;
    private final Text text;
    private final FaceThumbnails thumbnails;
    private final VBox names = new VBox(8);
    private final VBox view;

    public TagsSetting(Engine engine, Background background, Text text, FaceThumbnails thumbnails) {
        this(new TagsViewModel(background, new EngineTags(engine), text), text, thumbnails);
    }

    TagsSetting(TagsViewModel model, Text text, FaceThumbnails thumbnails) {
        this.model = model;
        this.text = text;
        this.thumbnails = thumbnails;
        names.setId("tags-waiting");
        names.getStylesheets().add(PeopleStyle.sheet());
        names.managedProperty().bind(names.visibleProperty());
        view = new VBox(
                6,
                Controls.bold(text.get("settings.tags")),
                Controls.muted(text.get("settings.tags.about")),
                choice("tags-by-itself", "settings.tags.by-itself", model.takesByItself()),
                names,
                Controls.muted(text.get("settings.sidecars.about")),
                choice("sidecars-in-step", "settings.sidecars.in-step", model.inStep()),
                Controls.line(
                        button("sidecars-write", "settings.sidecars.write", () -> model.write(false)),
                        button("sidecars-remove", "settings.sidecars.remove", () -> model.write(true))),
                Controls.said("tags-said", model.said()));
        view.setId("settings-tags");
        view.getStyleClass().add("setting");
        model.waiting().subscribe(this::show);
        view.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.open();
            }
        });
    }

    public Node node() {
        return view;
    }

    private CheckBox choice(String id, String key, BooleanProperty chosen) {
        CheckBox box = new CheckBox(text.get(key));
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private Button button(String id, String key, Runnable act) {
        Button button = new Button(text.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.busy());
        button.setOnAction(e -> act.run());
        return button;
    }

    private void show(List<TagsViewModel.Waiting> waiting) {
        names.getChildren().clear();
        names.setVisible(!waiting.isEmpty());
        if (waiting.isEmpty()) {
            return;
        }
        names.getChildren().add(Controls.muted(text.get("settings.tags.waiting")));
        waiting.forEach(name -> names.getChildren().add(row(name)));
        names.getChildren().add(Controls.line(button("tags-take-all", "settings.tags.take-all", model::takeAll)));
    }

    /** A name with its faces, what there is to know before it is taken over, and the buttons that do it. */
    private Node row(TagsViewModel.Waiting waiting) {
        TaggedName name = waiting.name();
        Label who = new Label(name.name());
        who.getStyleClass().add(Styles.TEXT_BOLD);
        who.setMinWidth(Region.USE_PREF_SIZE);
        VBox row = new VBox(4, Controls.line(who, faces(name.clear())), Controls.muted(words(name)));
        if (!waiting.known().isEmpty()) {
            HBox known = Controls.line(Controls.muted(text.get("settings.tags.known-faces")), faces(waiting.known()));
            known.setId("tags-known");
            row.getChildren().add(known);
        }
        HBox acts = Controls.line();
        if (name.faces() - name.unlikely().size() + name.present() > 0) {
            acts.getChildren().add(button("tags-take", "settings.tags.take", () -> model.take(name, false)));
        }
        if (!name.unlikely().isEmpty()) {
            row.getChildren()
                    .add(Controls.line(Controls.muted(text.get("settings.tags.unlikely")), faces(name.unlikely())));
            acts.getChildren()
                    .add(button("tags-take-unlikely", "settings.tags.take-unlikely", () -> model.take(name, true)));
        }
        if (!acts.getChildren().isEmpty()) {
            row.getChildren().add(acts);
        }
        return row;
    }

    private String words(TaggedName name) {
        StringBuilder words =
                new StringBuilder(text.get("settings.tags.faces", name.clear().size(), name.photos()));
        add(words, "settings.tags.known", name.person().isPresent() ? 1 : 0);
        add(words, "settings.tags.contradicted", name.contradicted().size());
        add(words, "settings.tags.drawn", name.drawn());
        add(words, "settings.tags.unplaced", name.unplaced());
        add(words, "settings.tags.present", name.present());
        return words.toString();
    }

    private void add(StringBuilder words, String key, int count) {
        if (count > 0) {
            words.append(' ').append(text.get(key, count));
        }
    }

    private Node faces(List<FaceId> faces) {
        HBox row = new HBox(4);
        row.setAlignment(Pos.CENTER_LEFT);
        for (FaceId face : faces.stream().limit(TagsViewModel.FACES).toList()) {
            RoundFace round = new RoundFace(thumbnails, FACE_PX);
            round.show(face);
            row.getChildren().add(round);
        }
        if (faces.size() > TagsViewModel.FACES) {
            Label more = new Label("+" + (faces.size() - TagsViewModel.FACES));
            more.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            row.getChildren().add(more);
        }
        return row;
    }
}
