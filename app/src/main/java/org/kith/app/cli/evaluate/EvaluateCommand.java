package org.kith.app.cli.evaluate;

import org.kith.app.cli.base.CommandGroup;
import picocli.CommandLine.Command;

/** {@code kith evaluate}: how good the program is on photos whose people are known. */
@Command(
        name = "evaluate",
        subcommands = {
            EvaluateVerification.class,
            EvaluateClustering.class,
            EvaluateRecognition.class,
            EvaluateDetection.class,
            EvaluateRobustness.class,
            EvaluatePeople.class,
            EvaluateTags.class,
            EvaluatePaper.class,
            EvaluateFamily.class,
            EvaluateAll.class,
        })
public final class EvaluateCommand extends CommandGroup {}
