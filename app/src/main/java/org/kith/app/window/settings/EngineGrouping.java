package org.kith.app.window.settings;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.Engine;
import org.kith.engine.grouping.FullClustering;
import org.kith.engine.grouping.GroupingChange;
import org.kith.engine.grouping.GroupingChoice;

/** The grouping of the open library. */
public final class EngineGrouping implements Grouping {

    private final Engine engine;
    private final JobsViewModel jobs;
    private final String modelId;

    /** @param modelId of the embeddings to compare */
    public EngineGrouping(Engine engine, JobsViewModel jobs, String modelId) {
        this.jobs = jobs;
        this.engine = engine;
        this.modelId = modelId;
    }

    @Override
    public double strictness() {
        return engine.library().read(stores -> stores.clusters().state()).strictness();
    }

    @Override
    public GroupingChange preview(double strictness, BooleanSupplier goOn) {
        return new FullClustering(engine.library(), modelId).preview(GroupingChoice.byNeighbourhood(strictness), goOn);
    }

    @Override
    public void apply(double strictness, Consumer<Optional<GroupingChange>> done, Consumer<Throwable> failed) {
        jobs.follow(engine.cluster(GroupingChoice.byNeighbourhood(strictness)), done, failed);
    }
}
