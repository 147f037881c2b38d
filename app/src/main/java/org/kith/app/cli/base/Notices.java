package org.kith.app.cli.base;

import org.kith.app.text.Text;
import org.kith.engine.job.JobNotice;

/** What the command line says of how a job goes. */
public final class Notices {

    private Notices() {}

    public static String sentence(JobNotice notice, Text text) {
        return switch (notice) {
            case GPU_MEMORY_RAN_OUT -> text.get("cli.notice.gpu-memory");
            case PHOTO_ABOVE_MEMORY_LIMIT -> text.get("cli.notice.memory-limit");
            case TAGS_WAIT -> text.get("cli.notice.tags-wait");
            case TAGS_TAKEN -> text.get("cli.notice.tags-taken");
        };
    }
}
