package org.kith.engine.index;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.engine.fault.EngineException;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/** What the user wants of folders that are passed over: to have them read all the same, or not any more. Thread-safe. */
public final class Overruling {

    private final Database library;
    private final KnownPlaces places;

    public Overruling(Database library) {
        this.library = library;
        this.places = new KnownPlaces(library);
    }

    /**
     * All in a folder is read from then on, but for what never is a picture.
     *
     * @return where to look for what has changed by that
     * @throws EngineException if it is not there, or lies in no folder that was added
     */
    public Path readAnyway(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new EngineException(IndexFault.NO_FOLDER, folder);
        }
        boolean known = library.writeAndWait(
                Priority.USER, stores -> stores.passedOver().readAnyway(folder));
        if (!known) {
            throw new EngineException(IndexFault.IN_NO_FOLDER, folder);
        }
        return folder;
    }

    /**
     * Takes that back: photos that were read of it are missing when it was looked at, and all that was said of them waits.
     *
     * @return where to look
     * @throws EngineException if it was not said
     */
    public Path passOver(Path folder) {
        boolean said = library.writeAndWait(
                Priority.USER, stores -> stores.passedOver().passOver(folder));
        if (!said) {
            throw new EngineException(IndexFault.NOT_OVERRULED, folder);
        }
        return places.around(folder);
    }
}
