package org.kith.app.cli.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.index.LibraryGrouping;
import org.kith.engine.people.People;
import org.kith.engine.review.Review;
import org.kith.engine.store.Database;
import picocli.CommandLine.Command;

/** {@code kith review}: the most valuable questions, one key each. */
@Command(
        name = "review",
        description = "Name people by answering questions, the most valuable first.",
        footer = {
            "",
            "y yes, n no, s not now, i nobody I want to know, u take the last answer back, q stop; anything else is a name, and ends with",
            "Enter. A name that begins with one of these letters: type a blank before it. Without a terminal: one answer a line."
        })
public final class ReviewCommand extends KithCommand {

    @Override
    public Integer call() throws IOException {
        openForReading().close(); // a mistyped --library is not made
        try (Database library = Database.openForWriting(kith().library(), commandName());
                RegroupingAside regrouping = new RegroupingAside(library)) {
            String model = library.read(stores -> stores.models().current());
            LibraryGrouping.regroupIfStale(library, model, () -> true);
            Review review = new Review(library, new People(library), model);
            Reader in = new InputStreamReader(System.in, Charset.defaultCharset());
            try (Keys keys = Keys.open(in, out())) {
                new ReviewDialogue(review, new QuestionText(library, text()), keys, out(), regrouping::answered).run();
            }
        }
        return ExitCode.DONE;
    }
}
