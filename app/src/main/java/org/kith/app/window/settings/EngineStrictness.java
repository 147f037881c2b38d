package org.kith.app.window.settings;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kith.app.window.jobs.JobName;
import org.kith.app.window.jobs.JobsViewModel;
import org.kith.engine.grouping.GroupingChange;
import org.kith.engine.grouping.GroupingChoice;

/** The grouping of the open library. */
public final class EngineStrictness implements StrictnessSource {

    private final org.kith.engine.Grouping engine;
    private final JobsViewModel jobs;

    public EngineStrictness(org.kith.engine.Grouping engine, JobsViewModel jobs) {
        this.jobs = jobs;
        this.engine = engine;
    }

    @Override
    public double strictness() {
        return engine.strictness();
    }

    @Override
    public GroupingChange preview(double strictness, BooleanSupplier goOn) {
        return engine.preview(GroupingChoice.byNeighbourhood(strictness), goOn);
    }

    @Override
    public void apply(double strictness, Consumer<Optional<GroupingChange>> done, Consumer<Throwable> failed) {
        jobs.follow(engine.cluster(GroupingChoice.byNeighbourhood(strictness)), JobName.GROUPING, done, failed);
    }
}
