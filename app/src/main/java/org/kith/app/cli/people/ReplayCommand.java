package org.kith.app.cli.people;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.people.People;
import org.kith.engine.store.row.ActSummary;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kith undo} and {@code kith redo}: some steps through the journal, each on the disk before the next. */
abstract class ReplayCommand extends KithCommand {

    private final String done;
    private final String nothing;

    @Parameters(index = "0", arity = "0..1", paramLabel = "N")
    private int acts = 1;

    /**
     * Says what it does.
     *
     * @param done before what was replayed
     * @param nothing where there is nothing more to replay
     */
    ReplayCommand(String done, String nothing) {
        this.done = done;
        this.nothing = nothing;
    }

    abstract CompletableFuture<Optional<ActSummary>> step(People people);

    @Override
    public final Integer call() {
        if (acts < 1) {
            throw new ParameterException(commandLine(), "N is how many acts: 1 or more");
        }
        int replayed = act(people -> CompletableFuture.completedFuture(replay(people)));
        if (replayed < acts) {
            err().println("kith: " + (replayed == 0 ? nothing : nothing.replace("nothing", "nothing more")));
        }
        out().flush();
        err().flush();
        return replayed == 0 ? ExitCode.NOT_DONE : replayed < acts ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
    }

    private int replay(People people) {
        for (int i = 0; i < acts; i++) {
            Optional<ActSummary> act = step(people).join();
            if (act.isEmpty()) {
                return i;
            }
            out().println(done + ": " + ActWords.of(act.get()) + ".");
        }
        return acts;
    }
}
