package org.kith.engine.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kith.engine.erase.Erased;
import org.kith.engine.erase.Erasing;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;
import org.kith.engine.sidecar.Sidecars;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.Forgotten;
import org.kith.engine.store.sql.LibraryFiles;

/** Takes somebody out of a library and its files for good, and looks whether nothing is left. Thread-safe. */
final class Forgetting {

    private final Database database;

    Forgetting(Database database) {
        this.database = database;
    }

    ForgetReport forget(PersonId person) {
        Set<Path> photos = database.read(stores -> stores.sidecars().photosOf(person));
        Forgotten forgotten = database.writeAndWait(Priority.USER, stores -> {
            new Known(stores).person(person);
            return stores.forgetting().forget(person);
        });
        int sidecars = new Sidecars(database).refresh(photos);
        return search(forgotten, sidecars, new Erasing(database).finish());
    }

    private ForgetReport search(Forgotten forgotten, int sidecars, Erased erased) {
        List<Embedding> gone = new ArrayList<>(forgotten.embeddings());
        // decided to be somebody else, in a copy of the photo: the user has said that these numbers are another
        // person's
        gone.removeAll(database.read(stores -> stores.forgetting().stillThere(forgotten.embeddings())));
        Traces embeddings = Traces.ofEmbeddings(gone);
        Traces names = Traces.ofTexts(forgotten.names());
        int embeddingTraces = 0;
        int nameTraces = 0;
        for (Path file : LibraryFiles.databases(database.folder())) {
            embeddingTraces += embeddings.count(file);
            nameTraces += names.count(file);
        }
        int rows = database.read(stores -> forgotten.names().stream()
                .mapToInt(stores.forgetting()::rowsWith)
                .sum());
        return new ForgetReport(
                forgotten.faces(),
                forgotten.embeddings().size(),
                erased.pictures(),
                erased.copies(),
                sidecars,
                embeddingTraces,
                nameTraces,
                rows,
                erased.compacted());
    }
}
