package org.kith.app.cli.circles;

import java.util.List;
import org.kith.app.cli.people.ActCommand;
import org.kith.engine.Engine;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.Label;
import picocli.CommandLine.Parameters;

/** A command about a circle and some people. */
abstract class CirclePeopleCommand extends ActCommand {

    @Parameters(index = "0", paramLabel = "CIRCLE", descriptionKey = "kith.option.circle")
    private String circle = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PERSON", descriptionKey = "kith.option.people")
    private List<String> people = List.of();

    final Label circle() {
        return new Label(circle);
    }

    /** As {@link org.kith.engine.people.People#person} knows them. */
    final List<PersonId> people(Engine engine) {
        return people.stream().map(engine.people()::person).toList();
    }
}
