package org.kith.app.window.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Makes what will be wanted next while nobody does anything, one piece at a time: what has been made, styled and laid out once comes
 * at once when one goes there. FX thread only.
 */
public final class Idle {

    /** After a key, a click, a wheel or another piece. */
    private static final Duration QUIET = Duration.millis(300);

    private final Scene scene;
    private final Deque<Runnable> pieces;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final EventHandler<InputEvent> busy = event -> quiet.playFromStart();

    private Idle(Scene scene, List<Runnable> pieces) {
        this.scene = scene;
        this.pieces = new ArrayDeque<>(pieces);
        quiet.setOnFinished(event -> next());
    }

    /**
     * Does the pieces in their order, when there is time.
     *
     * @param scene in which somebody may do something
     * @return leaves what is not done yet
     */
    public static Runnable later(Scene scene, List<Runnable> pieces) {
        Idle idle = new Idle(scene, pieces);
        scene.addEventFilter(InputEvent.ANY, idle.busy);
        idle.quiet.play();
        return idle::end;
    }

    private void next() {
        Runnable piece = pieces.poll();
        if (piece == null) {
            end();
        } else {
            piece.run();
            quiet.playFromStart();
        }
    }

    private void end() {
        quiet.stop();
        scene.removeEventFilter(InputEvent.ANY, busy);
    }

    /**
     * Pieces that style a node and lay it out as it would be in the scene, but where nobody sees it; one that is shown already is
     * left.
     */
    public static List<Runnable> rehearsal(Supplier<Node> node, Scene scene) {
        StackPane stage = new StackPane();
        return List.of(
                () -> {
                    if (node.get().getScene() == null) {
                        Scene unseen = new Scene(stage, scene.getWidth(), scene.getHeight());
                        unseen.getStylesheets().setAll(scene.getStylesheets());
                        stage.getChildren().add(node.get());
                        stage.applyCss();
                    }
                },
                () -> {
                    stage.layout();
                    stage.getChildren().clear();
                });
    }
}
