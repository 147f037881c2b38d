package org.kith.app.window.problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Refresh;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that could not be read, wholly or in part, by what is wrong with them. FX thread only. */
public final class ProblemsViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemsViewModel.class);

    private final Supplier<List<Problem>> problems;
    private final Runnable rescan;
    private final Background background;
    private final Consumer<Path> fileManager;
    private final ReadOnlyObjectWrapper<Optional<Path>> notShown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ProblemGroup> groups = FXCollections.observableArrayList();

    /** One for all: a wrapper nobody holds is collected, and its listeners hear nothing more. */
    private final ObservableList<ProblemGroup> shownGroups = FXCollections.unmodifiableObservableList(groups);

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.ASKING);
    private final BooleanSupplier indexing;
    private boolean answered;
    private final Refresh<List<ProblemGroup>> refresh;

    /** What an empty list means. */
    public enum State {
        /** Not known yet. */
        ASKING,
        /** Nothing so far: photos are being read. */
        READING,
        /** Nothing is wrong. */
        ALL_READ
    }

    /**
     * Empty until {@link #refresh}.
     *
     * @param indexing whether photos are being read
     * @param fileManager shows a file in its folder; run off the FX thread, throws if there is none
     */
    public ProblemsViewModel(
            Supplier<List<Problem>> problems,
            Background background,
            Runnable rescan,
            BooleanSupplier indexing,
            Consumer<Path> fileManager) {
        this.indexing = indexing;
        this.problems = problems;
        this.background = background;
        this.rescan = rescan;
        this.fileManager = fileManager;
        this.refresh = new Refresh<>(background, this::query, this::show);
    }

    public ObservableList<ProblemGroup> groups() {
        return shownGroups;
    }

    /** What it means that there are no groups. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Reading photos has begun or ended. */
    public void indexingChanged() {
        if (answered) {
            state.set(indexing.getAsBoolean() ? State.READING : State.ALL_READ);
        }
    }

    public void refresh() {
        refresh.request();
    }

    public void libraryChanged(LibraryChange change) {
        if (change.photos()) {
            refresh.libraryChanged();
        }
    }

    /** Looks through all folders again: what has been mended or come back is read. */
    public void retry() {
        rescan.run();
    }

    public void showInFolder(Path file) {
        notShown.set(Optional.empty());
        background.run(
                () -> {
                    fileManager.accept(file);
                    return file;
                },
                shown -> {},
                failure -> {
                    LOG.warn("No file manager for {}", file, failure);
                    notShown.set(Optional.of(file));
                });
    }

    /** The file that no file manager could be found for; its path is what the user needs then. */
    public ReadOnlyObjectProperty<Optional<Path>> notShown() {
        return notShown.getReadOnlyProperty();
    }

    private List<ProblemGroup> query() {
        Map<PhotoProblem.Kind, List<Problem>> byKind = new TreeMap<>();
        for (Problem problem : problems.get()) {
            byKind.computeIfAbsent(problem.problem().kind(), kind -> new ArrayList<>())
                    .add(problem);
        }
        return byKind.entrySet().stream()
                .map(entry -> new ProblemGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void show(List<ProblemGroup> found) {
        answered = true;
        indexingChanged();
        if (!found.equals(groups)) {
            groups.setAll(found);
        }
    }
}
