package org.kith.app.cli.base;

import org.kith.engine.job.JobNotice;

/** What the command line says of how a job goes. */
final class Notices {

    private Notices() {}

    static String sentence(JobNotice notice) {
        return switch (notice) {
            case GPU_MEMORY_RAN_OUT ->
                "The GPU has too little memory: faces are embedded on the CPU from here on. Close what"
                        + " else uses the GPU, or choose --device cpu.";
            case PHOTO_ABOVE_MEMORY_LIMIT ->
                "A photo needs more than the memory limit: it is read while no other is."
                        + " --memory raises the limit.";
        };
    }
}
