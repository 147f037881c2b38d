package org.kith.engine.networks;

import java.util.concurrent.CancellationException;
import org.kith.engine.grouping.Derivation;
import org.kith.engine.index.Reembedding;
import org.kith.engine.job.Job;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/**
 * Changes the model a library works with: first all faces are embedded by the new one while the old one goes on working, then one
 * transaction makes the new one count. The embeddings of the old one stay, so that the way back is short.
 */
public final class ModelSwitch {

    private final Database library;
    private final String modelId;
    private final Reembedding reembedding;

    /** @param reembedding by the model's network */
    public ModelSwitch(Database library, String modelId, Reembedding reembedding) {
        this.library = library;
        this.modelId = modelId;
        this.reembedding = reembedding;
    }

    /**
     * Remembers that the change has begun, and embeds what the model has not seen. Beside other jobs.
     *
     * @return false if the job was stopped; what was embedded stays
     */
    public boolean prepare(Job<?> job) throws InterruptedException {
        library.changeAndWait(Priority.USER, stores -> stores.models().beginPending(modelId));
        return fill(job);
    }

    /**
     * Embeds what has come since {@link #prepare}, and makes the model count. While nothing else is indexed or grouped.
     *
     * @return nothing has changed if the job was stopped
     */
    public ModelChange finish(Job<?> job) throws InterruptedException {
        String before = library.read(stores -> stores.models().current());
        if (fill(job)) {
            library.changeAndWait(Priority.USER, stores -> stores.models().use(modelId));
        }
        return answer(before);
    }

    /** The answer when it was stopped before. */
    public ModelChange unchanged() {
        String current = library.read(stores -> stores.models().current());
        return answer(current);
    }

    private ModelChange answer(String before) {
        return library.read(stores -> new ModelChange(
                before,
                stores.models().current(),
                stores.embeddings().counts().getOrDefault(modelId, 0),
                stores.embeddings().missing(modelId)));
    }

    private boolean fill(Job<?> job) throws InterruptedException {
        reembedding.all(job);
        if (!job.proceed()) {
            return false;
        }
        try {
            new Derivation(library).run(modelId, job::proceed);
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }
}
