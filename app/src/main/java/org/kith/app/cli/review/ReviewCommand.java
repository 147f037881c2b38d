package org.kith.app.cli.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.LibraryUse;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.review.Review;
import picocli.CommandLine.Command;

/** {@code kith review}: the most valuable questions, one key each. */
@Command(name = "review")
public final class ReviewCommand extends WritingCommand {

    @Override
    public LibraryUse use() {
        return LibraryUse.ASKS;
    }

    @Override
    public Integer call() throws IOException {
        return write(EngineConfig.of(libraryFolder()), this::ask);
    }

    private int ask(Engine engine) throws IOException {
        try (RegroupingAside regrouping = new RegroupingAside(engine.grouping())) {
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
