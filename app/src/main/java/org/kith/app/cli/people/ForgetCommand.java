package org.kith.app.cli.people;

import java.util.concurrent.CompletableFuture;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.model.PersonId;
import org.kith.engine.people.ForgetReport;
import org.kith.engine.people.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith forget}: the one act that cannot be undone. */
@Command(name = "forget")
public final class ForgetCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private String person = "";

    @Option(names = "--yes")
    private boolean yes;

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
            out().println("This would delete the name, everything you said about this person, and what Kith knows of "
                    + Counted.of(people.facesToForget(id), "face")
                    + ", from the library and from copies made before updates.");
            out().println("It cannot be undone. Nothing was changed. To do it: kith forget “" + person + "” --yes");
        }
        out().flush();
        return ExitCode.NOT_DONE;
    }

    private void print(ForgetReport report) {
        out().println("Forgotten: " + Counted.of(report.faces(), "face") + ", "
                + Counted.of(report.embeddings(), "embedding") + ", " + Counted.of(report.pictures(), "face picture")
                + ".");
        if (report.copies() > 0) {
            out().println("Deleted too: the library as it was before an update ("
                    + (report.copies() == 1 ? "1 copy" : report.copies() + " copies") + ").");
        }
        if (!report.compacted()) {
            out().println(
                            "Another program still reads the library: its log can hold the old state until that ends. Close"
                                    + " it, and start Kith once.");
        }
        if (report.complete()) {
            out().println("Searched the bytes of the library: no embedding of these faces and no name is left.");
        } else {
            out().println("Searched the bytes of the library: found " + report.embeddingTraces()
                    + " pieces of embeddings and the name " + report.nameTraces() + " times.");
        }
        if (report.rowsWithName() > 0) {
            out().println("The name also stands in "
                    + Counted.of(report.rowsWithName(), "entry").replace("entrys", "entries")
                    + " about other things, such as paths of photos: these were left.");
        }
    }
}
