package org.kith.app.cli.model;

import org.jspecify.annotations.Nullable;
import org.kith.engine.train.Budget;
import org.kith.engine.train.Descent;
import org.kith.engine.train.Optimizer;
import org.kith.engine.train.mining.Mining;
import org.kith.engine.train.run.BatchWish;
import org.kith.engine.train.run.TrainingPlan;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a training learns from, how, and for how long. */
final class TrainingOptions {

    private static final double DEFAULT_MINUTES = 30;

    @Option(names = "--minutes", paramLabel = "M", description = "Train so long (default: 30, without --steps).")
    @Nullable
    private Double minutes;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Train so many batches; with --minutes what comes first.")
    private long steps;

    @Option(
            names = "--held-out",
            paramLabel = "SHARE",
            description = "Of the people, not trained on (default: ${DEFAULT-VALUE}).")
    private double heldOut = 0.5;

    @Option(names = "--people", paramLabel = "N", description = "Train on so many people at most (default: all).")
    private int people = Integer.MAX_VALUE;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything drawn by chance (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--mining",
            paramLabel = "WAY",
            description =
                    "Which triplets are learned from, one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Mining mining = Mining.SEMI_HARD;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Optimizer optimizer = Optimizer.ADAGRAD;

    @Option(names = "--learning-rate", paramLabel = "R", description = "Lowered at the end (default: the optimizer's).")
    @Nullable
    private Double learningRate;

    @Option(
            names = "--weight-decay",
            paramLabel = "D",
            description = "Shrinks weights at each step by this times the learning rate (default: ${DEFAULT-VALUE}).")
    private double weightDecay;

    @Option(names = "--batch", paramLabel = "N", description = "Faces a step (default: 128, more of people with many).")
    private int batch;

    @Option(
            names = "--faces-per-person",
            paramLabel = "K",
            description = "Faces of one person in a batch (default: up to 40, fewer where most people have fewer).")
    private int facesPerPerson;

    @Option(
            names = "--twins",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Show the others of a batch in two variations, as a pair: most have one photo (default: yes).")
    private boolean twins = true;

    /** @throws ParameterException if a number makes no sense */
    void check(CommandLine command) {
        require(command, heldOut >= 0 && heldOut < 1, "--held-out is a share of the people from 0 to below 1");
        require(command, people >= 2, "--people must be 2 or more");
        require(command, minutes == null || minutes > 0, "--minutes must be above 0");
        require(command, steps >= 0, "--steps must be above 0");
        require(command, learningRate == null || learningRate > 0, "--learning-rate must be above 0");
        require(command, weightDecay >= 0, "--weight-decay must not be below 0");
        require(command, facesPerPerson == 0 || facesPerPerson >= 2, "--faces-per-person must be 2 or more");
        require(
                command,
                batch == 0 || batch >= 2 * Math.max(2, facesPerPerson),
                "A --batch of " + batch + " has no room for two people with their --faces-per-person");
    }

    private static void require(CommandLine command, boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(command, otherwise + ".");
        }
    }

    TrainingPlan plan() {
        double time = minutes == null ? (steps == 0 ? DEFAULT_MINUTES : 0) : minutes;
        return new TrainingPlan(
                heldOut,
                people,
                seed,
                new BatchWish(batch, facesPerPerson, twins),
                new Descent(
                        optimizer, learningRate == null ? optimizer.learningRate() : learningRate, weightDecay, mining),
                new Budget(time, steps));
    }
}
