package org.kith.app.cli.people;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Who;
import org.kith.engine.Engine;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.Conflict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith conflicts}: the same-photo rule, broken. */
@Command(name = "conflicts")
public final class ConflictsCommand extends KithCommand {

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    /** @param decided of the faces, those you said it of yourself */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(String photo, @Nullable String person, long personId, List<Long> faces, List<Long> decided) {

        static Entry of(Conflict conflict) {
            return new Entry(
                    conflict.photo().toString(),
                    conflict.name(),
                    conflict.person().value(),
                    conflict.faces().stream().map(FaceId::value).toList(),
                    conflict.decided().stream().map(FaceId::value).toList());
        }
    }

    @Override
    public Integer call() {
        List<Conflict> conflicts;
        try (Engine engine = openForReading()) {
            conflicts = engine.doubts().conflicts();
        }
        if (json) {
            out().println(Json.lines(conflicts.stream().map(Entry::of).toList()));
        } else if (conflicts.isEmpty()) {
            tell("cli.conflicts.none");
        } else {
            conflicts.forEach(this::print);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(Conflict conflict) {
        String faces = conflict.faces().stream()
                .map(face -> conflict.decided().contains(face)
                        ? text().get("cli.conflicts.your-word", face)
                        : face.toString())
                .collect(Collectors.joining(", "));
        tell("cli.conflicts.line", conflict.photo(), Who.of(conflict.name(), conflict.person(), text()), faces);
    }
}
