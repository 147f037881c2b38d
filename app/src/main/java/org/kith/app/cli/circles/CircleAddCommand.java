package org.kith.app.cli.circles;

import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;

/** {@code kith circle add}. */
@Command(name = "add")
final class CircleAddCommand extends CirclePeopleCommand {

    @Override
    public Integer call() {
        Label label = circle();
        return done(engine -> engine.circles().add(label, people(engine)));
    }
}
