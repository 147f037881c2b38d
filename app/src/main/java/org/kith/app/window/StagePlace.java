package org.kith.app.window;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.settings.WindowPlace;

/** Where a stage is on the screens. FX thread only. */
final class StagePlace {

    private static final double SMALLEST_WIDTH_PX = 720;
    private static final double SMALLEST_HEIGHT_PX = 480;
    private static final double FIRST_WIDTH_PX = 1280;
    private static final double FIRST_HEIGHT_PX = 820;

    /** Moving a window is many changes. */
    private static final Duration REST = Duration.seconds(1);

    /** Until then nobody but the window manager makes the window that small. */
    private static final Duration SHOWN = Duration.seconds(2);

    private static final int MOST_ASKED = 4;

    private final Stage stage;

    StagePlace(Stage stage) {
        this.stage = stage;
    }

    /**
     * Where it is, or while it fills the screen: where it will be again afterwards.
     *
     * @param before what was known so far
     */
    @Nullable
    WindowPlace current(@Nullable WindowPlace before) {
        if (stage.isFullScreen() || stage.isIconified()) {
            return before;
        }
        if (stage.isMaximized() && before != null) {
            return new WindowPlace(before.x(), before.y(), before.width(), before.height(), true);
        }
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /** Calls when it has come to another place and rests there. */
    void onChange(Runnable changed) {
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(e -> changed.run());
        for (Observable part : List.<Observable>of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty())) {
            part.addListener(observable -> rest.playFromStart());
        }
    }

    /**
     * As it was, if there is still a screen there. To be called before the window is shown, so that it does not jump; then
     * {@link #hold}.
     */
    void restore(@Nullable WindowPlace place) {
        stage.setMinWidth(SMALLEST_WIDTH_PX);
        stage.setMinHeight(SMALLEST_HEIGHT_PX);
        if (place == null || !onAScreen(place)) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(FIRST_WIDTH_PX, screen.getWidth()));
            stage.setHeight(Math.min(FIRST_HEIGHT_PX, screen.getHeight()));
            return;
        }
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    /**
     * To be called when the window is shown: some window managers (Openbox) show it in the smallest size, whatever was asked for
     * before, and may say so only when it has been asked for again. Those that decide themselves how large a window is are
     * let.
     */
    void hold(@Nullable WindowPlace place) {
        restore(place);
        PauseTransition shown = new PauseTransition(SHOWN);
        InvalidationListener shrunk = new InvalidationListener() {
            private int asked;

            @Override
            public void invalidated(Observable size) {
                boolean smallest = stage.getWidth() <= SMALLEST_WIDTH_PX && stage.getHeight() <= SMALLEST_HEIGHT_PX;
                if (smallest && !stage.isMaximized() && asked++ < MOST_ASKED) {
                    Platform.runLater(() -> restore(place));
                }
            }
        };
        List<Observable> size = List.of(stage.widthProperty(), stage.heightProperty());
        size.forEach(part -> part.addListener(shrunk));
        shown.setOnFinished(e -> size.forEach(part -> part.removeListener(shrunk)));
        shown.play();
    }

    private static boolean onAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty();
    }
}
