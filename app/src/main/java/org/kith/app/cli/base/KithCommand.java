package org.kith.app.cli.base;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.job.Await;
import org.kith.engine.job.JobNotice;
import org.kith.engine.model.Device;
import org.kith.engine.model.Installation;
import org.kith.engine.people.Acted;
import org.kith.engine.people.People;
import org.kith.engine.people.PeopleChange;
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
        return ProgressLine.on(err(), text());
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

    /** The library of the user, as its only writer; throws if there is none, since nobody wants a mistyped one to be made. */
    protected final Engine openForWriting(EngineConfig config) {
        openForReading().close();
        return context().watched(Engine.open(config, installation(), commandName()));
    }

    /** An act of the user on people, as the library's only writer; returns when it is on the disk. */
    protected final <T> T act(Act<T> act) {
        try (Engine engine = openForWriting(EngineConfig.of(libraryFolder()))) {
            return Await.result(act.on(engine.people()));
        }
    }

    /** {@link #act} of acts that the journal remembers: what they did. */
    protected final <T> T acted(Act<Acted<T>> act) {
        return act(act).result();
    }

    @FunctionalInterface
    protected interface Act<T> {
        CompletableFuture<T> on(People people);
    }

    /** Says what naming or merging did. */
    protected final void print(PeopleChange change) {
        String who = Who.inFull(change.name(), change.person(), text());
        if (change.faces() == 0) {
            tell("cli.change.done", who);
        } else {
            tell("cli.change.more", counted(change.faces(), "face"), who);
        }
        if (change.skippedRejected() > 0) {
            tell("cli.change.rejected-before", counted(change.skippedRejected(), "face"));
        }
        if (change.skippedSamePhoto() > 0) {
            tell("cli.change.same-photo", counted(change.skippedSamePhoto(), "face"));
        }
        if (change.contradictions() > 0) {
            tell("cli.change.contradicted", counted(change.contradictions(), "face"));
        }
        out().flush();
    }

    /** For commands that embed a few faces without a job. */
    protected final void tellOfGpu(boolean gaveUp) {
        if (gaveUp) {
            err().println(Notices.sentence(JobNotice.GPU_MEMORY_RAN_OUT, text()));
        }
    }
}
