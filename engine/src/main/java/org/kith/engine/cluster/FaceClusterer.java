package org.kith.engine.cluster;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Groups faces so that each group is one person. Thread-safe: an instance holds no state. */
public interface FaceClusterer {

    /**
     * No face is in two groups; one without a group is nobody's for now, for example because it was kept aside. Faces
     * decided for one person stay together; no group breaks a rule of the problem, except where the user's own verdicts do.
     *
     * @param goOn asked now and then
     * @throws CancellationException if it says no
     */
    List<FaceGroup> cluster(ClusteringProblem problem, BooleanSupplier goOn);
}
