package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import org.testfx.framework.junit5.ApplicationTest;

/** Drags as the platform tells a scene of them, over a window whose nodes have wishes of their own. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class DropTargetTest extends ApplicationTest {

    private static final Set<TransferMode> ANY = EnumSet.allOf(TransferMode.class);
    private static final List<File> FILES = List.of(new File("/photos/summer"), new File("/photos/one.jpg"));

    private final List<List<File>> dropped = new ArrayList<>();
    private TextField field;
    private StackPane tile;
    private ListView<String> list;
    private DropTarget target;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        target = new DropTarget(new Text(Locale.ENGLISH), dropped::add);
        field = new TextField();
        tile = new StackPane();
        list = new ListView<>();
        tile.addEventHandler(DragEvent.DRAG_OVER, DragEvent::consume); // takes other tiles only
        tile.setPrefSize(200, 100);
        BorderPane page = new BorderPane(tile);
        page.setTop(field);
        page.setLeft(list);
        StackPane root = new StackPane(page);
        target.listen(root);
        root.getChildren().add(target.highlight());
        scene = new Scene(root, 600, 400);
        stage.setScene(scene);
        stage.show();
    }

    private FileDrag files(Set<TransferMode> offered, TransferMode proposed) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(FILES);
        return new FileDrag(scene, content, offered, proposed);
    }

    @Test
    void filesAreTakenWhereverTheyAreDropped() {
        interact(() -> {
            for (Node place : List.of(field, tile, list)) {
                FileDrag drag = files(ANY, TransferMode.COPY);
                assertThat(drag.over(place)).as("over %s", place).contains(TransferMode.COPY);
                assertThat(target.highlight().isVisible()).isTrue();
                assertThat(drag.drop(place)).as("on %s", place).contains(TransferMode.COPY);
                assertThat(target.highlight().isVisible()).isFalse();
            }
        });
        assertThat(dropped).containsExactly(FILES, FILES, FILES);
    }

    @Test
    void theHintStaysFromNodeToNodeAndGoesWhenThePointerLeaves() {
        interact(() -> {
            FileDrag drag = files(ANY, TransferMode.COPY);
            drag.over(field);
            drag.over(list);
            assertThat(target.highlight().isVisible()).isTrue();
            drag.leave();
            assertThat(target.highlight().isVisible()).isFalse();
            drag.over(tile);
            assertThat(target.highlight().isVisible()).isTrue();
            drag.leave();
        });
        assertThat(target.highlight().isVisible()).isFalse();
        assertThat(dropped).isEmpty();
    }

    @Test
    void filesAreNeverTakenAsMovedForThenTheOtherProgramMayDeleteThem() {
        interact(() -> {
            FileDrag proposesMoving = files(ANY, TransferMode.MOVE);
            assertThat(proposesMoving.over(tile)).contains(TransferMode.COPY);
            assertThat(proposesMoving.drop(tile)).contains(TransferMode.COPY);

            FileDrag movesOnly = files(EnumSet.of(TransferMode.MOVE), TransferMode.MOVE);
            assertThat(movesOnly.over(tile)).isEqualTo(Optional.empty());
            assertThat(target.highlight().isVisible()).isFalse();
            movesOnly.leave();
        });
        assertThat(dropped).containsExactly(FILES);
    }

    @Test
    void whatIsNoFileIsLeftToTheNodes() {
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("a word");
            FileDrag word = new FileDrag(scene, content, ANY, TransferMode.COPY);
            assertThat(word.over(list)).isEqualTo(Optional.empty());
            assertThat(target.highlight().isVisible()).isFalse();
            word.leave();
        });
        assertThat(dropped).isEmpty();
    }
}
