package org.kith.app.window.safety;

import java.util.List;
import java.util.Optional;
import org.kith.engine.backup.Backup;
import org.kith.engine.backup.Contents;
import org.kith.engine.backup.Keeper;
import org.kith.engine.fault.EngineException;

/**
 * A backup as it is shown.
 *
 * @param contents empty of one that cannot be read
 * @param bytes that it takes on the disk
 */
public record KeptBackup(Backup backup, Optional<Contents> contents, long bytes) {

    /** Newest first; none where there are none. */
    public static List<KeptBackup> of(Keeper keeper) {
        try {
            return keeper.backups().stream()
                    .map(backup -> new KeptBackup(
                            backup,
                            keeper.contents(backup),
                            backup.file().toFile().length()))
                    .toList();
        } catch (EngineException e) {
            return List.of();
        }
    }

    public boolean isReadable() {
        return contents.isPresent();
    }
}
