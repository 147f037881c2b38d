package org.kith.app.window.people;

import java.util.List;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.Conflict;
import org.kith.engine.people.Doubts;
import org.kith.engine.people.Explainer;
import org.kith.engine.people.Explanation;
import org.kith.engine.people.Outliers.Outlier;

/** Reasons from the open library. Thread-safe. */
public final class EngineFaceReasons implements FaceReasons {

    private final Explainer explainer;
    private final Doubts doubts;

    public EngineFaceReasons(Explainer explainer, Doubts doubts) {
        this.explainer = explainer;
        this.doubts = doubts;
    }

    @Override
    public Explanation why(FaceId face) {
        return explainer.explain(face);
    }

    @Override
    public List<Conflict> conflicts(PersonId person) {
        return doubts.openConflicts(person);
    }

    @Override
    public List<FaceId> doubtful(PersonId person) {
        return doubts.outliers(person).outliers().stream().map(Outlier::face).toList();
    }
}
