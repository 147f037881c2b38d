package org.kith.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.store.ClusterSummary;
import org.kith.engine.store.Database;
import org.kith.engine.store.PeopleOverview;
import org.kith.engine.store.PersonSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith people}: who is in the photos. */
@Command(
        name = "people",
        description = "List people and the groups that have no name yet, largest first.",
        footer = {"", "kith name CLUSTER NAME gives a group its name."})
final class PeopleCommand extends KithCommand {

    @Option(names = "--json", description = "As a JSON array.")
    private boolean json;

    /**
     * A line of the list.
     *
     * @param person null for a group without a name
     * @param personId null for a group nobody put together
     * @param cluster null for a person
     * @param decided of the faces, those the user has spoken on
     * @param face the one that shows who it is
     */
    private record Entry(
            @Nullable String person,
            @Nullable Long personId,
            @Nullable Long cluster,
            int faces,
            int decided,
            int photos,
            @Nullable Long face) {

        static Entry of(PersonSummary person) {
            return new Entry(
                    person.person().name(),
                    person.person().id().value(),
                    null,
                    person.faces(),
                    person.decidedFaces(),
                    person.photos(),
                    id(person.shown()));
        }

        static Entry of(ClusterSummary cluster) {
            return new Entry(
                    null, null, cluster.id().value(), cluster.faces(), 0, cluster.photos(), id(cluster.shown()));
        }

        private static @Nullable Long id(@Nullable FaceId face) {
            return face == null ? null : face.value();
        }

        String who() {
            if (person != null) {
                return person;
            }
            return personId != null ? "person " + personId + ", without a name" : "group " + cluster;
        }
    }

    @Override
    public Integer call() {
        try (Database library = openForReading()) {
            PeopleOverview overview = library.read(stores -> stores.people().overview());
            List<Entry> entries = new ArrayList<>();
            overview.people().forEach(person -> entries.add(Entry.of(person)));
            overview.unnamed().forEach(cluster -> entries.add(Entry.of(cluster)));
            entries.sort(Comparator.comparingInt(Entry::faces).reversed());
            if (json) {
                out().println(Json.lines(entries));
            } else {
                print(entries);
            }
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(List<Entry> entries) {
        if (entries.isEmpty()) {
            out().println("Nobody yet. Add photos with: kith index FOLDER");
            return;
        }
        out().println(" FACES  PHOTOS  WHO");
        entries.forEach(e -> out().printf(Locale.ROOT, "%,6d  %,6d  %s%n", e.faces(), e.photos(), e.who()));
    }
}
