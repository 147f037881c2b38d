package org.kith.engine.embed;

import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.kith.engine.mxnet.Int8Form;
import org.kith.engine.networks.card.ModelFolder;

/**
 * Where the networks lie that a library may use: those Kith brings, and those the user added, which are in the library's
 * folder.
 */
public final class ModelFolders {

    public static final String NAME = "models";

    private final Installation installation;
    private final Path added;

    public ModelFolders(Installation installation, Path libraryFolder) {
        this.installation = installation;
        this.added = libraryFolder.resolve(NAME);
    }

    /** The folder of the user's networks; it need not be there. */
    public Path added() {
        return added;
    }

    public boolean isBundled(String networkId) {
        return Files.isDirectory(installation.models().resolve(networkId));
    }

    /** Whether there is an int8 form of the network behind a model's embeddings. */
    public boolean hasInt8(String modelId) {
        String networkId = MirroredFaceEmbedder.networkId(modelId);
        Path folder = (isBundled(networkId) ? installation.models() : added).resolve(networkId);
        return Files.isRegularFile(folder.resolve(Int8Form.fileName(networkId)));
    }

    /**
     * The files behind a model's embeddings, all their hashes checked.
     *
     * @param modelId of the embeddings
     * @throws EngineException if they are missing or altered, with what to do
     */
    public ModelFolder verified(String modelId) {
        String networkId = MirroredFaceEmbedder.networkId(modelId);
        if (isBundled(networkId)) {
            return ModelFolder.verified(installation, networkId);
        }
        Path folder = added.resolve(networkId);
        if (!Files.isDirectory(folder)) {
            throw new EngineException(EmbeddingFault.MODEL_GONE, networkId, folder, MxnetFaceEmbedder.BUNDLED_MODEL_ID);
        }
        return ModelFolder.verified(folder);
    }
}
