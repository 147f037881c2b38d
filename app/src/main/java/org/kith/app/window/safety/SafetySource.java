package org.kith.app.window.safety;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.backup.Finding;
import org.kith.engine.exchange.Exported;
import org.kith.engine.exchange.Imported;

/** The open library, as far as its safety goes. Each may take seconds, and is asked off the FX thread. */
public interface SafetySource {

    /** Newest first. */
    List<KeptBackup> backups();

    /** @throws org.kith.engine.fault.EngineException if it cannot be made */
    void makeBackup();

    /** Looks through all of the library and its backups; what is not as it should be. */
    List<Finding> check();

    /** @throws org.kith.engine.fault.EngineException if it cannot be written */
    Exported exportTo(Path file);

    /** @throws org.kith.engine.fault.EngineException if it is no archive; then nothing was changed */
    Imported importFrom(Path file);
}
