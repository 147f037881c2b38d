package org.kith.app.cli.base;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.embed.Device;
import org.kith.engine.job.Await;
import org.kith.engine.job.JobNotice;
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
        return Objects.requireNonNull(context, "made by another factory than Kith's");
    }

    /** What it says, in the user's language. */
    protected final Text text() {
        return context().text();
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
        return Engine.open(config, installation(), commandName());
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
        String who = change.name() == null ? "person " + change.person() + ", without a name" : change.name();
        out().println(
                        change.faces() == 0
                                ? "Done: " + who + "."
                                : Counted.of(change.faces(), "face") + " more: " + who + ".");
        left(change.skippedRejected(), "you had said that they are somebody else");
        left(change.skippedSamePhoto(), "their photo shows this person already");
        if (change.contradictions() > 0) {
            out().println("You had said of " + Counted.of(change.contradictions(), "face")
                    + " not to be one of the two; this counts no more.");
        }
        out().flush();
    }

    private void left(int faces, String reason) {
        if (faces > 0) {
            out().println("Left out: " + Counted.of(faces, "face") + ", since " + reason + ".");
        }
    }

    /** For commands that embed a few faces without a job. */
    protected final void tellOfGpu(boolean gaveUp) {
        if (gaveUp) {
            err().println(Notices.sentence(JobNotice.GPU_MEMORY_RAN_OUT));
        }
    }
}
