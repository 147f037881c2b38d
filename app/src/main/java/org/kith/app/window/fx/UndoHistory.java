package org.kith.app.window.fx;

import java.util.Optional;
import org.kith.engine.store.row.ActSummary;

/** What the user did and can take back, newest last; outlives the window. Methods may take time: never on the FX thread. */
public interface UndoHistory {

    /** What could be done next. */
    record State(boolean canUndo, boolean canRedo) {}

    State state();

    /** Takes the newest act back; empty if there is none. */
    Optional<ActSummary> undo();

    /** Does again what was taken back last; empty if there is none. */
    Optional<ActSummary> redo();
}
