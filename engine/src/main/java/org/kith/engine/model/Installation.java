package org.kith.engine.model;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.InstallationFault;

/**
 * Where the program's own files lie: the launcher and the installer say so before the JVM starts.
 *
 * @param models one folder a model, with its card
 * @param natives one folder a library ({@code mxnet}, {@code opencv}), this platform's only
 */
public record Installation(Path models, Path natives) {

    /**
     * From {@code -Dkith.models} and {@code -Dkith.natives}.
     *
     * @throws EngineException if the program was started without them or they name no folder
     */
    public static Installation fromSystemProperties() {
        return new Installation(folder("kith.models"), folder("kith.natives"));
    }

    /** Names of places and their map: the installer and the build put them beside the models. */
    public Path places() {
        return models.resolveSibling("places");
    }

    private static Path folder(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new EngineException(InstallationFault.NOT_LAUNCHED, property);
        }
        Path path = Path.of(value);
        if (!Files.isDirectory(path)) {
            throw new EngineException(InstallationFault.NO_FOLDER, path, property);
        }
        return path;
    }
}
