package org.kith.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.fx.Background;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

class ProblemsViewModelTest {

    @TempDir
    private Path temp;

    @Test
    void filesAreListedByReasonAndListenersHearOfThemHoweverLate() {
        Background sameThread = new Background(Runnable::run, Runnable::run, failure -> {});
        try (Database library = Database.openForWriting(temp.resolve("library"), "a test")) {
            ProblemsViewModel model = new ProblemsViewModel(library, sameThread, () -> {});
            List<ProblemGroup> heard = new ArrayList<>();
            model.groups().addListener((ListChangeListener<ProblemGroup>) change -> heard.addAll(change.getList()));
            System.gc(); // a list that nobody but the listener knows would be gone now
            Path photo = temp.resolve("broken.jpg").toAbsolutePath();
            library.changeAndWait(Priority.INDEXING, stores -> stores.photos()
                    .saveProblem(
                            new PhotoFile(photo, 1, 1),
                            stores.folders().add(temp),
                            new PhotoProblem(PhotoProblem.Kind.CORRUPT, "broken"),
                            null,
                            "1"));
            model.refresh();
            assertThat(heard).containsExactly(new ProblemGroup(PhotoProblem.Kind.CORRUPT, List.of(photo)));
            assertThat(model.groups()).isSameAs(model.groups());
        }
    }
}
