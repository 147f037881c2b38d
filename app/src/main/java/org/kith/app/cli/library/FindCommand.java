package org.kith.app.cli.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.people.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith find}: photos by who is on them, and by all else that is known of them. */
@Command(name = "find")
public final class FindCommand extends KithCommand {

    @Parameters(paramLabel = "PERSON", arity = "0..*")
    private List<String> persons = List.of();

    @Option(names = "--all", split = ",", paramLabel = "PERSON")
    private List<String> all = List.of();

    @Option(names = "--any", split = ",", paramLabel = "PERSON")
    private List<String> any = List.of();

    @Option(names = "--none", split = ",", paramLabel = "PERSON")
    private List<String> none = List.of();

    @Option(names = "--only", split = ",", paramLabel = "PERSON")
    private List<String> only = List.of();

    @Mixin
    private ConditionOptions conditions = new ConditionOptions();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "-0")
    private boolean nul;

    @Override
    public Integer call() {
        try (Engine engine = openForReading()) {
            PhotoQuery query = query(engine);
            if (json) {
                out().println(Json.lines(engine.gallery().found(query).stream()
                        .map(PhotoJson::of)
                        .toList()));
            } else {
                print(engine.gallery().find(query));
            }
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(List<Path> photos) {
        for (Path photo : photos) {
            if (nul) {
                PeopleWriter.exactly(out(), photo.toString() + '\0');
            } else {
                out().println(Visible.name(photo.toString()));
            }
        }
    }

    private PhotoQuery query(Engine engine) {
        People people = engine.people();
        List<PhotoCondition> wanted = new ArrayList<>();
        List<String> every =
                Stream.concat(persons.stream(), all.stream()).distinct().toList();
        who(Role.ALL, every, people, wanted);
        who(Role.ANY, any, people, wanted);
        who(Role.NONE, none, people, wanted);
        who(Role.ONLY, only, people, wanted);
        wanted.addAll(conditions.conditions(engine));
        return new PhotoQuery(wanted);
    }

    private static void who(Role role, List<String> texts, People people, List<PhotoCondition> conditions) {
        if (!texts.isEmpty()) {
            conditions.add(new PhotoCondition.Shows(
                    role, texts.stream().map(people::person).toList()));
        }
    }
}
