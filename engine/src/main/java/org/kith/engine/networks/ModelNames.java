package org.kith.engine.networks;

import java.util.List;
import org.kith.engine.embed.MirroredFaceEmbedder;
import org.kith.engine.model.BundledModel;
import org.kith.engine.store.ModelStore;

/** A model as the user writes it: with the id of its embeddings, or that of its network. */
public final class ModelNames {

    private ModelNames() {}

    /** @throws org.kith.engine.fault.EngineException if the library knows no such model */
    public static String resolve(ModelStore models, String text) {
        for (String id : List.of(text, MirroredFaceEmbedder.modelId(text))) {
            if (BundledModel.calibration(id).isPresent() || models.find(id).isPresent()) {
                return id;
            }
        }
        return models.require(text).id();
    }
}
