package org.kith.engine.train.family;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.train.family.SemiHardMining.Triplet;

/** Learns a projection by gradient descent with momentum. The same faces and seed give the same numbers. Thread-safe. */
final class ProjectionTraining {

    private final TrainingOptions options;

    ProjectionTraining(TrainingOptions options) {
        this.options = options;
    }

    /**
     * The projection that is best for these faces.
     *
     * @throws CancellationException if {@code goOn} says no
     */
    EmbeddingProjection train(TrainingFaces faces, long seed, BooleanSupplier goOn) {
        SemiHardMining mining = new SemiHardMining(options.marginSquaredDistance());
        TripletLoss loss = new TripletLoss(options.marginSquaredDistance(), options.regularisation());
        Batch.Draw draw = new Batch.Draw(faces, new Random(seed));
        double[] residual = new double[Residual.SIDE * Residual.SIDE];
        double[] velocity = new double[residual.length];
        for (int step = 0; step < options.steps(); step++) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            Batch batch = draw.next();
            TripletLoss.Projected projected = loss.project(residual, batch);
            List<Triplet> triplets = mining.triplets(batch, projected.squaredDistances());
            double[] gradient = loss.gradient(residual, batch, projected, triplets);
            for (int i = 0; i < residual.length; i++) {
                velocity[i] = options.momentum() * velocity[i] - options.rate() * gradient[i];
                residual[i] += velocity[i];
            }
        }
        return Residual.projection(residual);
    }
}
