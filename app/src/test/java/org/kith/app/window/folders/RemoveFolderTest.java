package org.kith.app.window.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.TestEngines;
import org.kith.engine.job.IndexSummary;
import org.kith.engine.job.Job;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoFile;
import org.kith.engine.model.photo.IndexedPhoto;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.FolderNode;

class RemoveFolderTest {

    @TempDir
    private Path temp;

    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final ToastViewModel toasts = new ToastViewModel();
    private final List<String> asked = new ArrayList<>();
    private Engine engine;
    private boolean answer;
    private RemoveFolder removal;

    @BeforeEach
    void openLibrary() throws IOException {
        Path photos = Files.createDirectory(temp.resolve("holiday"));
        Files.writeString(photos.resolve("a.jpg"), "a photo");
        engine = TestEngines.open(
                EngineConfig.of(temp.resolve("library")),
                () -> {
                    throw new AssertionError("nothing is indexed here");
                },
                "kith test");
        TestEngines.library(engine)
                .writeAndWait(Priority.USER, stores -> stores.folders().add(photos));
        removal = new RemoveFolder(
                engine::removeFolder,
                engine::putBackFolder,
                new JobsViewModel(folders -> unexpected(), this::unexpected, fx::add),
                (question, explanation, yes, no) -> {
                    asked.add(question);
                    return answer;
                },
                toasts,
                new Text(Locale.ENGLISH));
    }

    private Job<IndexSummary> unexpected() {
        throw new AssertionError("nothing is indexed here");
    }

    @AfterEach
    void closeLibrary() {
        engine.close();
    }

    private List<FolderNode> albums() {
        return TestEngines.library(engine).read(stores -> stores.gallery().folders());
    }

    @Test
    void theFolderLeavesTheLibraryAndStaysOnTheDisk() throws InterruptedException {
        answer = true;
        assertThat(removal.ask(albums().get(0))).isTrue();
        Objects.requireNonNull(fx.poll(30, TimeUnit.SECONDS)).run();

        assertThat(asked).containsExactly("Remove “holiday” from the library?");
        assertThat(albums()).isEmpty();
        assertThat(temp.resolve("holiday/a.jpg")).exists();
        assertThat(toasts.current().get().map(Toast::message))
                .contains("“holiday” is not in the library any more. Its files are where they were.");
    }

    @Test
    void itComesBackWhenThatIsUndone() throws InterruptedException {
        IndexedPhoto photo = new IndexedPhoto(
                new PhotoFile(temp.resolve("holiday/a.jpg").toAbsolutePath(), 7, 1),
                albums().get(0).added().get(0),
                ContentHash.ofContent(new byte[] {1}),
                null,
                4,
                4,
                PhotoDetails.NONE,
                null,
                "1",
                "a-model",
                List.of());
        TestEngines.library(engine)
                .writeAndWait(Priority.USER, stores -> stores.photos().saveIndexed(photo));
        answer = true;
        removal.ask(albums().get(0));
        Objects.requireNonNull(fx.poll(30, TimeUnit.SECONDS)).run();
        Toast removed = toasts.current().get().orElseThrow();
        assertThat(removed.action()).isEqualTo("Undo");

        toasts.act(removed);
        while (toasts.current().get().filter(toast -> !toast.equals(removed)).isEmpty()) {
            Objects.requireNonNull(fx.poll(30, TimeUnit.SECONDS)).run();
        }

        assertThat(albums()).hasSize(1);
        assertThat(toasts.current().get().map(Toast::message))
                .contains("“holiday” is in the library again, with 1 photo and what you said of the faces in it.");
    }

    @Test
    void whoeverDoesNotMeanItKeepsIt() {
        answer = false;
        assertThat(removal.ask(albums().get(0))).isFalse();

        assertThat(asked).hasSize(1);
        assertThat(albums()).hasSize(1);
    }
}
