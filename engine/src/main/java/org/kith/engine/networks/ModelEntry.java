package org.kith.engine.networks;

import org.kith.engine.embed.MirroredFaceEmbedder;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.store.row.LibraryModel;
import org.kith.engine.store.row.ModelKind;

/**
 * A model as a list shows it.
 *
 * @param inUse whether the library works with it
 * @param pending whether a change to it has begun and was stopped
 * @param faces that have an embedding of it
 * @param int8 whether its network has an int8 form
 */
public record ModelEntry(LibraryModel model, Origin origin, boolean inUse, boolean pending, int faces, boolean int8) {

    /** Where a model comes from. */
    public enum Origin {
        /** With Kith. */
        BUNDLED,
        /** The user brought it. */
        ADDED,
        /** From what the user said in this library. */
        LEARNED;

        static Origin of(LibraryModel model, ModelFolders folders) {
            if (model.kind() == ModelKind.PROJECTION) {
                return LEARNED;
            }
            return folders.isBundled(MirroredFaceEmbedder.networkId(model.id())) ? BUNDLED : ADDED;
        }
    }

    /** As the user writes it: the name of the network, or of what was learned. */
    public String name() {
        return name(model.id());
    }

    /** The name of a model by the id of its embeddings. */
    public static String name(String modelId) {
        return MirroredFaceEmbedder.networkId(modelId);
    }
}
