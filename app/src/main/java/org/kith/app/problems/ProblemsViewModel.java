package org.kith.app.problems;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kith.app.fx.Background;
import org.kith.app.fx.LibraryChange;
import org.kith.app.fx.Refresh;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.Database;
import org.kith.engine.store.Problem;

/** Files and folders that could not be read, wholly or in part, by what is wrong with them. FX thread only. */
public final class ProblemsViewModel {

    private final Database library;
    private final Runnable rescan;
    private final ObservableList<ProblemGroup> groups = FXCollections.observableArrayList();

    /** One for all: a wrapper nobody holds is collected, and its listeners hear nothing more. */
    private final ObservableList<ProblemGroup> shownGroups = FXCollections.unmodifiableObservableList(groups);

    private final Refresh<List<ProblemGroup>> refresh;

    public ProblemsViewModel(Database library, Background background, Runnable rescan) {
        this.library = library;
        this.rescan = rescan;
        this.refresh = new Refresh<>(background, this::query, this::show);
    }

    public ObservableList<ProblemGroup> groups() {
        return shownGroups;
    }

    public void refresh() {
        refresh.request();
    }

    public void libraryChanged(LibraryChange change) {
        if (change.photos()) {
            refresh();
        }
    }

    /** Looks through all folders again: what has been mended or come back is read. */
    public void retry() {
        rescan.run();
    }

    private List<ProblemGroup> query() {
        List<Problem> problems = new ArrayList<>();
        library.read(stores -> {
            problems.addAll(stores.photos().problems());
            return problems.addAll(stores.folders().problems());
        });
        Map<PhotoProblem.Kind, List<Path>> byKind = new TreeMap<>();
        for (Problem problem : problems) {
            byKind.computeIfAbsent(problem.problem().kind(), kind -> new ArrayList<>())
                    .add(problem.path());
        }
        return byKind.entrySet().stream()
                .map(entry -> new ProblemGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void show(List<ProblemGroup> found) {
        if (!found.equals(groups)) {
            groups.setAll(found);
        }
    }
}
