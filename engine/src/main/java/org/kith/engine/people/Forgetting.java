package org.kith.engine.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.job.Await;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.Forgotten;
import org.kith.engine.store.row.Forgotten.FacePlace;
import org.kith.engine.store.sql.LibraryFiles;
import org.kith.engine.thumbnail.ThumbnailFolder;

/** Takes somebody out of a library and its files for good, and looks whether nothing is left. Thread-safe. */
final class Forgetting {

    private final Database database;

    Forgetting(Database database) {
        this.database = database;
    }

    ForgetReport forget(PersonId person) {
        Forgotten forgotten = database.writeAndWait(Priority.USER, stores -> {
            new Known(stores).person(person);
            return stores.forgetting().forget(person);
        });
        int pictures = deletePictures(forgotten);
        int copies = deleteCopies();
        boolean compacted = compact();
        return search(forgotten, pictures, copies, compacted);
    }

    /** Writing the file anew takes as much room as it has; without, what was forgotten is so all the same. */
    private boolean compact() {
        try {
            return Await.result(database.compact());
        } catch (LibraryException e) {
            if (e.kind() == LibraryException.Kind.DISK_FULL) {
                return false;
            }
            throw e;
        }
    }

    private int deletePictures(Forgotten forgotten) {
        ThumbnailFolder folder = new ThumbnailFolder(database.folder());
        return forgotten.pictures().stream()
                .map(FacePlace::content)
                .distinct()
                .mapToInt(folder::forgetFaces)
                .sum();
    }

    private int deleteCopies() {
        List<Path> copies = LibraryFiles.copies(database.folder());
        for (Path copy : copies) {
            try {
                Files.delete(copy);
            } catch (IOException e) {
                throw new EngineException(PeopleFault.COPY_NOT_DELETED, e, copy);
            }
        }
        return copies.size();
    }

    private ForgetReport search(Forgotten forgotten, int pictures, int copies, boolean compacted) {
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
                pictures,
                copies,
                embeddingTraces,
                nameTraces,
                rows,
                compacted);
    }
}
