package org.kith.app.cli.bench;

import org.kith.app.cli.base.CommandGroup;
import picocli.CommandLine.Command;

/** {@code kith bench}: how fast the program is on this machine. */
@Command(
        name = "bench",
        subcommands = {
            BenchIndex.class,
            BenchPeople.class,
            BenchEmbed.class,
            BenchDetect.class,
            BenchDecode.class,
            BenchLibrary.class,
            BenchWindow.class
        })
public final class BenchCommand extends CommandGroup {}
