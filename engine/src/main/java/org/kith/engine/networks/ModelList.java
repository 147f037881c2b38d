package org.kith.engine.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.model.BundledModel;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.LibraryModel;

/** All networks that a library knows. */
public final class ModelList {

    private ModelList() {}

    /** Its own, or the one whose embeddings it projects. */
    private static String networkOf(LibraryModel model) {
        String base = model.baseId();
        return base == null ? model.id() : base;
    }

    /** Bundled, added and learned, in the order in which they came. */
    public static List<ModelEntry> of(Stores stores, ModelFolders folders) {
        List<LibraryModel> known = new ArrayList<>(stores.models().all());
        for (String id : BundledModel.ids()) {
            if (known.stream().noneMatch(model -> model.id().equals(id))) {
                known.add(BundledModel.ids().indexOf(id), LibraryModel.bundled(id));
            }
        }
        Map<String, Integer> faces = stores.embeddings().counts();
        String current = stores.models().current();
        Optional<String> pending = stores.models().pending();
        return known.stream()
                .map(model -> new ModelEntry(
                        model,
                        ModelEntry.Origin.of(model, folders),
                        model.id().equals(current),
                        pending.filter(model.id()::equals).isPresent(),
                        faces.getOrDefault(model.id(), 0),
                        folders.hasInt8(networkOf(model))))
                .toList();
    }
}
