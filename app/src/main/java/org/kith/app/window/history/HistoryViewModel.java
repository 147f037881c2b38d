package org.kith.app.window.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.app.window.fx.ActSentences;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.Refresh;
import org.kith.app.window.fx.UndoHistory;
import org.kith.app.window.fx.UndoViewModel;
import org.kith.app.window.history.HistoryLine.Day;
import org.kith.app.window.history.HistoryLine.Done;
import org.kith.engine.model.PersonName;
import org.kith.engine.store.row.JournalEntry;

/** Every act of the user in words, newest first, of which those with some words, such as a name, are shown. FX thread only. */
public final class HistoryViewModel {

    private final UndoViewModel undo;
    private final ActSentences sentences;
    private final ZoneId zone;
    private final Refresh<List<Done>> refresh;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<HistoryLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private List<Done> acts = List.of();
    private boolean open;

    /** Nothing is asked before {@link #open}. */
    HistoryViewModel(Background background, UndoHistory history, UndoViewModel undo, Text text, ZoneId zone) {
        this.undo = undo;
        this.sentences = new ActSentences(text);
        this.zone = zone;
        this.refresh = new Refresh<>(
                background, () -> history.all().stream().map(this::told).toList(), this::answered);
        undo.changes().subscribe((before, now) -> update());
        wanted.subscribe((before, now) -> show());
    }

    private Done told(JournalEntry entry) {
        ZonedDateTime at = entry.at().atZone(zone);
        return new Done(entry.id(), at.toLocalDate(), at.toLocalTime(), sentences.done(entry.act()), entry.undone());
    }

    /** Acts, each day's below a line with the day. */
    ReadOnlyObjectProperty<List<HistoryLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** Whether the library was asked: until then an empty page says nothing. */
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** What acts are to be about: a name, or other words; all if it is empty. */
    StringProperty wanted() {
        return wanted;
    }

    void open() {
        open = true;
        update();
    }

    void leave() {
        open = false;
    }

    private void update() {
        if (open) {
            refresh.request();
        }
    }

    private void answered(List<Done> all) {
        acts = all;
        loaded.set(true);
        show();
    }

    private void show() {
        String words = PersonName.fold(wanted.get());
        List<HistoryLine> shown = new ArrayList<>();
        @Nullable LocalDate day = null;
        for (Done act : acts) {
            if (PersonName.fold(act.words()).contains(words)) {
                if (!act.date().equals(day)) {
                    day = act.date();
                    shown.add(new Day(day));
                }
                shown.add(act);
            }
        }
        lines.set(List.copyOf(shown));
    }

    /** Takes back the act with all that came after it, or, if it is taken back, does it again with all before it. */
    void goTo(Done act) {
        if (act.undone()) {
            undo.redoTo(act.id());
        } else {
            undo.undoTo(act.id());
        }
    }
}
