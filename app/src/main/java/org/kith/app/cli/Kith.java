package org.kith.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kith.app.cli.base.CommandContext;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.CommandFactory;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.OwnProcess;
import org.kith.app.cli.base.ParameterErrors;
import org.kith.app.cli.bench.BenchCommand;
import org.kith.app.cli.circles.CircleCommand;
import org.kith.app.cli.evaluate.EvaluateCommand;
import org.kith.app.cli.library.AbsorbCommand;
import org.kith.app.cli.library.BackupCommand;
import org.kith.app.cli.library.CheckCommand;
import org.kith.app.cli.library.ClusterCommand;
import org.kith.app.cli.library.DoctorCommand;
import org.kith.app.cli.library.ExportCommand;
import org.kith.app.cli.library.FacesCommand;
import org.kith.app.cli.library.FindCommand;
import org.kith.app.cli.library.FoldersCommand;
import org.kith.app.cli.library.ImportCommand;
import org.kith.app.cli.library.IndexCommand;
import org.kith.app.cli.library.RestoreCommand;
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
import org.kith.app.cli.people.NoteCommand;
import org.kith.app.cli.people.OutliersCommand;
import org.kith.app.cli.people.PeopleCommand;
import org.kith.app.cli.people.RecognizeCommand;
import org.kith.app.cli.people.RedoCommand;
import org.kith.app.cli.people.RejectCommand;
import org.kith.app.cli.people.SplitCommand;
import org.kith.app.cli.people.UndoCommand;
import org.kith.app.cli.people.UnhideCommand;
import org.kith.app.cli.people.VerifyCommand;
import org.kith.app.cli.photos.AlbumCommand;
import org.kith.app.cli.photos.AskCommand;
import org.kith.app.cli.photos.CaptionCommand;
import org.kith.app.cli.photos.CopyCommand;
import org.kith.app.cli.photos.DateCommand;
import org.kith.app.cli.photos.DuplicatesCommand;
import org.kith.app.cli.photos.FavouriteCommand;
import org.kith.app.cli.photos.PresentCommand;
import org.kith.app.cli.photos.RateCommand;
import org.kith.app.cli.photos.TagCommand;
import org.kith.app.cli.photos.TakeCommand;
import org.kith.app.cli.photos.TrashCommand;
import org.kith.app.cli.photos.TurnCommand;
import org.kith.app.cli.review.ReviewCommand;
import org.kith.app.cli.share.JoinCommand;
import org.kith.app.cli.share.ShareCommand;
import org.kith.app.cli.tags.SidecarsCommand;
import org.kith.app.cli.tags.TagsCommand;
import org.kith.app.platform.LibraryFolder;
import org.kith.app.platform.NoDisplayException;
import org.kith.app.platform.Version;
import org.kith.app.platform.WindowBench;
import org.kith.app.platform.WindowOpener;
import org.kith.app.text.FaultText;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Await;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code kith}. */
@Command(
        name = "kith",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            IndexCommand.class,
            FoldersCommand.class,
            PeopleCommand.class,
            FacesCommand.class,
            NameCommand.class,
            MergeCommand.class,
            SplitCommand.class,
            RejectCommand.class,
            IgnoreCommand.class,
            BornCommand.class,
            NoteCommand.class,
            CircleCommand.class,
            TagsCommand.class,
            SidecarsCommand.class,
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
            RateCommand.class,
            FavouriteCommand.class,
            PresentCommand.class,
            TagCommand.class,
            CaptionCommand.class,
            DateCommand.class,
            TurnCommand.class,
            TrashCommand.class,
            AlbumCommand.class,
            DuplicatesCommand.class,
            CopyCommand.class,
            AskCommand.class,
            TakeCommand.class,
            VerifyCommand.class,
            RecognizeCommand.class,
            ReviewCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            ModelCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ShareCommand.class,
            JoinCommand.class,
            AbsorbCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            DoctorCommand.class
        })
public final class Kith implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER")
    private List<Path> folders = List.of();

    private final WindowOpener window;

    private Kith(WindowOpener window, CommandContext context) {
        this.window = window;
        this.context = context;
    }

    /** The whole command line, in the language of this machine. */
    public static CommandLine commandLine(
            PrintWriter out, PrintWriter err, WindowOpener window, WindowBench windowBench) {
        return commandLine(out, err, window, windowBench, Text.ofThisMachine());
    }

    /**
     * The whole command line, ready to execute.
     *
     * @param window opens when no command is given
     * @param windowBench measures it
     * @param text in which commands speak, and are explained
     */
    public static CommandLine commandLine(
            PrintWriter out, PrintWriter err, WindowOpener window, WindowBench windowBench, Text text) {
        CommandContext context = new CommandContext(windowBench, text, new OwnProcess());
        return commandLine(out, err, window, context).setExecutionStrategy(new InTurn(context));
    }

    /** The same, of commands that run where the context says. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, WindowOpener window, CommandContext context) {
        System.setProperty("DEFAULT-LIBRARY", forHelp(LibraryFolder.byDefault())); // help names both
        System.setProperty("LEAST-MEMORY-MB", String.valueOf(EngineConfig.LEAST_MEMORY_MB));
        Kith kith = new Kith(window, context);
        return context.converters()
                .register(new CommandLine(kith, new CommandFactory(context)))
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false) // @name is a name, as of a file that is called so
                .setResourceBundle(context.text().help())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(e -> ExitCode.NOT_DONE)
                .setParameterExceptionHandler(new ParameterErrors(context.text()))
                .setExecutionExceptionHandler((e, command, result) -> kith.report(e, command.getErr()));
    }

    /** picocli formats what it has filled in. */
    private static String forHelp(Path path) {
        return path.toString().replace("%", "%%");
    }

    @Override
    public void run() {
        String commands = String.join(", ", spec.commandLine().getSubcommands().keySet());
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new CommandException("cli.fault.no-folder-and-no-command", folder, commands);
            }
        }
        try {
            if (!window.open(context.namedLibrary().orElse(null), folders)) {
                spec.commandLine().getOut().println(context.text().get("cli.running.shown"));
                spec.commandLine().getOut().flush();
            }
        } catch (NoDisplayException e) {
            String key = folders.isEmpty() ? "cli.fault.no-window" : "cli.fault.no-window-for-folders";
            throw new CommandException(e, key, e.say(context.text()), commands);
        }
    }

    /** Where nobody knows what went wrong, the library may be damaged: then nothing in it can be counted on. */
    private Exception known(Exception e) {
        if (Await.cause(e) instanceof EngineException waitedFor) {
            return waitedFor;
        }
        return e instanceof CommandException
                ? e
                : Engine.damage(context.library())
                        .<Exception>map(damage -> damage)
                        .orElse(e);
    }

    private String sentence(Exception e) {
        if (e instanceof EngineException known) {
            return FaultText.of(known, context.text());
        }
        return e instanceof CommandException own
                ? own.say(context.text())
                : context.text().get("cli.fault.program", e);
    }

    private int report(Exception e, PrintWriter err) {
        err.println("kith: " + sentence(known(e)));
        if (context.debug()) {
            e.printStackTrace(err);
        }
        err.flush();
        return ExitCode.NOT_DONE;
    }
}
