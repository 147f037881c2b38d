package org.kith.app.cli.circles;

import java.util.List;
import org.kith.engine.Engine;
import org.kith.engine.model.PersonId;
import picocli.CommandLine.Parameters;

/** A command about a circle and some people. */
abstract class CirclePeopleCommand extends CircleActCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PERSON", descriptionKey = "kith.option.people")
    private List<String> people = List.of();

    /** As {@link org.kith.engine.people.People#person} knows them. */
    final List<PersonId> people(Engine engine) {
        return people.stream().map(engine.people()::person).toList();
    }
}
