package org.kith.app.window.folders;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.ForeignText;
import org.kith.app.text.Text;
import org.kith.app.text.VideoText;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Refresh;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.folder.PassedOver;

/** What other programs keep in the added folders: a list in which each can be read all the same, and passed over again. FX thread only. */
public final class PassedOverFolders {

    /** A disk server has one in each folder of photos: nobody reads thousands of lines. */
    private static final int MOST_OF_A_KIND = 5;

    private static final int NONE = -1;

    private final Text text;
    private final Consumer<Path> read;
    private final Consumer<Path> passOver;
    private final Refresh<PassedOverContent> refresh;
    private final VBox lines = new VBox(6);
    private final VBox view;
    private @Nullable PassedOverContent shown;

    /**
     * Shows nothing until the library has answered.
     *
     * @param library asked off the FX thread
     * @param read from now on
     * @param passOver again
     */
    public PassedOverFolders(
            Supplier<PassedOverContent> library,
            Background background,
            Text text,
            Consumer<Path> read,
            Consumer<Path> passOver) {
        this.text = text;
        this.read = read;
        this.passOver = passOver;
        Label name = new Label(text.get("settings.passed-over"));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label about = new Label(text.get("settings.passed-over.about"));
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        lines.setId("settings-passed-over");
        view = new VBox(6, name, about, lines);
        view.getStyleClass().add("setting");
        refresh = new Refresh<>(background, library, this::show);
        refresh.request();
    }

    public Node node() {
        return view;
    }

    /** Any scan may have found more. */
    public void libraryChanged(LibraryChange change) {
        refresh.libraryChanged();
    }

    private void show(PassedOverContent content) {
        if (!content.equals(shown)) { // while photos are read it is asked for again and again
            shown = content;
            int focused = focusedLine();
            lines.getChildren().setAll(lines(content));
            focus(focused);
        }
    }

    private int focusedLine() {
        for (int i = 0; i < lines.getChildren().size(); i++) {
            if (lines.getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return NONE;
    }

    /** Whoever has pressed a button of a line that is gone stays where they were: else the page goes to its first control. */
    private void focus(int line) {
        List<Node> buttons = new ArrayList<>(lines.lookupAll(".button"));
        if (line != NONE && !buttons.isEmpty()) {
            buttons.get(Math.min(line, buttons.size() - 1)).requestFocus();
        }
    }

    private List<Node> lines(PassedOverContent content) {
        List<Node> nodes = new ArrayList<>();
        Map<ForeignKind, List<PassedOver>> kinds = new EnumMap<>(ForeignKind.class);
        content.passedOver().forEach(some -> kinds.computeIfAbsent(some.kind(), kind -> new ArrayList<>())
                .add(some));
        kinds.forEach((kind, all) -> {
            all.stream().limit(MOST_OF_A_KIND).map(this::line).forEach(nodes::add);
            if (all.size() > MOST_OF_A_KIND) {
                nodes.add(more(kind, all.subList(MOST_OF_A_KIND, all.size())));
            }
        });
        content.readAnyway().stream().map(this::line).forEach(nodes::add);
        if (!content.videos().isEmpty()) {
            Label videos = new Label(VideoText.of(content.videos(), text));
            videos.setWrapText(true);
            nodes.add(videos);
        }
        if (nodes.isEmpty()) {
            nodes.add(new Label(text.get("settings.passed-over.none")));
        }
        return nodes;
    }

    private Node line(PassedOver some) {
        String about = text.get(
                "settings.passed-over.line", ForeignText.of(some.kind(), text), ForeignText.files(List.of(some), text));
        return FolderLine.ofTwo(
                some.folder(),
                about,
                FolderLine.button(
                        some.folder(), text.get("settings.passed-over.read"), () -> read.accept(some.folder())));
    }

    private Node line(Path readAnyway) {
        return FolderLine.ofTwo(
                readAnyway,
                text.get("settings.passed-over.read-anyway"),
                FolderLine.button(
                        readAnyway, text.get("settings.passed-over.again"), () -> passOver.accept(readAnyway)));
    }

    private Node more(ForeignKind kind, List<PassedOver> rest) {
        Label more = new Label(text.get(
                "settings.passed-over.more",
                ForeignText.of(kind, text),
                ForeignText.folders(rest, text),
                ForeignText.files(rest, text)));
        more.getStyleClass().add(Styles.TEXT_MUTED);
        more.setWrapText(true);
        return more;
    }
}
