package org.kith.app.cli.circles;

import org.kith.app.cli.people.ActCommand;
import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Parameters;

/** A command about a circle. */
abstract class CircleActCommand extends ActCommand {

    @Parameters(index = "0", paramLabel = "CIRCLE", descriptionKey = "kith.option.circle")
    private String circle = "";

    final Label circle() {
        return new Label(circle);
    }
}
