package org.kith.app.window.fx;

import java.util.List;
import java.util.Optional;
import org.kith.engine.store.row.ActSummary;
import org.kith.engine.store.row.JournalEntry;

/** What the user did and can take back, newest last; outlives the window. Methods may take time: never on the FX thread. */
public interface UndoHistory {

    /** What could be done next. */
    record State(boolean canUndo, boolean canRedo) {}

    State state();

    /** Takes the newest act back; empty if there is none. */
    Optional<ActSummary> undo();

    /** Does again what was taken back last; empty if there is none. */
    Optional<ActSummary> redo();

    /** All acts, newest first; those taken back stand in front. */
    List<JournalEntry> all();

    /** Takes back all acts since this one, and this one; returns them. */
    List<ActSummary> undoTo(long act);

    /** Does again what was taken back, up to this act; returns it. */
    List<ActSummary> redoTo(long act);
}
