package org.kith.app.cli.people;

import java.util.concurrent.CompletableFuture;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.act.Acted;
import org.kith.engine.job.Await;
import org.kith.engine.store.row.ActSummary;

/** A command that does something of which the history has a line, and says that line. */
public abstract class ActCommand extends WritingCommand {

    /** What is done. */
    @FunctionalInterface
    protected interface EngineAct {
        CompletableFuture<Acted<ActSummary>> on(Engine engine);
    }

    /** Does it, and says what was done. */
    protected final int done(EngineAct act) {
        return say(write(EngineConfig.of(libraryFolder()), engine -> Await.result(act.on(engine))));
    }

    /** An act that gives back nothing else. */
    protected final int say(Acted<?> acted) {
        if (acted.entry().isPresent()) {
            tell("cli.photos.done", ActWords.of(acted.act(), text()));
        } else {
            tell("cli.photos.nothing");
        }
        out().flush();
        return ExitCode.DONE;
    }
}
