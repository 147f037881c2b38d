package org.kith.app.cli.tags;

import org.kith.app.cli.base.CommandGroup;
import picocli.CommandLine.Command;

/** {@code kith tags}: names and words that other programs wrote. */
@Command(
        name = "tags",
        subcommands = {TagsImportCommand.class, TagsAutomaticCommand.class})
public final class TagsCommand extends CommandGroup {}
