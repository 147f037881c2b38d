package org.kith.app.window.review;

import java.util.concurrent.CompletableFuture;
import org.kith.engine.Grouping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Groups the faces of the open library again. Thread-safe. */
public final class EngineGroupRefresh implements GroupRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(EngineGroupRefresh.class);

    private final Grouping grouping;

    public EngineGroupRefresh(Grouping grouping) {
        this.grouping = grouping;
    }

    @Override
    public void now() {
        grouping.bringUpToDate(() -> true);
    }

    @Override
    public void aside() {
        CompletableFuture<Boolean> unused = grouping.regroup().completion().whenComplete((changed, failure) -> {
            if (failure != null) {
                LOG.warn("The faces could not be grouped again", failure);
            }
        });
    }
}
