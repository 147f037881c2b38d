package org.kith.app.cli.circles;

import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith circle rename}. */
@Command(name = "rename")
final class CircleRenameCommand extends CircleActCommand {

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() {
        Label from = circle();
        Label to = new Label(name);
        return done(engine -> engine.circles().rename(from, to));
    }
}
