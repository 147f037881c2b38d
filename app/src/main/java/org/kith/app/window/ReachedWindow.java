package org.kith.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.kith.app.running.RunningWindow;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.job.Job;

/** The window as other processes reach it: what they want is done on the FX thread. */
final class ReachedWindow implements RunningWindow {

    private final JobsViewModel jobs;
    private final Consumer<List<File>> comeToFront;

    /**
     * For one open library.
     *
     * @param comeToFront adds photos too
     */
    ReachedWindow(JobsViewModel jobs, Consumer<List<File>> comeToFront) {
        this.jobs = jobs;
        this.comeToFront = comeToFront;
    }

    @Override
    public void show(List<Path> folders) {
        List<File> photos = folders.stream().map(Path::toFile).toList();
        Platform.runLater(() -> comeToFront.accept(photos));
    }

    @Override
    public void follow(Job<?> job) {
        Platform.runLater(() -> jobs.followAnothers(job));
    }
}
