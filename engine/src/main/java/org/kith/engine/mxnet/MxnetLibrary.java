package org.kith.engine.mxnet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;

/**
 * MXNet's native library as a file that is there before anything is loaded: DJL, where it finds none, would unpack 177 MB into
 * the home folder or ask the network.
 *
 * @param path the library itself
 * @param chosenByUser whether {@code MXNET_LIBRARY_PATH} named it
 */
record MxnetLibrary(Path path, boolean chosenByUser) {

    static final String PATH_VARIABLE = "MXNET_LIBRARY_PATH";

    /**
     * Finds the library: where the user's environment says, else among the installed ones.
     *
     * @param environment of the process
     * @throws EngineException if it is not there, or was never built for the platform
     */
    static MxnetLibrary find(Installation installation, Map<String, String> environment, NativePlatform platform) {
        String chosen = environment.get(PATH_VARIABLE);
        if (chosen != null) {
            return new MxnetLibrary(chosen(Path.of(chosen)), true);
        }
        Path bundled = installation.natives().resolve("mxnet").resolve(fileName());
        if (!platform.hasMxnet()) { // whatever lies there is for another platform
            throw new EngineException(MxnetFault.NO_MXNET_FOR_PLATFORM, platform, PATH_VARIABLE);
        }
        if (!Files.isRegularFile(bundled)) {
            throw new EngineException(MxnetFault.NO_MXNET, bundled);
        }
        return new MxnetLibrary(bundled, false);
    }

    private static Path chosen(Path path) {
        Path library = Files.isDirectory(path) ? path.resolve(fileName()) : path;
        if (!Files.isRegularFile(library)) {
            throw new EngineException(MxnetFault.NO_MXNET_WHERE_NAMED, PATH_VARIABLE, path, fileName());
        }
        return library;
    }

    private static String fileName() {
        return System.mapLibraryName("mxnet");
    }
}
