package org.kith.app.window.recognition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.jobs.JobsViewModel;

/** How the open library recognises people. FX thread only. */
public record RecognitionFeature(Lazy<RecognitionPage> page, Consumer<LibraryChange> libraryChanged) {

    /** @param folder asks for that of a model */
    public static RecognitionFeature open(PageTools tools, JobsViewModel jobs, Supplier<Optional<Path>> folder) {
        RecognitionViewModel model = new RecognitionViewModel(
                tools.background(), new EngineRecognition(tools.engine(), jobs), tools.toasts(), tools.text());
        return new RecognitionFeature(
                Lazy.of(() -> new RecognitionPage(
                        model,
                        tools.text(),
                        new VBox(
                                new SureSection(model, tools.navigator(), tools.text()).node(),
                                new LearnSection(model, tools.text()).node(),
                                new ModelsSection(model, folder, tools.text()).node()))),
                change -> model.libraryChanged());
    }
}
