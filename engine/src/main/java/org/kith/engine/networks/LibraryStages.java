package org.kith.engine.networks;

import org.kith.engine.embed.Device;
import org.kith.engine.index.Stages;
import org.kith.engine.model.Installation;
import org.kith.engine.store.Database;

/** The stages by which a library sees faces. */
public final class LibraryStages {

    private LibraryStages() {}

    /**
     * To look at photos: embeddings are those of the model in use, also where that is a projection.
     *
     * @throws org.kith.engine.model.EngineException if the model is missing or altered, saying what to do
     */
    public static Stages of(Installation installation, Database library, Device device) {
        String model = library.read(stores -> stores.models().current());
        String network = library.read(stores -> stores.models().network());
        Stages stages = Stages.of(installation, library.folder(), network, device);
        return library.read(stores -> stores.models().projection(model))
                .map(projection -> stages.projected(model, projection))
                .orElse(stages);
    }
}
