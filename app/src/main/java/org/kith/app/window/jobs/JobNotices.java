package org.kith.app.window.jobs;

import org.kith.engine.job.JobNotice;

/** Under which key the window says a notice in the user's language. */
public final class JobNotices {

    private JobNotices() {}

    public static String key(JobNotice notice) {
        return switch (notice) {
            case GPU_MEMORY_RAN_OUT -> "jobs.notice.gpu-memory";
            case PHOTO_ABOVE_MEMORY_LIMIT -> "jobs.notice.memory-limit";
            case TAGS_WAIT -> "jobs.notice.tags-wait";
            case TAGS_TAKEN -> "jobs.notice.tags-taken";
        };
    }
}
