package org.kith.app.cli.model;

import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
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

    @Option(names = "--minutes", paramLabel = "M")
    @Nullable
    private Double minutes;

    @Option(names = "--steps", paramLabel = "N")
    private long steps;

    @Option(names = "--held-out", paramLabel = "SHARE")
    private double heldOut = 0.5;

    @Option(names = "--people", paramLabel = "N")
    private int people = Integer.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--mining", paramLabel = "WAY")
    private Mining mining = Mining.SEMI_HARD;

    @Option(names = "--optimizer", paramLabel = "NAME")
    private Optimizer optimizer = Optimizer.ADAGRAD;

    @Option(names = "--learning-rate", paramLabel = "R")
    @Nullable
    private Double learningRate;

    @Option(names = "--weight-decay", paramLabel = "D")
    private double weightDecay;

    @Option(names = "--batch", paramLabel = "N")
    private int batch;

    @Option(names = "--faces-per-person", paramLabel = "K")
    private int facesPerPerson;

    @Option(names = "--twins", negatable = true, defaultValue = "true", fallbackValue = "true")
    private boolean twins = true;

    /** @throws ParameterException if a number makes no sense */
    void check(CommandLine command) {
        require(command, heldOut >= 0 && heldOut < 1, "cli.words.held-out");
        require(command, people >= 2, "cli.words.two-or-more", "--people");
        require(command, minutes == null || minutes > 0, "cli.words.above-zero", "--minutes");
        require(command, steps >= 0, "cli.words.above-zero", "--steps");
        require(command, learningRate == null || learningRate > 0, "cli.words.above-zero", "--learning-rate");
        require(command, weightDecay >= 0, "cli.words.not-below-zero", "--weight-decay");
        require(command, facesPerPerson == 0 || facesPerPerson >= 2, "cli.words.two-or-more", "--faces-per-person");
        require(command, batch == 0 || batch >= 2 * Math.max(2, facesPerPerson), "cli.words.batch-too-small", batch);
    }

    /** @param otherwise the message that says so */
    private static void require(CommandLine command, boolean holds, String otherwise, Object... arguments) {
        if (!holds) {
            throw new CommandException(otherwise, arguments).ofWordsTo(command);
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
