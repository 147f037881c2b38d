package org.kith.app.cli.model;

import org.kith.app.cli.base.CommandGroup;
import picocli.CommandLine.Command;

/** {@code kith model}: the networks Kith recognises faces with. */
@Command(
        name = "model",
        subcommands = {
            ModelListCommand.class,
            ModelAddCommand.class,
            ModelVerifyCommand.class,
            ModelUseCommand.class,
            ModelLearnCommand.class,
            ModelRemoveCommand.class,
            ModelConvertCommand.class,
            ModelInt8Command.class
        })
public final class ModelCommand extends CommandGroup {}
