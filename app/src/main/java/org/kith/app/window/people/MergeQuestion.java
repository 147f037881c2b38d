package org.kith.app.window.people;

import java.util.List;

/** Asks whether people who have names are one. FX thread only. */
@FunctionalInterface
public interface MergeQuestion {

    /**
     * Returns at once.
     *
     * @param people at least two; if they are one, it has the name of the first
     * @param merge run when the user has said that they are one
     * @param keep run when the user has said that they are not, or nothing
     */
    void ask(List<GroupTile> people, Runnable merge, Runnable keep);
}
