package org.kith.app.cli.circles;

import org.kith.app.cli.base.CommandGroup;
import picocli.CommandLine.Command;

/** {@code kith circle}: groups of people. */
@Command(
        name = "circle",
        subcommands = {
            CircleListCommand.class,
            CircleAddCommand.class,
            CircleRemoveCommand.class,
            CircleRenameCommand.class,
            CircleDeleteCommand.class
        })
public final class CircleCommand extends CommandGroup {}
