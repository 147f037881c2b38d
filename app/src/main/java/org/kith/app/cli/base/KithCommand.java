package org.kith.app.cli.base;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.JobNotice;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have: where to print, and which library. */
@Command(sortOptions = false)
public abstract class KithCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "kith.option.help")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    private @Nullable CommandContext context;

    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** For what is wrong with its words. */
    protected final CommandLine commandLine() {
        return spec.commandLine();
    }

    final void workWith(CommandContext given) {
        context = given;
    }

    protected final CommandContext context() {
        return Objects.requireNonNull(context, "CommandFactory");
    }

    /** What it says, in the user's language. */
    protected final Text text() {
        return context().text();
    }

    /** For words that stand among the codes of JSON: programs read them, so they are English in every language. */
    protected static Text textOfJson() {
        return new Text(Locale.ENGLISH);
    }

    /** One line of the messages, with its arguments. */
    protected final void tell(String key, Object... arguments) {
        out().println(text().get(key, arguments));
    }

    /** @param noun as {@link Counted} has it */
    protected final String counted(int count, String noun) {
        return Counted.of(text(), count, noun);
    }

    /** Of a job, in the user's language. */
    protected final ProgressLine progress() {
        return new ProgressLine(err(), text(), host().isTerminal());
    }

    /** What it needs the library for. */
    public LibraryUse use() {
        return LibraryUse.LOOKS;
    }

    protected final CommandHost host() {
        return context().host();
    }

    protected final Installation installation() {
        return context().installation();
    }

    /** The folder of the library, whether there is one in it or not. */
    protected final Path libraryFolder() {
        return context().library();
    }

    /** As others are told who want to write meanwhile. */
    protected final String commandName() {
        return spec.qualifiedName();
    }

    /** The library of the user, to look at; throws if there is none. */
    protected final Engine openForReading() {
        return Engine.openForReading(EngineConfig.of(libraryFolder()), installation());
    }

    /** The same, to look at photos on that device. */
    protected final Engine openForReading(Device device) {
        return Engine.openForReading(
                new EngineConfig(libraryFolder(), device, Runtime.getRuntime().availableProcessors()), installation());
    }

    /** For commands that embed a few faces without a job. */
    protected final void tellOfGpu(boolean gaveUp) {
        if (gaveUp) {
            err().println(Notices.sentence(JobNotice.GPU_MEMORY_RAN_OUT, text()));
        }
    }
}
