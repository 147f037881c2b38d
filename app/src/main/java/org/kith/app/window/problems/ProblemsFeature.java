package org.kith.app.window.problems;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kith.app.window.fx.FileManager;
import org.kith.app.window.fx.Lazy;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.Toast;

/** What could not be read, and why. FX thread only. */
public record ProblemsFeature(
        Lazy<ProblemsPage> page, Consumer<LibraryChange> libraryChanged, Runnable indexingChanged) {

    /**
     * Shows nothing until the page is.
     *
     * @param rescan looks through all folders again
     * @param indexing whether photos are being read
     */
    public static ProblemsFeature open(PageTools tools, Runnable rescan, BooleanSupplier indexing) {
        ProblemsViewModel model = new ProblemsViewModel(
                tools.engine().gallery()::problems, tools.background(), rescan, indexing, new FileManager());
        model.notShown()
                .subscribe(file -> file.ifPresent(
                        path -> tools.toasts().show(Toast.of(tools.text().get("problems.no-file-manager", path)))));
        return new ProblemsFeature(
                Lazy.of(() -> new ProblemsPage(model, tools.text())), model::libraryChanged, model::indexingChanged);
    }
}
