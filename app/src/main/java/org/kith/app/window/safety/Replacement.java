package org.kith.app.window.safety;

import org.kith.app.text.Text;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Keeper;

/** What is done to a library that is closed, and the sentence on what came of it. Runs on any thread. */
@FunctionalInterface
public interface Replacement {

    /** @throws org.kith.engine.fault.EngineException if nothing could be done; the library is then as it was */
    String run(Keeper keeper);

    /** The backup becomes the library. */
    static Replacement byBackup(Backup backup, Text text) {
        return keeper -> new SafetySentences(text).of(keeper.restore(backup, text.get("app.name")));
    }

    /** The library is made anew from what can be read of it. */
    static Replacement byWhatCanBeRead(Text text) {
        return keeper -> keeper.repair(text.get("app.name"))
                .map(new SafetySentences(text)::of)
                .orElseGet(() -> text.get("safety.check.sound"));
    }
}
