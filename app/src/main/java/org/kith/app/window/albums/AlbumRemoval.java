package org.kith.app.window.albums;

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
public final class AlbumRemoval {

    private final Function<FolderId, Job<FolderRemoval>> engine;
    private final JobsViewModel jobs;
    private final Confirmation confirmation;
    private final ToastViewModel toasts;
    private final Text text;

    /** @param engine starts the removal */
    public AlbumRemoval(
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
    public boolean ask(FolderNode album) {
        Path name = album.path().getFileName();
        String label = String.valueOf(name == null ? album.path() : name);
        if (album.added().isEmpty()
                || !confirmation.confirm(
                        text.get("albums.remove.question", label),
                        text.get("albums.remove.explanation", album.photos()),
                        text.get("albums.remove.yes"),
                        text.get("albums.remove.no"))) {
            return false;
        }
        AtomicInteger left = new AtomicInteger(album.added().size());
        for (FolderId added : album.added()) {
            jobs.follow(
                    engine.apply(added),
                    removal -> {
                        if (left.decrementAndGet() == 0) {
                            toasts.show(Toast.of(text.get("albums.removed", label)));
                        }
                    },
                    failure -> toasts.show(Toast.of(text.get("albums.not-removed", label))));
        }
        return true;
    }
}
