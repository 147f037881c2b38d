package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.kith.app.window.settings.WindowPlace;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A window manager that shows a window in its smallest size, as Openbox does. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class StagePlaceTest extends ApplicationTest {

    private static final WindowPlace PLACE = new WindowPlace(10, 20, 1000, 700, false);

    private Stage stage;

    @Override
    public void start(Stage first) {
        stage = first;
        StagePlace place = new StagePlace(stage);
        stage.setScene(new Scene(new StackPane()));
        place.restore(PLACE);
        stage.show();
        place.hold(PLACE);
    }

    @Test
    void isAskedForTheRightSizeAgain() throws TimeoutException {
        interact(this::shrink);

        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> stage.getWidth() == PLACE.width() && stage.getHeight() == PLACE.height());
    }

    @Test
    void isLetWhereItInsists() throws TimeoutException {
        AtomicInteger asked = new AtomicInteger();
        stage.widthProperty().addListener((observable, before, width) -> {
            if (width.doubleValue() == PLACE.width()) {
                asked.incrementAndGet();
                Platform.runLater(this::shrink);
            }
        });
        interact(this::shrink);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> asked.get() >= 3);
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);

        assertThat(asked.get()).isLessThan(6);
        assertThat(stage.getWidth()).isEqualTo(stage.getMinWidth());
    }

    private void shrink() {
        stage.setWidth(stage.getMinWidth());
        stage.setHeight(stage.getMinHeight());
    }
}
