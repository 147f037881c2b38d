package org.kith.app.cli.base;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.kith.app.cli.Kith;
import org.kith.app.text.Text;
import org.kith.engine.job.JobNotice;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.Installation;
import org.kith.engine.people.People;
import org.kith.engine.people.PeopleChange;
import org.kith.engine.store.Database;
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
            description = "Explain this command.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

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

    protected final Kith kith() {
        return (Kith) spec.root().userObject();
    }

    /** What it says, in the user's language. */
    protected final Text text() {
        return kith().text();
    }

    protected final Installation installation() {
        return Installation.fromSystemProperties();
    }

    /** As others are told who want to write meanwhile. */
    protected final String commandName() {
        return spec.qualifiedName();
    }

    protected final Database openForReading() {
        return Database.openForReading(kith().library());
    }

    /** An act of the user on people, as the library's only writer; returns when it is on the disk. */
    protected final <T> T act(Act<T> act) {
        openForReading().close(); // nobody is named in a library that is not there: a mistyped --library is not made
        try (Database library = Database.openForWriting(kith().library(), commandName())) {
            return act.on(new People(library)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException cause) {
                throw cause;
            }
            throw e;
        }
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
