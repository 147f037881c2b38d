package org.kith.app.cli.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.review.Review;
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
        try (Engine engine = openForWriting(EngineConfig.of(libraryFolder()));
                RegroupingAside regrouping = new RegroupingAside(engine.grouping())) {
            engine.grouping().bringUpToDate(() -> true);
            Review review = engine.review();
            Reader in = new InputStreamReader(System.in, Charset.defaultCharset());
            try (Keys keys = Keys.open(in, out())) {
                new ReviewDialogue(
                                review, new QuestionText(engine.gallery(), text()), keys, out(), regrouping::answered)
                        .run();
            }
        }
        return ExitCode.DONE;
    }
}
