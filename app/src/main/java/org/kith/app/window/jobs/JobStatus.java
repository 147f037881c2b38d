package org.kith.app.window.jobs;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.kith.engine.job.JobNotice;
import org.kith.engine.job.JobStage;

/**
 * How far a job is, for people to read.
 *
 * @param name what it is for
 * @param total photos to read; 0 outside {@link JobStage#READING}
 * @param perSecond photos just now; empty while too little was seen to say
 * @param remainingSeconds estimated from that
 * @param stopping whether it was cancelled and finishes the photos at hand
 * @param waiting what the jobs behind this one are for, in their order
 * @param notices what the user should know of how it goes
 */
public record JobStatus(
        JobName name,
        JobStage stage,
        long done,
        long total,
        OptionalDouble perSecond,
        OptionalLong remainingSeconds,
        boolean paused,
        boolean stopping,
        List<JobName> waiting,
        Set<JobNotice> notices) {

    public JobStatus {
        waiting = List.copyOf(waiting);
        notices = Set.copyOf(notices);
    }

    /** 0..1, or -1 where it cannot be said. */
    public double fraction() {
        return total == 0 ? -1 : (double) done / total;
    }
}
