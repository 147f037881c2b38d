package org.kith.engine.grouping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.row.LibraryModel;

/** Computes the embeddings of a projection from those of its network, for the faces that lack them: no photo is read. */
public final class Derivation {

    /** A transaction of this many faces takes some ten milliseconds. */
    private static final int FACES_AT_ONCE = 2000;

    private final Database library;

    public Derivation(Database library) {
        this.library = library;
    }

    /**
     * Nothing to do for a network, or for a model that the library does not know.
     *
     * @return how many faces lacked one
     * @throws CancellationException if {@code goOn} says no; what was computed so far is kept
     */
    public int run(String modelId, BooleanSupplier goOn) {
        Optional<EmbeddingProjection> projection =
                library.read(stores -> stores.models().projection(modelId));
        if (projection.isEmpty()) {
            return 0;
        }
        LibraryModel model = library.read(stores -> stores.models().require(modelId));
        int derived = 0;
        FaceId last = new FaceId(0);
        while (true) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            FaceId after = last;
            SortedMap<FaceId, Embedding> base = library.read(
                    stores -> stores.embeddings().underived(model.network(), modelId, after, FACES_AT_ONCE));
            if (base.isEmpty()) {
                return derived;
            }
            Map<FaceId, Embedding> own = new HashMap<>();
            base.forEach((face, embedding) -> own.put(face, projection.get().apply(embedding)));
            library.changeAndWait(
                    Priority.INDEXING, stores -> stores.embeddings().save(modelId, own));
            derived += own.size();
            last = base.lastKey();
        }
    }
}
