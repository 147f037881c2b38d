package org.kith.app.window.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.testfx.framework.junit5.ApplicationTest;

/** What the page says, in a window, over a library. */
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class ProblemsPageTest extends ApplicationTest {

    @TempDir
    Path temp;

    private StackPane root;

    @Override
    public void start(Stage stage) {
        root = new StackPane();
        stage.setScene(new Scene(root, 900, 600));
        stage.show();
    }

    private String said(Database library, Locale language) {
        Background sameThread = new Background(Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        interact(() -> {
            ProblemsViewModel model = new ProblemsViewModel(
                    () -> library.read(stores -> stores.photos().problems()),
                    sameThread,
                    () -> {},
                    () -> false,
                    file -> {});
            root.getChildren().setAll(new ProblemsPage(model, new Text(language)).node());
            model.refresh();
        });
        return lookup(".problem-reason").queryAs(Label.class).getText();
    }

    @Test
    void aPhotoThatIsGoneIsToldInTheLanguageOfTheWindow() {
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            library.changeAndWait(Priority.INDEXING, stores -> stores.photos()
                    .markMissing(stores.photos()
                            .saveProblem(
                                    new PhotoFile(temp.resolve("gone.jpg").toAbsolutePath(), 1, 1),
                                    stores.folders().add(temp),
                                    PhotoProblem.of(Kind.CORRUPT, ProblemReason.HEADER_BROKEN),
                                    null,
                                    "1")));

            assertThat(said(library, Locale.ENGLISH)).isEqualTo("It is gone, or its disk is not connected");
            assertThat(said(library, Locale.KOREAN)).isEqualTo("없어졌거나 디스크가 연결되어 있지 않습니다");
        }
    }
}
