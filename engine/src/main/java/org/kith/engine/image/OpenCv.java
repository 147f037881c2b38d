package org.kith.engine.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.opencv.core.Core;

/**
 * OpenCV's native library, loaded: whoever calls OpenCV takes one of these, so that nothing calls it before it is there.
 * Thread-safe.
 */
public final class OpenCv {

    /** {@code CPU_AVX_512VNNI} of OpenCV's {@code CpuFeatures}, which its Java classes lack. */
    static final int VNNI = 23;

    private final AtomicInteger openNatives = new AtomicInteger();

    private OpenCv() {}

    /**
     * Loads the library from {@code natives/opencv}; a second call loads nothing again.
     *
     * @throws EngineException if the file is missing or not for this platform
     */
    public static OpenCv load(Installation installation) {
        Path library = installation
                .natives()
                .resolve("opencv")
                .resolve(System.mapLibraryName(Core.NATIVE_LIBRARY_NAME))
                .toAbsolutePath();
        if (!Files.isRegularFile(library)) {
            throw new EngineException(ImageFault.NO_OPENCV, library);
        }
        try {
            System.load(library.toString());
        } catch (UnsatisfiedLinkError e) {
            throw new EngineException(ImageFault.OPENCV_NOT_RUN, e, library, e.getMessage());
        }
        // A detector per worker with one thread each is faster than one detector with all threads (31 against 23
        // photos/s).
        Core.setNumThreads(1);
        return new OpenCv();
    }

    /** As "4.9.0". */
    public String version() {
        return Core.VERSION;
    }

    /** Whether processor and system run the instructions that multiply and add bytes in one go, AVX-512 VNNI. */
    public boolean hasVnni() {
        return Core.checkHardwareSupport(VNNI);
    }

    /** Frees what was opened in it when it is closed. Confined to the thread that opened it. */
    public NativeScope scope() {
        return new NativeScope(openNatives);
    }

    /** Native objects of all scopes not closed yet: 0 when nobody works. */
    public int openNatives() {
        return openNatives.get();
    }
}
