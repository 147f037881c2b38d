package org.kith.app.cli.tags;

import java.util.List;
import java.util.Set;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.exchange.Imported;
import org.kith.engine.exchange.TagPreview;
import org.kith.engine.exchange.TaggedName;
import org.kith.engine.model.FaceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith tags import}: takes over what waits for the user's word. */
@Command(name = "import")
final class TagsImportCommand extends WritingCommand {

    @Parameters(paramLabel = "NAME", arity = "0..*")
    private List<String> names = List.of();

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--unlikely")
    private boolean unlikely;

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(
            String name,
            boolean exists,
            List<Long> faces,
            List<Long> unlikely,
            List<Long> contradicted,
            int drawn,
            int unplaced,
            int present,
            int photos) {

        static Entry of(TaggedName name) {
            return new Entry(
                    name.name(),
                    name.person().isPresent(),
                    ids(name.clear()),
                    ids(name.unlikely()),
                    ids(name.contradicted()),
                    name.drawn(),
                    name.unplaced(),
                    name.present(),
                    name.photos());
        }

        private static List<Long> ids(List<FaceId> faces) {
            return faces.stream().map(FaceId::value).toList();
        }
    }

    @Override
    public Integer call() {
        if (preview) {
            try (Engine engine = openForReading()) {
                print(engine.exchange().tags());
            }
        } else {
            Imported imported = write(EngineConfig.of(libraryFolder()), engine -> engine.exchange()
                    .takeTags(Set.copyOf(names), unlikely));
            if (imported.changed()) {
                tell(
                        "cli.tags.done",
                        counted(imported.faces(), "face"),
                        counted(imported.people(), "person"),
                        counted(imported.photos(), "photo"));
            } else {
                tell("cli.tags.nothing");
            }
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(TagPreview tags) {
        if (json) {
            out().println(Json.lines(tags.names().stream().map(Entry::of).toList()));
            return;
        }
        if (tags.names().isEmpty() && tags.photos() == 0) {
            tell("cli.tags.nothing");
            return;
        }
        tell("cli.tags.found", counted(tags.photos(), "photo"), tags.keywords(), tags.captions(), tags.ratings());
        for (TaggedName name : tags.names()) {
            tell(
                    name.person().isPresent() ? "cli.tags.known" : "cli.tags.new",
                    name.name(),
                    counted(name.clear().size(), "face"),
                    counted(name.photos(), "photo"));
            part("cli.tags.unlikely", name.unlikely().size());
            part("cli.tags.contradicted", name.contradicted().size());
            part("cli.tags.drawn", name.drawn());
            part("cli.tags.unplaced", name.unplaced());
            part("cli.tags.present", name.present());
        }
    }

    private void part(String key, int count) {
        if (count > 0) {
            out().println("    " + text().get(key, count));
        }
    }
}
