package org.kith.app.window.folders;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.FolderMove;
import org.kith.engine.job.Job;
import org.kith.engine.store.row.FolderNode;

/** Asks where a folder lies that has moved, and follows it there. FX thread only. */
public final class LocateFolder {

    private final SideBarViewModel model;
    private final Engine engine;
    private final JobsViewModel jobs;
    private final ToastViewModel toasts;
    private final Text text;

    /**
     * What does it.
     *
     * @param choose asks for a folder, under a title
     * @param move follows one folder to another
     * @param moved looks through the new place for what has changed there
     */
    public record Engine(
            Function<String, Optional<File>> choose,
            BiFunction<Path, Path, Job<FolderMove>> move,
            Consumer<Path> moved) {}

    /** @param model knows the folders that were added */
    public LocateFolder(SideBarViewModel model, Engine engine, JobsViewModel jobs, ToastViewModel toasts, Text text) {
        this.model = model;
        this.engine = engine;
        this.jobs = jobs;
        this.toasts = toasts;
        this.text = text;
    }

    /** The folder in which a photo lies that is gone. */
    public void askFor(Path photo) {
        FolderNode.added(model.content().get().folders())
                .filter(folder -> photo.startsWith(folder.path()))
                .findFirst()
                .ifPresent(this::ask);
    }

    public void ask(FolderNode folder) {
        Path from = folder.path();
        Path name = from.getFileName() == null ? from : from.getFileName();
        engine.choose()
                .apply(text.get("folders.locate.choose", name))
                .ifPresent(to -> jobs.follow(
                        engine.move().apply(from, to.toPath()),
                        JobName.locating(from),
                        move -> tell(name, move),
                        failure -> refuse(name, failure)));
    }

    private void tell(Path name, FolderMove move) {
        toasts.show(Toast.of(text.get("folders.located", name, move.place(), move.found(), move.photos())));
        engine.moved().accept(move.place());
    }

    private void refuse(Path name, Throwable failure) {
        String why = failure instanceof EngineException reason ? FaultText.of(reason, text) + " " : "";
        toasts.show(Toast.of(why + text.get("folders.not-located", name)));
    }
}
