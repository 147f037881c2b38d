package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.text.Text;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.testfx.framework.junit5.ApplicationTest;

/** The page in place of a library. */
class FailureViewTest extends ApplicationTest {

    @TempDir
    private Path library;

    @Override
    public void start(Stage stage) {
        Text korean = new Text(Locale.KOREAN);
        EngineException missing = catchThrowableOfType(
                EngineException.class,
                () -> new ModelFolders(Installation.fromSystemProperties(), library).verified("own-1"));
        FailureView view = new FailureView(korean, "", FailureReason.of(missing, korean), () -> {});
        stage.setScene(new Scene(view.node()));
        stage.show();
    }

    @Test
    void aMissingModelIsSaidInKoreanFromHeadToFoot() {
        assertThat(lookup("#failure-reason").<Labeled>query().getText())
                .startsWith("Kith가 온전하게 설치되어 있지 않습니다. 이 라이브러리의 모델이 없어졌습니다: own-1")
                .contains(library.resolve("models").resolve("own-1").toString())
                .contains("kith model add")
                .doesNotContain("missing");
    }
}
