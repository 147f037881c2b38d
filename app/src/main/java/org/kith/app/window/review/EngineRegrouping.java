package org.kith.app.window.review;

import java.util.concurrent.CompletableFuture;
import org.kith.engine.Engine;
import org.kith.engine.grouping.LibraryGrouping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Groups the faces of the open library again. Thread-safe. */
public final class EngineRegrouping implements Regrouping {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRegrouping.class);

    private final Engine engine;
    private final String modelId;

    /** @param modelId of the embeddings to compare */
    public EngineRegrouping(Engine engine, String modelId) {
        this.engine = engine;
        this.modelId = modelId;
    }

    @Override
    public void now() {
        LibraryGrouping.regroupIfStale(engine.library(), modelId, () -> true);
    }

    @Override
    public void aside() {
        CompletableFuture<Boolean> unused = engine.regroup().completion().whenComplete((changed, failure) -> {
            if (failure != null) {
                LOG.warn("The faces could not be grouped again", failure);
            }
        });
    }
}
