package org.kith.app.cli;

import picocli.CommandLine.Command;

/** {@code kith model}: the networks Kith recognises faces with. */
@Command(
        name = "model",
        description = "Work on the networks that Kith recognises faces with.",
        subcommands = {
            ModelListCommand.class,
            ModelAddCommand.class,
            ModelVerifyCommand.class,
            ModelUseCommand.class,
            ModelRemoveCommand.class,
            ModelConvertCommand.class
        })
final class ModelCommand extends CommandGroup {}
