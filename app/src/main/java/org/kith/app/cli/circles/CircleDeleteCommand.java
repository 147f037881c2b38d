package org.kith.app.cli.circles;

import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;

/** {@code kith circle delete}. */
@Command(name = "delete")
final class CircleDeleteCommand extends CircleActCommand {

    @Override
    public Integer call() {
        Label label = circle();
        return done(engine -> engine.circles().remove(label));
    }
}
