package org.kith.engine.train.family;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kith.engine.model.EmbeddingProjection;
import org.kith.engine.train.mining.Margin;
import org.kith.engine.train.mining.TripletMiner;
import org.kith.engine.train.mining.Triplets;

/** Learns a projection by gradient descent with momentum. The same faces and seed give the same numbers. Thread-safe. */
final class ProjectionTraining {

    private final LearningOptions options;

    ProjectionTraining(LearningOptions options) {
        this.options = options;
    }

    /**
     * The projection that is best for these faces.
     *
     * @throws CancellationException if {@code goOn} says no
     */
    EmbeddingProjection train(TrainingFaces faces, long seed, BooleanSupplier goOn) {
        TripletMiner miner = TripletMiner.nearestSemiHard(new Margin(options.marginSquaredDistance()));
        ProjectionGradient gradient = new ProjectionGradient(options.regularisation());
        Random random = new Random(seed);
        ProjectionBatch.Draw draw = new ProjectionBatch.Draw(faces, random);
        double[] residual = new double[Residual.SIDE * Residual.SIDE];
        double[] velocity = new double[residual.length];
        for (int step = 0; step < options.steps(); step++) {
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
            ProjectionBatch batch = draw.next();
            ProjectionGradient.Projected projected = gradient.project(residual, batch);
            Triplets triplets = miner.mine(projected.squaredDistances(), batch, random);
            double[] slope = gradient.of(residual, batch, projected, triplets);
            for (int i = 0; i < residual.length; i++) {
                velocity[i] = options.momentum() * velocity[i] - options.rate() * slope[i];
                residual[i] += velocity[i];
            }
        }
        return Residual.projection(residual);
    }
}
