package org.kith.app.cli.photos;

import org.kith.app.cli.base.CommandGroup;
import picocli.CommandLine.Command;

/** {@code kith album}: photos put together, and searches that are kept. */
@Command(
        name = "album",
        subcommands = {
            AlbumListCommand.class,
            AlbumShowCommand.class,
            AlbumNewCommand.class,
            AlbumAddCommand.class,
            AlbumRemoveCommand.class,
            AlbumRenameCommand.class,
            AlbumDeleteCommand.class
        })
public final class AlbumCommand extends CommandGroup {}
