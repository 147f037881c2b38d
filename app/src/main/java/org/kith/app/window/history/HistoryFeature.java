package org.kith.app.window.history;

import java.time.ZoneId;
import org.kith.app.window.fx.PageTools;
import org.kith.app.window.fx.UndoHistory;

/** What the user did, of the open library. FX thread only. */
public final class HistoryFeature {

    private HistoryFeature() {}

    public static HistoryPage open(PageTools tools, UndoHistory history) {
        return new HistoryPage(
                new HistoryViewModel(tools.background(), history, tools.undo(), tools.text(), ZoneId.systemDefault()),
                tools.text());
    }
}
