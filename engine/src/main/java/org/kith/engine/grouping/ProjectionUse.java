package org.kith.engine.grouping;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.Calibration;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/** Lets a library work with a projection that was learned from it. */
public final class ProjectionUse {

    private final Database library;

    public ProjectionUse(Database library) {
        this.library = library;
    }

    /**
     * Adds the projection, computes its embeddings, and only then uses it; the groups have to be made anew after that.
     *
     * @param report what it changes, as the library keeps it
     * @return the id it got
     * @throws CancellationException if {@code goOn} says no; the library is then as it was
     */
    public String adopt(
            String networkId,
            EmbeddingProjection projection,
            Calibration calibration,
            String report,
            BooleanSupplier goOn) {
        String id = library.read(stores -> {
            int n = 1;
            while (stores.models().find("family-" + n).isPresent()) {
                n++;
            }
            return "family-" + n;
        });
        library.changeAndWait(Priority.USER, stores -> stores.models()
                .addProjection(id, networkId, projection.toArray(), calibration, report));
        try {
            new Derivation(library).run(id, goOn);
        } catch (CancellationException e) {
            library.changeAndWait(Priority.USER, stores -> stores.models().remove(id));
            throw e;
        }
        library.changeAndWait(Priority.USER, stores -> stores.models().use(id));
        return id;
    }
}
