package org.kith.app.cli.circles;

import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;

/** {@code kith circle remove}. */
@Command(name = "remove")
final class CircleRemoveCommand extends CirclePeopleCommand {

    @Override
    public Integer call() {
        Label label = circle();
        return done(engine -> engine.circles().remove(label, people(engine)));
    }
}
