package org.kith.app.window.people;

import java.util.List;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Doubts;
import org.kith.engine.people.Explainer;
import org.kith.engine.people.Explanation;
import org.kith.engine.people.Outliers.Outlier;
import org.kith.engine.store.Database;

/** Reasons from the open library. Thread-safe. */
public final class EngineFaceReasons implements FaceReasons {

    private final Explainer explainer;
    private final Doubts doubts;

    /** @param modelId of the embeddings to compare */
    public EngineFaceReasons(Database library, String modelId) {
        this.explainer = new Explainer(library, modelId);
        this.doubts = new Doubts(library, modelId);
    }

    @Override
    public Explanation why(FaceId face) {
        return explainer.explain(face);
    }

    @Override
    public List<FaceId> doubtful(PersonId person) {
        return doubts.outliers(person).outliers().stream().map(Outlier::face).toList();
    }
}
