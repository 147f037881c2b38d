package org.kith.app.cli.base;

import java.util.concurrent.CompletableFuture;
import org.kith.engine.EngineConfig;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.job.Job;
import org.kith.engine.people.People;
import org.kith.engine.people.PeopleChange;

/** A command that writes to the library. */
public abstract class WritingCommand extends KithCommand {

    @Override
    public LibraryUse use() {
        return LibraryUse.ACTS;
    }

    /** With the library of the user; throws if there is none, since nobody wants a mistyped one to be made. */
    protected final <T, X extends Exception> T write(EngineConfig config, CommandHost.Work<T, X> work) throws X {
        if (!host().isLent()) {
            openForReading().close();
        }
        return writeOrMake(config, work);
    }

    /** {@link #write}, also to a library that is made for it. */
    protected final <T, X extends Exception> T writeOrMake(EngineConfig config, CommandHost.Work<T, X> work) throws X {
        CommandHost.Opening opening = new CommandHost.Opening(config, commandName(), use());
        return host().write(
                        opening,
                        engine -> work.on(host().isLent() ? engine : context().watched(engine)));
    }

    /** Shows how far a job is until it has ended. */
    protected final <R> R await(Job<R> job) {
        host().waitingFor(job);
        return progress().await(job);
    }

    /** An act of the user on people; returns when it is on the disk. */
    protected final <T> T act(Act<T> act) {
        return write(EngineConfig.of(libraryFolder()), engine -> Await.result(act.on(engine.people())));
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
}
