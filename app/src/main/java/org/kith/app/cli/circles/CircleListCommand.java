package org.kith.app.cli.circles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Who;
import org.kith.engine.Engine;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.circles.Circle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith circle list}. */
@Command(name = "list")
final class CircleListCommand extends KithCommand {

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    /** A line of the list. */
    private record Entry(String name, List<String> people) {}

    @Override
    public Integer call() {
        List<Entry> circles;
        try (Engine engine = openForReading()) {
            Map<PersonId, Person> people =
                    engine.people().all().stream().collect(Collectors.toMap(Person::id, person -> person));
            circles = engine.circles().all().stream()
                    .map(circle -> entry(circle, people))
                    .toList();
        }
        if (json) {
            out().println(Json.lines(circles));
        } else if (circles.isEmpty()) {
            tell("cli.circle.none");
        } else {
            circles.forEach(circle -> tell("cli.circle.line", circle.name(), String.join(", ", circle.people())));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private Entry entry(Circle circle, Map<PersonId, Person> people) {
        return new Entry(
                circle.name(),
                circle.people().stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .map(person -> Who.inFull(person.name(), person.id(), text()))
                        .toList());
    }
}
