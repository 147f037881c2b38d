package org.kith.app.window.xvfb;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.kith.app.Launcher;

/** Kith as it is started by its launcher, and beside it somebody who says what its window shows. */
public final class WindowProbe {

    private static final Gson JSON = new Gson();

    private WindowProbe() {}

    /**
     * What can be seen.
     *
     * @param texts of labels and buttons
     * @param pictures photos of the grid whose pictures are there
     */
    record Seen(List<String> texts, int pictures, int people, boolean dropHint) {

        static final Seen NOTHING = new Seen(List.of(), 0, 0, false);

        static Seen of(String answer) {
            return answer.equals(Answers.NOT_YET) ? NOTHING : JSON.fromJson(answer, Seen.class);
        }

        boolean has(String... wanted) {
            return texts.containsAll(List.of(wanted));
        }
    }

    public static void main(String[] args) {
        Answers.start(WindowProbe::answer);
        Launcher.main(args);
    }

    private static String answer(List<String> question) {
        return switch (question.get(0)) {
            case "where" -> where(String.join(" ", question.subList(1, question.size())));
            case "close" -> close();
            default -> JSON.toJson(look());
        };
    }

    private static Seen look() {
        List<String> texts = new ArrayList<>();
        visible()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .forEach(texts::add);
        return new Seen(
                texts,
                (int) visible()
                        .filter(node -> node.getStyleClass().contains("photo-tile"))
                        .filter(WindowProbe::hasPicture)
                        .count(),
                (int) visible()
                        .filter(node -> node.getStyleClass().contains("group-tile"))
                        .count(),
                visible().anyMatch(node -> "drop-highlight".equals(node.getId())));
    }

    private static boolean hasPicture(Node tile) {
        return tile.lookupAll("ImageView").stream().anyMatch(view -> ((ImageView) view).getImage() != null);
    }

    /** The middle, on the screen, of what has this text. */
    private static String where(String text) {
        Node node = visible()
                .filter(candidate -> candidate instanceof Labeled labeled && text.equals(labeled.getText()))
                .findFirst()
                .orElseThrow();
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return bounds.getCenterX() + " " + bounds.getCenterY();
    }

    /** As the window manager's button does. */
    private static String close() {
        List.copyOf(Window.getWindows())
                .forEach(window -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        return "closing";
    }

    private static Stream<Node> visible() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .flatMap(window -> visible(window.getScene().getRoot()));
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(WindowProbe::visible))
                : Stream.of(node);
    }
}
