package org.kith.app.cli.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.Csv;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.PeopleWriter;
import org.kith.app.cli.base.Who;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.row.ClusterSummary;
import org.kith.engine.store.row.PeopleOverview;
import org.kith.engine.store.row.PersonSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith people}: who is in the photos. */
@Command(name = "people")
public final class PeopleCommand extends KithCommand {

    private static final int WHO_COLUMNS = 20;

    @Option(names = "--json", descriptionKey = "kith.option.json-array")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "kith.option.csv")
    private boolean csv;

    @Option(names = "--quality")
    private boolean quality;

    /**
     * A line of the list.
     *
     * @param person null for a group without a name
     * @param personId null for a group nobody put together
     * @param cluster null for a person
     * @param decided of the faces, those the user has spoken on
     * @param face the one that shows who it is best
     * @param photo which it is on
     * @param born a year or an ISO date
     * @param circles of the user that the person is in
     */
    private record Entry(
            @Nullable String person,
            @Nullable Long personId,
            @Nullable Long cluster,
            int faces,
            int decided,
            int photos,
            @Nullable Long face,
            @Nullable String photo,
            @Nullable String born,
            @Nullable String note,
            List<String> circles) {

        static final List<String> COLUMNS = List.of(
                "person",
                "personId",
                "cluster",
                "faces",
                "decided",
                "photos",
                "face",
                "photo",
                "born",
                "note",
                "circles");

        List<@Nullable Object> cells() {
            return Arrays.asList(
                    person,
                    personId,
                    cluster,
                    faces,
                    decided,
                    photos,
                    face,
                    photo,
                    born,
                    note,
                    String.join("; ", circles));
        }

        static Entry of(PersonSummary person, Map<FaceId, Path> photos, List<String> circles) {
            return new Entry(
                    person.person().name(),
                    person.person().id().value(),
                    null,
                    person.faces(),
                    person.decidedFaces(),
                    person.photos(),
                    id(person.shown()),
                    path(person.shown(), photos),
                    Objects.toString(person.person().born(), null),
                    person.person().note(),
                    circles);
        }

        static Entry of(ClusterSummary cluster, Map<FaceId, Path> photos) {
            return new Entry(
                    null,
                    null,
                    cluster.id().value(),
                    cluster.faces(),
                    0,
                    cluster.photos(),
                    id(cluster.shown()),
                    path(cluster.shown(), photos),
                    null,
                    null,
                    List.of());
        }

        private static @Nullable String path(@Nullable FaceId face, Map<FaceId, Path> photos) {
            Path photo = face == null ? null : photos.get(face);
            return photo == null ? null : photo.toString();
        }

        private static @Nullable Long id(@Nullable FaceId face) {
            return face == null ? null : face.value();
        }

        String who(Text text) {
            if (personId != null) {
                return Who.inFull(person, new PersonId(personId), text);
            }
            return text.get("cli.people.cluster", String.valueOf(cluster));
        }
    }

    @Override
    public Integer call() {
        if (quality) {
            return new QualityReport(out(), json, text()).print(this::openForReading);
        }
        try (Engine engine = openForReading()) {
            PeopleOverview overview = engine.people().overview();
            Map<FaceId, Path> photos = engine.gallery().pathsOf(shown(overview));
            Map<PersonId, List<String>> circles = engine.circles().byPerson();
            List<Entry> entries = new ArrayList<>();
            overview.people()
                    .forEach(person -> entries.add(Entry.of(
                            person, photos, circles.getOrDefault(person.person().id(), List.of()))));
            overview.unnamed().forEach(cluster -> entries.add(Entry.of(cluster, photos)));
            entries.sort(Comparator.comparingInt(Entry::faces).reversed());
            if (csv) {
                PeopleWriter.exactly(out(), Csv.line(Entry.COLUMNS));
                entries.forEach(entry -> PeopleWriter.exactly(out(), Csv.line(entry.cells())));
            } else if (json) {
                out().println(Json.lines(entries));
            } else {
                print(entries, engine.gallery().faces());
            }
        }
        out().flush();
        return ExitCode.DONE;
    }

    private static List<FaceId> shown(PeopleOverview overview) {
        return Stream.concat(
                        overview.people().stream().map(PersonSummary::shown).filter(Objects::nonNull),
                        overview.unnamed().stream().map(ClusterSummary::shown))
                .toList();
    }

    private void print(List<Entry> entries, int faces) {
        if (entries.isEmpty()) {
            if (faces == 0) {
                tell("cli.people.nobody");
            } else {
                tell("cli.people.not-grouped", counted(faces, "face"));
            }
            return;
        }
        tell("cli.people.heading");
        entries.forEach(e -> out().printf(
                        Locale.ROOT,
                        "%,6d  %,6d  %s  %s%n",
                        e.faces(),
                        e.photos(),
                        Columns.padded(e.who(text()), WHO_COLUMNS),
                        e.photo() == null ? "" : Visible.name(e.photo())));
    }
}
