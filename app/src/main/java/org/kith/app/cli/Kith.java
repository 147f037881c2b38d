package org.kith.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Converters;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Failures;
import org.kith.app.cli.base.ParameterErrors;
import org.kith.app.cli.bench.BenchCommand;
import org.kith.app.cli.evaluate.EvaluateCommand;
import org.kith.app.cli.library.ClusterCommand;
import org.kith.app.cli.library.DoctorCommand;
import org.kith.app.cli.library.FacesCommand;
import org.kith.app.cli.library.FindCommand;
import org.kith.app.cli.library.IndexCommand;
import org.kith.app.cli.model.ModelCommand;
import org.kith.app.cli.model.TrainCommand;
import org.kith.app.cli.people.BornCommand;
import org.kith.app.cli.people.ConflictsCommand;
import org.kith.app.cli.people.ExplainCommand;
import org.kith.app.cli.people.ForgetCommand;
import org.kith.app.cli.people.HideCommand;
import org.kith.app.cli.people.HistoryCommand;
import org.kith.app.cli.people.IgnoreCommand;
import org.kith.app.cli.people.MergeCommand;
import org.kith.app.cli.people.NameCommand;
import org.kith.app.cli.people.OutliersCommand;
import org.kith.app.cli.people.PeopleCommand;
import org.kith.app.cli.people.RecognizeCommand;
import org.kith.app.cli.people.RedoCommand;
import org.kith.app.cli.people.RejectCommand;
import org.kith.app.cli.people.SplitCommand;
import org.kith.app.cli.people.UndoCommand;
import org.kith.app.cli.people.UnhideCommand;
import org.kith.app.cli.people.VerifyCommand;
import org.kith.app.cli.review.ReviewCommand;
import org.kith.app.platform.LibraryFolder;
import org.kith.app.platform.NoDisplayException;
import org.kith.app.platform.Version;
import org.kith.app.platform.WindowBench;
import org.kith.app.platform.WindowOpener;
import org.kith.engine.model.EngineException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code kith}. */
@Command(
        name = "kith",
        description = "Finds the people in your photos, on your own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            IndexCommand.class,
            PeopleCommand.class,
            FacesCommand.class,
            NameCommand.class,
            MergeCommand.class,
            SplitCommand.class,
            RejectCommand.class,
            IgnoreCommand.class,
            BornCommand.class,
            HideCommand.class,
            UnhideCommand.class,
            HistoryCommand.class,
            ForgetCommand.class,
            UndoCommand.class,
            RedoCommand.class,
            ConflictsCommand.class,
            OutliersCommand.class,
            ExplainCommand.class,
            ClusterCommand.class,
            FindCommand.class,
            VerifyCommand.class,
            RecognizeCommand.class,
            ReviewCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            ModelCommand.class,
            DoctorCommand.class
        })
public final class Kith implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--library",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The library to work on (default: ${DEFAULT-LIBRARY}).")
    private @Nullable Path library;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where a failure of the program itself comes from.")
    private boolean debug;

    @Parameters(paramLabel = "FOLDER", description = "Folders of photos to add, in the window.")
    private List<Path> folders = List.of();

    private final WindowOpener window;
    private final WindowBench windowBench;

    private Kith(WindowOpener window, WindowBench windowBench) {
        this.window = window;
        this.windowBench = windowBench;
    }

    /**
     * The whole command line, ready to execute.
     *
     * @param window opens when no command is given
     * @param windowBench measures it
     */
    public static CommandLine commandLine(
            PrintWriter out, PrintWriter err, WindowOpener window, WindowBench windowBench) {
        System.setProperty("DEFAULT-LIBRARY", LibraryFolder.byDefault().toString());
        Kith kith = new Kith(window, windowBench);
        return Converters.register(new CommandLine(kith))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(e -> ExitCode.NOT_DONE)
                .setParameterExceptionHandler(new ParameterErrors())
                .setExecutionExceptionHandler((e, command, result) -> kith.report(e, command.getErr()));
    }

    public WindowBench windowBench() {
        return windowBench;
    }

    public Path library() {
        return (library == null ? LibraryFolder.byDefault() : library)
                .toAbsolutePath()
                .normalize();
    }

    /** Empty where none was named: then a command that does not need the user's own takes another. */
    public Optional<Path> namedLibrary() {
        return library == null ? Optional.empty() : Optional.of(library());
    }

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new EngineException("“" + folder + "” is neither a folder nor a command. Commands: "
                        + String.join(", ", command.getSubcommands().keySet()) + ".");
            }
        }
        try {
            window.open(library == null ? null : library(), folders);
        } catch (NoDisplayException e) {
            String begun = folders.isEmpty() ? "" : " To add these folders without it: kith index FOLDER…";
            throw new EngineException(
                    "The window of Kith cannot open: " + e.getMessage() + begun + "\nCommands: "
                            + String.join(", ", command.getSubcommands().keySet())
                            + ". kith COMMAND --help tells more.",
                    e);
        }
    }

    private int report(Exception e, PrintWriter err) {
        if (e instanceof EngineException failure) {
            err.println("kith: " + Failures.sentence(failure));
        } else {
            err.println("kith: failed by a fault of the program (" + e + "); --debug shows where.");
        }
        if (debug) {
            e.printStackTrace(err);
        }
        err.flush();
        return ExitCode.NOT_DONE;
    }
}
