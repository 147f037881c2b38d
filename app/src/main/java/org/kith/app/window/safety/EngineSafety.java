package org.kith.app.window.safety;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.Engine;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Finding;
import org.kith.engine.backup.Keeper;
import org.kith.engine.exchange.Exported;
import org.kith.engine.exchange.Imported;
import org.kith.engine.model.Installation;

/** The library of an engine. Thread-safe. */
public final class EngineSafety implements SafetySource {

    private final Engine engine;
    private final Keeper keeper;

    public EngineSafety(Engine engine, Installation installation) {
        this.engine = engine;
        this.keeper = Engine.workshop(installation).keeper(engine.folder());
    }

    @Override
    public List<KeptBackup> backups() {
        return KeptBackup.of(keeper);
    }

    @Override
    public void makeBackup() {
        Backup unused = engine.backups().make();
    }

    @Override
    public List<Finding> check() {
        return keeper.check();
    }

    @Override
    public Exported exportTo(Path file) {
        return engine.exchange().exportTo(file);
    }

    @Override
    public Imported importFrom(Path file) {
        Imported taken = engine.exchange().importFrom(file);
        if (taken.answered() != null && taken.changed()) {
            engine.grouping().bringUpToDate(() -> true); // somebody was asked about one face of each group
        }
        return taken;
    }
}
