package org.kith.engine.model;

/** Whether MXNet can compute on a GPU here. */
public enum GpuState {
    USABLE,
    /** The MXNet build at hand was made without CUDA, as the one that Kith brings. */
    NO_CUDA,
    /** No NVIDIA GPU answers: there is none, or its driver is missing. */
    NO_DEVICE
}
