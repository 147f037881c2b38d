package org.kith.app.window.folders;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Confirmation;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.job.Job;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.FolderRemoval;

/** Takes what was added out of the library, after asking: this cannot be undone. The files stay. FX thread only. */
public final class RemoveFolder {

    private final Function<FolderId, Job<FolderRemoval>> engine;
    private final JobsViewModel jobs;
    private final Confirmation confirmation;
    private final ToastViewModel toasts;
    private final Text text;

    /** @param engine starts the removal */
    public RemoveFolder(
            Function<FolderId, Job<FolderRemoval>> engine,
            JobsViewModel jobs,
            Confirmation confirmation,
            ToastViewModel toasts,
            Text text) {
        this.engine = engine;
        this.jobs = jobs;
        this.confirmation = confirmation;
        this.toasts = toasts;
        this.text = text;
    }

    /** Returns whether the user wants it removed; it is then on its way out. */
    public boolean ask(FolderNode folder) {
        Path name = folder.path().getFileName();
        String label = String.valueOf(name == null ? folder.path() : name);
        if (folder.added().isEmpty()
                || !confirmation.confirm(
                        text.get("folders.remove.question", label),
                        text.get("folders.remove.explanation", folder.photos()),
                        text.get("folders.remove.yes"),
                        text.get("folders.remove.no"))) {
            return false;
        }
        AtomicInteger left = new AtomicInteger(folder.added().size());
        for (FolderId added : folder.added()) {
            jobs.follow(
                    engine.apply(added),
                    removal -> {
                        if (left.decrementAndGet() == 0) {
                            toasts.show(Toast.of(text.get("folders.removed", label)));
                        }
                    },
                    failure -> toasts.show(Toast.of(text.get("folders.not-removed", label))));
        }
        return true;
    }
}
