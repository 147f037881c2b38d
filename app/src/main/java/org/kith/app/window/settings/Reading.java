package org.kith.app.window.settings;

import org.kith.engine.EngineConfig;
import org.kith.engine.model.Device;

/**
 * What photos are read with, from the next start on.
 *
 * @param device finds the faces
 * @param workers photos read at once
 * @param memoryMb what reading photos keeps to, see {@link EngineConfig}
 */
public record Reading(Device device, int workers, int memoryMb) {

    public Reading {
        workers = Math.max(1, workers);
        memoryMb = Math.max(EngineConfig.LEAST_MEMORY_MB, memoryMb);
    }

    /** What suits this machine. */
    static Reading first() {
        int others = Runtime.getRuntime().availableProcessors() - 1; // one is left to the window
        return new Reading(Device.AUTO, others, EngineConfig.defaultMemoryMb());
    }

    public Reading withDevice(Device other) {
        return new Reading(other, workers, memoryMb);
    }

    public Reading withWorkers(int other) {
        return new Reading(device, other, memoryMb);
    }

    public Reading withMemoryMb(int other) {
        return new Reading(device, workers, other);
    }
}
