package org.kith.engine.mxnet;

import ai.djl.engine.Engine;
import java.util.Optional;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;
import org.kith.engine.image.OpenCv;
import org.kith.engine.model.Device;
import org.kith.engine.model.GpuState;
import org.kith.engine.model.Installation;
import org.kith.engine.model.MxnetStatus;
import org.kith.engine.model.Precision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MXNet, started once for the process by whoever comes first: without network, without a word to anybody, without a file in
 * the home folder. Thread-safe.
 */
public final class MxnetRuntime {

    /** Named always: in tests a second engine is on the class path. */
    public static final String ENGINE_NAME = "MXNet";

    private static final Logger LOG = LoggerFactory.getLogger(MxnetRuntime.class);

    private final Engine engine;
    private final MxnetLibrary library;
    private final Installation installation;

    private MxnetRuntime(Engine engine, MxnetLibrary library, Installation installation) {
        this.engine = engine;
        this.library = library;
        this.installation = installation;
    }

    /**
     * MXNet where networks run in it, started; nothing where they run in OpenCV.
     *
     * @throws EngineException if its library is missing or cannot be loaded where it should be there
     */
    public static Optional<MxnetRuntime> ofNetworks(Installation installation) {
        return NetworkRuntime.current() == NetworkRuntime.MXNET ? Optional.of(start(installation)) : Optional.empty();
    }

    /**
     * Starts MXNet, or finds it running.
     *
     * @throws EngineException if there is none for this computer, its library is missing or cannot be loaded, or the user's
     *     environment turns it off
     */
    public static MxnetRuntime start(Installation installation) {
        MxnetLibrary library = MxnetLibrary.find(installation, System.getenv(), NativePlatform.current());
        if (NetworkRuntime.current() == NetworkRuntime.OPENCV) {
            throw new EngineException(MxnetFault.MXNET_TURNED_OFF, NetworkRuntime.VARIABLE);
        }
        setIfAbsent("ai.djl.offline", "true");
        setIfAbsent("OPT_OUT_TRACKING", "true");
        System.setProperty(MxnetLibrary.PATH_VARIABLE, library.path().toString());
        // DJL makes this folder for what it downloads; nothing is, but the home folder is not the place to make one
        setIfAbsent("DJL_CACHE_DIR", library.path().resolveSibling("djl-cache").toString());
        try {
            return new MxnetRuntime(Engine.getEngine(ENGINE_NAME), library, installation);
        } catch (RuntimeException | LinkageError e) {
            throw new EngineException(
                    MxnetFault.MXNET_NOT_LOADED, e, library.path(), rootMessage(e), MxnetLibrary.PATH_VARIABLE);
        }
    }

    /**
     * Picks the device to compute on.
     *
     * @throws EngineException if a GPU is asked for and there is none to use
     */
    public ai.djl.Device device(Device wanted) {
        if (wanted == Device.CPU) {
            return ai.djl.Device.cpu();
        }
        Optional<Phrase> obstacle = gpuObstacle();
        if (obstacle.isEmpty()) {
            return ai.djl.Device.gpu(0);
        }
        if (wanted == Device.AUTO) {
            return ai.djl.Device.cpu();
        }
        throw new EngineException(MxnetFault.GPU_UNUSABLE, obstacle.get());
    }

    /**
     * In which numbers a network is best run on the CPU if it has both forms.
     *
     * @throws EngineException if the environment asks for a precision that there is not
     */
    Precision precision() {
        return PrecisionChoice.of(System.getenv(), this::hasVnni);
    }

    private boolean hasVnni() {
        try {
            return OpenCv.load(installation).hasVnni();
        } catch (EngineException e) {
            LOG.info("OpenCV, which knows the processor, is not there", e);
            return false;
        }
    }

    /** Why no GPU can be used, and what to do; empty if one can. */
    Optional<Phrase> gpuObstacle() {
        return obstacle(gpu(), library);
    }

    private GpuState gpu() {
        if (!engine.hasCapability("CUDA")) {
            return GpuState.NO_CUDA;
        }
        return engine.getGpuCount() == 0 ? GpuState.NO_DEVICE : GpuState.USABLE;
    }

    /** What keeps a GPU from being used, in a half sentence, and what to do. */
    static Optional<Phrase> obstacle(GpuState gpu, MxnetLibrary library) {
        return switch (gpu) {
            case USABLE -> Optional.empty();
            case NO_CUDA ->
                Optional.of(
                        library.chosenByUser()
                                ? Phrase.of(MxnetFault.NO_CUDA_IN_CHOSEN, MxnetLibrary.PATH_VARIABLE, library.path())
                                : Phrase.of(MxnetFault.NO_CUDA_IN_OURS, MxnetLibrary.PATH_VARIABLE));
            case NO_DEVICE -> Optional.of(Phrase.of(MxnetFault.NO_GPU));
        };
    }

    /** What was loaded, and whether a GPU can be used. */
    public MxnetStatus status() {
        GpuState gpu = gpu();
        return new MxnetStatus(
                engine.getVersion(), library.path(), library.chosenByUser(), gpu, obstacle(gpu, library));
    }

    public String version() {
        return engine.getVersion();
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
