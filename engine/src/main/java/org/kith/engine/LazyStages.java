package org.kith.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.index.Stages;
import org.kith.engine.model.BundledModel;
import org.kith.engine.store.Database;

/** Models and natives, loaded when they are first needed and then kept. Thread-safe. */
final class LazyStages {

    private final Database library;
    private final Function<String, Stages> open;

    /** By the model of the network. */
    private final Map<String, Stages> opened = new HashMap<>();

    /** @param open by the model of the network */
    LazyStages(Database library, Function<String, Stages> open) {
        this.library = library;
        this.open = open;
    }

    /** For the network the library works with. */
    Stages ofLibrary() {
        return of(library.read(stores -> stores.models().network()));
    }

    synchronized Stages of(String networkModel) {
        return opened.computeIfAbsent(networkModel, open);
    }

    /** To look at photos: embeddings are those of the model in use, also where that is a projection. */
    Stages asTheLibrarySees() {
        String model = library.read(stores -> stores.models().current());
        Stages network = ofLibrary();
        return library.read(stores -> stores.models().projection(model))
                .map(projection -> network.projected(model, projection))
                .orElse(network);
    }

    /** Pictures are shown even if the network of the library is missing. */
    ImageDecoder decoder() {
        return of(BundledModel.ID).decoder();
    }
}
