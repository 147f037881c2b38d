package org.kith.app.window.people;

import atlantafx.base.theme.Styles;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.DialogDress;
import org.kith.engine.model.PhotoId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows who is to be one: their faces, how much there is of them, and photos with more than one of them, which speak against
 * it. Enter and Escape leave them as they are. FX thread only.
 */
public final class MergeDialog implements MergeQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(MergeDialog.class);

    private static final double FACE_PX = 112;
    private static final double WIDTH_PX = 560;
    private static final int PHOTOS_SHOWN = 3;

    private final Background background;
    private final PeopleSource source;
    private final FaceThumbnails thumbnails;
    private final Supplier<@Nullable Window> owner;
    private final Text text;

    public MergeDialog(
            Background background,
            PeopleSource source,
            FaceThumbnails thumbnails,
            Supplier<@Nullable Window> owner,
            Text text) {
        this.background = background;
        this.source = source;
        this.thumbnails = thumbnails;
        this.owner = owner;
        this.text = text;
    }

    @Override
    public void ask(List<GroupTile> people, Runnable merge, Runnable keep) {
        background.run(
                () -> together(people),
                photos -> (isShowing() && isOne(people, photos) ? merge : keep).run(),
                failure -> {
                    LOG.warn("cannot ask whether people are one", failure);
                    keep.run();
                });
    }

    /** Whether there is still a window to ask in. */
    private boolean isShowing() {
        @Nullable Window window = owner.get();
        return window != null && window.isShowing();
    }

    /** Photos with more than one of them, in the order of each page. */
    private List<PhotoId> together(List<GroupTile> people) {
        Set<PhotoId> seen = new HashSet<>();
        return people.stream()
                .map(person ->
                        source.page(person.id()).map(PersonContent::photos).orElse(List.of()))
                .flatMap(Collection::stream)
                .filter(photo -> !seen.add(photo))
                .distinct()
                .toList();
    }

    private boolean isOne(List<GroupTile> people, List<PhotoId> together) {
        ButtonType does = new ButtonType(text.get("people.merge.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keeps = new ButtonType(text.get("people.merge.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogDress.put(dialog, Objects.requireNonNull(owner.get()), text.get("people.merge.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().add(PeopleStyle.sheet());
        pane.setHeaderText(text.get("people.merge.question", people.size()));
        pane.setContent(content(people, together));
        pane.getButtonTypes().setAll(does, keeps);
        pane.lookupButton(does).setId("merge-people");
        DialogDress.safe(dialog, does, keeps);
        Optional<ButtonType> answer = dialog.showAndWait();
        return answer.filter(does::equals).isPresent();
    }

    private Node content(List<GroupTile> people, List<PhotoId> together) {
        FlowPane faces = new FlowPane(24, 16);
        faces.setAlignment(Pos.CENTER);
        people.forEach(person -> faces.getChildren().add(who(person)));
        VBox content = new VBox(
                16,
                faces,
                sentence(
                        text.get(
                                "people.merge.stays",
                                String.valueOf(people.get(0).name())),
                        false));
        content.getChildren().add(sentence(text.get("people.merge.together", together.size()), !together.isEmpty()));
        if (!together.isEmpty()) {
            HBox photos = new HBox(8);
            photos.setAlignment(Pos.CENTER);
            together.stream().limit(PHOTOS_SHOWN).forEach(photo -> photos.getChildren()
                    .add(picture(photo)));
            content.getChildren().add(photos);
        }
        content.setPrefWidth(WIDTH_PX);
        return content;
    }

    private static Label sentence(String words, boolean warning) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (warning) {
            label.getStyleClass().add(Styles.TEXT_BOLD);
        }
        return label;
    }

    private Node who(GroupTile person) {
        RoundFace face = new RoundFace(thumbnails, FACE_PX);
        face.show(person.shown());
        Label name = new Label(person.name());
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setMaxWidth(2 * FACE_PX);
        name.setAlignment(Pos.CENTER);
        Label counts = new Label(text.get(
                "person.counts", text.get("people.faces", person.faces()), text.get("people.photos", person.photos())));
        counts.getStyleClass().add(Styles.TEXT_MUTED);
        VBox who = new VBox(4, face, name, counts);
        who.setAlignment(Pos.TOP_CENTER);
        return who;
    }

    private Node picture(PhotoId photo) {
        PhotoTileNode node = new PhotoTileNode(thumbnails, text);
        node.show(photo);
        return node;
    }
}
