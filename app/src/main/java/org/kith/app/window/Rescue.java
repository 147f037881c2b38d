package org.kith.app.window;

import java.util.Optional;
import org.kith.app.window.safety.KeptBackup;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Keeper;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;

/**
 * What can be done for a library that cannot be opened.
 *
 * @param backup that can be put back, the newest
 * @param repairable whether what can be read of it may be saved
 */
record Rescue(Optional<Backup> backup, boolean repairable) {

    static final Rescue NONE = new Rescue(Optional.empty(), false);

    /** Reads the backups. */
    static Rescue of(EngineException failure, Keeper keeper) {
        if (!(failure instanceof LibraryException library)) {
            return NONE;
        }
        return switch (library.kind()) {
            case DAMAGED -> new Rescue(newest(keeper), true);
            case LOST, GONE -> new Rescue(newest(keeper), false);
            default -> NONE;
        };
    }

    private static Optional<Backup> newest(Keeper keeper) {
        return KeptBackup.of(keeper).stream()
                .filter(KeptBackup::isReadable)
                .map(KeptBackup::backup)
                .filter(backup -> !backup.setAside())
                .findFirst();
    }
}
