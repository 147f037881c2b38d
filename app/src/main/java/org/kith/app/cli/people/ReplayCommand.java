package org.kith.app.cli.people;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.job.Await;
import org.kith.engine.people.People;
import org.kith.engine.store.row.ActSummary;
import picocli.CommandLine.Parameters;

/** {@code kith undo} and {@code kith redo}: some steps through the journal, each on the disk before the next. */
abstract class ReplayCommand extends WritingCommand {

    private final String name;

    @Parameters(index = "0", arity = "0..1", paramLabel = "N")
    private int acts = 1;

    /** @param name by which the messages have it: what was replayed, and that there is nothing, or nothing more, to replay */
    ReplayCommand(String name) {
        this.name = name;
    }

    abstract CompletableFuture<Optional<ActSummary>> step(People people);

    @Override
    public final Integer call() {
        if (acts < 1) {
            throw new CommandException("cli.words.acts").ofWordsTo(commandLine());
        }
        int replayed = act(people -> CompletableFuture.completedFuture(replay(people)));
        if (replayed < acts) {
            err().println("kith: " + text().get("cli." + name + (replayed == 0 ? ".nothing" : ".nothing-more")));
        }
        out().flush();
        err().flush();
        return replayed == 0 ? ExitCode.NOT_DONE : replayed < acts ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
    }

    private int replay(People people) {
        for (int i = 0; i < acts; i++) {
            Optional<ActSummary> act = Await.result(step(people));
            if (act.isEmpty()) {
                return i;
            }
            tell("cli." + name + ".done", ActWords.of(act.get(), text()));
        }
        return acts;
    }
}
