package org.kith.app.window.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Refresh;
import org.kith.engine.model.PersonName;

/** Finds people, months and folders as one types. FX thread only. */
public final class SearchViewModel {

    /** What fits under the field without scrolling. */
    private static final int OFFERED = 10;

    private final Refresh<List<Found>> refresh;
    private final ReadOnlyObjectWrapper<List<Found>> results = new ReadOnlyObjectWrapper<>(List.of());
    private List<Found> all = List.of();
    private String typed = "";
    private boolean asked;

    public SearchViewModel(Supplier<List<Found>> source, Background background) {
        this.refresh = new Refresh<>(background, source, found -> {
            all = found;
            search();
        });
    }

    /** Best first; empty while nothing is typed. */
    public ReadOnlyObjectProperty<List<Found>> results() {
        return results.getReadOnlyProperty();
    }

    /** Somebody is about to type. */
    public void begin() {
        asked = true;
        refresh.request();
    }

    public void type(String text) {
        typed = PersonName.fold(text);
        search();
    }

    /** What there is to find is asked for again, if somebody ever searched. */
    public void libraryChanged(LibraryChange change) {
        if (asked) {
            refresh.libraryChanged();
        }
    }

    private void search() {
        if (typed.isEmpty()) {
            results.set(List.of());
            return;
        }
        List<Found> found =
                new ArrayList<>(all.stream().filter(one -> rank(one) < NO_MATCH).toList());
        found.sort(Comparator.comparingInt(this::rank).thenComparing(Found::kind)); // stable: else as the source had it
        results.set(List.copyOf(found.subList(0, Math.min(OFFERED, found.size()))));
    }

    private static final int NO_MATCH = 3;

    /** The whole begins with what was typed, a word of it does, or it is somewhere inside. */
    private int rank(Found found) {
        String label = PersonName.fold(found.label());
        if (label.startsWith(typed)) {
            return 0;
        }
        if (label.contains(" " + typed)) {
            return 1;
        }
        return label.contains(typed) ? 2 : NO_MATCH;
    }
}
