package org.kith.app.cli.circles;

import org.kith.app.cli.people.ActCommand;
import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith circle delete}. */
@Command(name = "delete")
final class CircleDeleteCommand extends ActCommand {

    @Parameters(index = "0", paramLabel = "CIRCLE", descriptionKey = "kith.option.circle")
    private String circle = "";

    @Override
    public Integer call() {
        Label label = new Label(circle);
        return done(engine -> engine.circles().remove(label));
    }
}
