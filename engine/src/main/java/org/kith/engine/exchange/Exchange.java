package org.kith.engine.exchange;

import java.nio.file.Path;
import org.kith.engine.fault.EngineException;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/**
 * What the user said leaves the library as an archive, one file, and comes into this or another one: whoever is on the photos,
 * whatever becomes of the library. Thread-safe.
 */
public final class Exchange {

    private final Database library;
    private final Runnable changed;

    /** @param changed run after each import: must be short */
    public Exchange(Database library, Runnable changed) {
        this.library = library;
        this.changed = changed;
    }

    /**
     * Writes all that the user said into a file that is its owner's alone. An archive that is there is replaced.
     *
     * @throws EngineException if it cannot be written, or another file has the name
     */
    public Exported exportTo(Path file) {
        Archive archive = library.read(Archive::of);
        new ArchiveWriter(file).write(archive);
        return new Exported(archive.people().size(), archive.verdicts().size());
    }

    /**
     * Takes over what an archive says of faces that are in this library, as one act. What was said here stays; what contradicts
     * it, and what has no place here, is told. Done twice it changes nothing the second time.
     *
     * @throws EngineException if it is no archive, a broken one or of a newer Kith; then nothing was changed
     */
    public Imported importFrom(Path file) {
        Archive archive = ArchiveReader.read(file);
        Imported imported = library.writeAndWait(Priority.USER, stores -> Importing.run(stores, archive));
        changed.run();
        return imported;
    }
}
