package org.kith.app.cli.circles;

import java.util.List;
import org.kith.app.cli.people.ActCommand;
import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith circle add}. */
@Command(name = "add")
final class CircleAddCommand extends ActCommand {

    @Parameters(index = "0", paramLabel = "CIRCLE", descriptionKey = "kith.option.circle")
    private String circle = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PERSON", descriptionKey = "kith.option.people")
    private List<String> people = List.of();

    @Override
    public Integer call() {
        Label label = new Label(circle);
        return done(engine -> engine.circles()
                .add(label, people.stream().map(engine.people()::person).toList()));
    }
}
