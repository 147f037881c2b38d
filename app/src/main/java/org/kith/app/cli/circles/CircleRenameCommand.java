package org.kith.app.cli.circles;

import org.kith.app.cli.people.ActCommand;
import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith circle rename}. */
@Command(name = "rename")
final class CircleRenameCommand extends ActCommand {

    @Parameters(index = "0", paramLabel = "CIRCLE", descriptionKey = "kith.option.circle")
    private String circle = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() {
        Label from = new Label(circle);
        Label to = new Label(name);
        return done(engine -> engine.circles().rename(from, to));
    }
}
