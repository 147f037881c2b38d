package org.kith.app.window.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.RemovableMedia;
import org.kith.app.platform.RemovableMedia.Medium;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Toast;
import org.kith.app.window.jobs.Asked;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.fault.EngineException;
import org.kith.engine.intake.IntakeReport;
import org.kith.engine.store.row.FolderNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Photos of a phone, a card or a folder come into the library: asked for, followed, told, shown. FX thread only. */
public final class IntakeFeature {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeFeature.class);

    private final PageTools tools;
    private final Text text;
    private final JobsViewModel jobs;
    private final Around around;

    /**
     * What is around it.
     *
     * @param chooseFolder with a title
     * @param place where the window is
     */
    public record Around(
            RemovableMedia media,
            Supplier<Window> owner,
            Function<String, Optional<File>> chooseFolder,
            Supplier<Place> place) {}

    public IntakeFeature(PageTools tools, JobsViewModel jobs, Around around) {
        this.tools = tools;
        this.text = tools.text();
        this.jobs = jobs;
        this.around = around;
    }

    /** What the dialog offers. */
    private record Choices(List<Medium> media, List<Path> targets) {}

    /** Asks what is to come, and does it. */
    public void begin() {
        tools.background().run(this::choices, this::ask);
    }

    /** The folder with the most photos is probably meant. */
    private Choices choices() {
        List<FolderNode> folders = tools.engine().gallery().folders();
        return new Choices(
                around.media().mounted(),
                FolderNode.added(folders)
                        .sorted(Comparator.comparingInt(folder -> -folder.photos()))
                        .map(FolderNode::path)
                        .toList());
    }

    private void ask(Choices choices) {
        IntakeViewModel model = new IntakeViewModel(
                (from, into) -> tools.engine().previewIntake(List.of(from), into),
                tools.background().fx());
        boolean wanted = new IntakeDialog(model, text, around.chooseFolder())
                .ask(around.owner().get(), choices.media(), choices.targets());
        if (wanted) {
            model.from().get().ifPresent(from -> model.into().get().ifPresent(into -> take(from, into)));
        }
    }

    private void take(Path from, Path into) {
        jobs.follow(
                tools.engine().takeIn(List.of(from), into),
                JobName.takingIn(from),
                report -> taken(report, from, into),
                failure -> {
                    LOG.warn("Photos could not be taken in", failure);
                    String why = failure instanceof EngineException refused ? FaultText.of(refused, text) : "";
                    tools.toasts().show(Toast.of((text.get("intake.refused") + " " + why).strip()));
                });
    }

    /** The library is told of them at once; a look around would find them too. */
    private void taken(IntakeReport report, Path from, Path into) {
        if (!report.taken().isEmpty()) {
            jobs.followIndexing(tools.engine().index(List.of(into)), JobName.adding(List.of(into)), Asked.BY_NOBODY);
        }
        Place there = new Place.Photos(PhotoFilter.in(around(report.taken(), into)));
        boolean shown = !report.taken().isEmpty() && looksAtPhotos();
        if (shown) {
            tools.navigator().open(there);
        }
        tools.toasts().show(toast(report, from, shown ? Optional.empty() : Optional.of(there)));
    }

    /** Who is somewhere else, or searches, is not taken away from there. */
    private boolean looksAtPhotos() {
        return around.place().get() instanceof Place.Photos at && !at.filter().search();
    }

    private Toast toast(IntakeReport report, Path from, Optional<Place> show) {
        String done = text.get("intake.done", report.taken().size(), from.getFileName(), report.here());
        if (!report.failed().isEmpty()) {
            String failed = text.get("intake.failed", report.failed().size());
            return new Toast(done + " " + failed, text.get("intake.which"), () -> new FailuresDialog(text)
                    .show(around.owner().get(), report.failed()));
        }
        String sentence = report.cancelled() ? done + " " + text.get("intake.stopped") : done;
        return show.filter(place -> !report.taken().isEmpty())
                .map(place -> new Toast(sentence, text.get("intake.show"), () -> tools.navigator()
                        .open(place)))
                .orElseGet(() -> Toast.of(sentence));
    }

    /** The innermost folder with all of them. */
    static Path around(List<Path> photos, Path otherwise) {
        @Nullable Path folder = photos.isEmpty() ? null : photos.get(0).getParent();
        while (folder != null) {
            if (photos.stream().allMatch(folderOf(folder))) {
                return folder;
            }
            folder = folder.getParent();
        }
        return otherwise;
    }

    private static Predicate<Path> folderOf(Path folder) {
        return photo -> photo.startsWith(folder);
    }
}
