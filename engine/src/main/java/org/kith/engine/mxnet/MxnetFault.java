package org.kith.engine.mxnet;

import org.kith.engine.fault.Fault;

/** What may be wrong with MXNet and the GPU, and what a network runs on. */
public enum MxnetFault implements Fault {
    NO_MXNET_FOR_PLATFORM(
            "This needs MXNet, and there is no MXNet for {0}, only for Linux, Windows and macOS on x86-64. Finding "
                    + "and recognising people works without. Whoever has built MXNet 1.9 for it points {1} at that."),
    MXNET_TURNED_OFF("This needs MXNet, which {0}=opencv turns off. Finding and recognising people works without: "
            + "set {0} to auto for the rest."),
    NO_RUNTIME("{0} is {1}, which runs no networks: set it to auto, mxnet or opencv."),
    NO_MXNET("MXNet''s library {0} is missing: install Kith again."),
    NO_MXNET_WHERE_NAMED("{0} names {1}, but there is no {2}: point it at the folder of an MXNet build, or unset it to "
            + "use the one Kith brings."),
    MXNET_NOT_LOADED("MXNet''s library {0} cannot be loaded ({1}): install Kith again, or check what {2} names."),
    MODEL_NOT_LOADED("MXNet cannot load the model in {0} ({1}): install Kith again or choose another model."),
    BATCH_FAILED("MXNet failed on a batch of {0,number,#} faces ({1}): try again with --device cpu or fewer "
            + "programs open."),
    GPU_TOO_SMALL_FOR_MODEL(
            "The GPU has not enough memory for the model in {0} ({1}): close other programs that use it, or "
                    + "use --device cpu."),
    GPU_TOO_SMALL_FOR_BATCH("The GPU has not enough memory for {0,number,#} faces at once ({1})."),
    NOT_QUANTISED(
            "MXNet cannot make an int8 form of the network in {0} ({1}): check its files, and that the MXNet build "
                    + "has oneDNN."),
    NO_PRECISION("{0} is {1}, which is no precision: set it to auto, float32 or int8."),
    GPU_UNUSABLE("The GPU cannot be used: {0}"),
    NO_CUDA_IN_OURS("the MXNet build Kith brings has no CUDA support. Point {0} at a CUDA build of MXNet 1.9, or "
            + "use --device cpu."),
    NO_CUDA_IN_CHOSEN("the MXNet build {1} has no CUDA support. Point {0} at a CUDA build of MXNet 1.9, or use "
            + "--device cpu."),
    NO_GPU("no NVIDIA GPU answers. Check its driver with nvidia-smi, or use --device cpu."),
    ON_CPU("{0} on the CPU in float32; no GPU: {1}"),
    ON_CPU_INT8("{0} on the CPU in int8; no GPU: {1}"),
    ON_GPU("{0} on the GPU");

    private final String english;

    MxnetFault(String english) {
        this.english = english;
    }

    /** The one of embedding: codes stay as they are. */
    @Override
    public String room() {
        return "embedding";
    }

    @Override
    public String english() {
        return english;
    }
}
