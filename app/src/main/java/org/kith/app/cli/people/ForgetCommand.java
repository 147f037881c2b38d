package org.kith.app.cli.people;

import java.util.concurrent.CompletableFuture;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.Engine;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.ForgetReport;
import org.kith.engine.people.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith forget}: the one act that cannot be undone. */
@Command(name = "forget")
public final class ForgetCommand extends WritingCommand {

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private String person = "";

    @Option(names = "--yes")
    private boolean yes;

    /** The files of the library are written anew: nothing for the midst of somebody's indexing. */
    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        if (!yes) {
            return explain();
        }
        ForgetReport report = act(people -> CompletableFuture.completedFuture(people.forget(people.person(person))));
        print(report);
        out().flush();
        return report.complete() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private int explain() {
        try (Engine engine = openForReading()) {
            People people = engine.people();
            PersonId id = people.person(person);
            tell("cli.forget.would", counted(people.facesToForget(id), "face"));
            tell("cli.forget.to-do-it", person);
        }
        out().flush();
        return ExitCode.NOT_DONE;
    }

    private void print(ForgetReport report) {
        tell(
                "cli.forget.done",
                counted(report.faces(), "face"),
                counted(report.embeddings(), "embedding"),
                counted(report.pictures(), "face-picture"));
        if (report.copies() > 0) {
            tell("cli.forget.copies", counted(report.copies(), "copy"));
        }
        if (report.sidecars() > 0) {
            tell("cli.forget.sidecars", counted(report.sidecars(), "file"));
        }
        if (!report.compacted()) {
            tell("cli.forget.still-read");
        }
        if (report.complete()) {
            tell("cli.forget.nothing-left");
        } else {
            tell("cli.forget.left", report.embeddingTraces(), report.nameTraces());
        }
        if (report.rowsWithName() > 0) {
            tell("cli.forget.name-elsewhere", counted(report.rowsWithName(), "entry"));
        }
    }
}
