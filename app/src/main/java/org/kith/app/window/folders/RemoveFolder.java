package org.kith.app.window.folders;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Confirmation;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.fx.ToastViewModel;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.job.Job;
import org.kith.engine.model.FolderId;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.FolderRemoval;
import org.kith.engine.store.row.RootFolder;

/** Takes what was added out of the library, after asking; until Kith is closed this can be undone. The files stay. FX thread only. */
public final class RemoveFolder {

    private final Function<FolderId, Job<FolderRemoval>> engine;
    private final Function<FolderId, Job<Integer>> putBack;
    private final JobsViewModel jobs;
    private final Confirmation confirmation;
    private final ToastViewModel toasts;
    private final Text text;

    /**
     * Over an engine.
     *
     * @param engine starts the removal
     * @param putBack undoes it, and says how many photos are there again
     */
    public RemoveFolder(
            Function<FolderId, Job<FolderRemoval>> engine,
            Function<FolderId, Job<Integer>> putBack,
            JobsViewModel jobs,
            Confirmation confirmation,
            ToastViewModel toasts,
            Text text) {
        this.engine = engine;
        this.putBack = putBack;
        this.jobs = jobs;
        this.confirmation = confirmation;
        this.toasts = toasts;
        this.text = text;
    }

    /** Returns whether the user wants it removed; it is then on its way out. */
    public boolean ask(FolderNode folder) {
        String label = label(folder.path());
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
                    JobName.removing(folder.path()),
                    removal -> {
                        if (left.decrementAndGet() == 0) {
                            toasts.show(new Toast(
                                    text.get("folders.removed", label),
                                    text.get("folders.undo"),
                                    () -> undo(folder.added(), folder.path())));
                        }
                    },
                    failure -> toasts.show(Toast.of(text.get("folders.not-removed", label))));
        }
        return true;
    }

    /** Puts back one that was removed. */
    public void undo(RootFolder folder) {
        undo(List.of(folder.id()), folder.path());
    }

    private static String label(Path folder) {
        Path name = folder.getFileName();
        return String.valueOf(name == null ? folder : name);
    }

    private void undo(List<FolderId> added, Path path) {
        String label = label(path);
        AtomicInteger left = new AtomicInteger(added.size());
        AtomicInteger photos = new AtomicInteger();
        for (FolderId folder : added) {
            jobs.follow(
                    putBack.apply(folder),
                    JobName.puttingBack(path),
                    there -> {
                        photos.addAndGet(there);
                        if (left.decrementAndGet() == 0) {
                            String key = photos.get() > 0 ? "folders.put-back" : "folders.not-put-back";
                            toasts.show(Toast.of(text.get(key, label, photos.get())));
                        }
                    },
                    failure -> toasts.show(Toast.of(text.get("folders.not-put-back", label))));
        }
    }
}
