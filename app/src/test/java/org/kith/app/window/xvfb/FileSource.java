package org.kith.app.window.xvfb;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * In the place of a file manager: a window that files are dragged out of. It holds the pointer too: this is the process that
 * has a robot.
 */
public final class FileSource {

    private FileSource() {}

    /** @param args left and top of the window, then the files */
    public static void main(String[] args) {
        Application.launch(SourceWindow.class, args); // on the class path, main is not in an Application
    }

    /** The window of this program. FX thread only. */
    public static final class SourceWindow extends Application {

        private static final int SIDE_PX = 200;

        private boolean dragging;
        private String ended = "";

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            List<File> files = arguments.stream().skip(2).map(File::new).toList();
            StackPane root =
                    new StackPane(new Label(files.stream().map(File::getName).collect(Collectors.joining(", "))));
            root.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(files);
                root.startDragAndDrop(TransferMode.ANY).setContent(content);
                dragging = true;
                event.consume();
            });
            root.addEventHandler(DragEvent.DRAG_DONE, event -> {
                dragging = false;
                ended = String.valueOf(event.getAcceptedTransferMode());
            });
            stage.setX(Double.parseDouble(arguments.get(0)));
            stage.setY(Double.parseDouble(arguments.get(1)));
            stage.setScene(new Scene(root, SIDE_PX, SIDE_PX));
            stage.show();
            Robot robot = new Robot();
            Answers.start(question -> answer(question, stage, robot));
        }

        private String answer(List<String> question, Stage stage, Robot robot) {
            switch (question.get(0)) {
                case "center" -> {
                    return (stage.getX() + stage.getWidth() / 2) + " " + (stage.getY() + stage.getHeight() / 2);
                }
                case "move" ->
                    robot.mouseMove(
                            new Point2D(Double.parseDouble(question.get(1)), Double.parseDouble(question.get(2))));
                case "press" -> robot.mousePress(MouseButton.PRIMARY);
                case "release" -> robot.mouseRelease(MouseButton.PRIMARY);
                default -> {
                    // asked how far the drag is
                }
            }
            return dragging ? "dragging" : "idle " + ended;
        }
    }
}
