package org.kith.app.cli.people;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.Who;
import org.kith.engine.Engine;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.Explanation;
import org.kith.engine.people.Explanation.Group;
import org.kith.engine.people.Explanation.Near;
import org.kith.engine.store.row.VerdictRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith explain}: why a face is taken for somebody. */
@Command(name = "explain")
public final class ExplainCommand extends KithCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Parameters(index = "0", paramLabel = "FACE", descriptionKey = "kith.option.face")
    private long face;

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Word(
            String verdict,
            @Nullable String person,
            @Nullable Long personId,
            String source,
            String at) {

        static Word of(VerdictRow row) {
            return new Word(
                    Names.of(row.verdict()),
                    row.personName(),
                    row.person() == null ? null : row.person().value(),
                    Names.of(row.source()),
                    row.at().toString());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Neighbour(
            long face, String photo, @Nullable String person, long personId, double squaredDistance, boolean rejected) {

        static Neighbour of(Near near) {
            return new Neighbour(
                    near.face().value(),
                    near.photo().toString(),
                    near.personName(),
                    near.person().value(),
                    near.squaredDistance(),
                    near.rejected());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Cluster(long id, int faces, int decided) {

        static Cluster of(Group group) {
            return new Cluster(group.id().value(), group.faces(), group.decided());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(
            long face,
            String photo,
            String why,
            @Nullable String person,
            @Nullable Long personId,
            List<Word> verdicts,
            @Nullable Cluster cluster,
            List<Neighbour> nearest,
            @Nullable Neighbour runnerUp,
            double assignThreshold,
            double suggestThreshold) {

        static Entry of(Explanation e) {
            return new Entry(
                    e.face().value(),
                    e.photo().toString(),
                    Names.of(e.why()),
                    e.personName(),
                    e.person() == null ? null : e.person().value(),
                    e.verdicts().stream().map(Word::of).toList(),
                    e.cluster().map(Cluster::of).orElse(null),
                    e.nearest().stream().map(Neighbour::of).toList(),
                    e.runnerUp().map(Neighbour::of).orElse(null),
                    e.limits().assignSquaredDistance(),
                    e.limits().suggestSquaredDistance());
        }
    }

    @Override
    public Integer call() {
        Explanation explanation;
        try (Engine engine = openForReading()) {
            explanation = engine.explainer().explain(new FaceId(face));
        }
        if (json) {
            out().println(Json.line(Entry.of(explanation)));
        } else {
            print(explanation);
        }
        out().flush();
        return ExitCode.DONE;
    }

    private void print(Explanation e) {
        out().println("Face " + e.face() + " of " + e.photo() + ": " + answer(e) + ".");
        for (VerdictRow word : e.verdicts()) {
            String who = word.person() == null ? "" : " " + Who.of(word.personName(), word.person());
            out().println("  You said: " + Names.of(word.verdict()) + who + " (" + source(word) + ", "
                    + TIME.format(word.at().atZone(ZoneId.systemDefault())) + ").");
        }
        e.cluster().ifPresent(group -> out().println("  Cluster " + group.id() + ": "
                + Counted.of(group.faces(), "face") + ", of which you have decided " + group.decided() + "."));
        if (e.nearest().isEmpty()) {
            out().println("  There is no decided face to compare it with.");
            return;
        }
        out().println("  Nearest faces you have decided:");
        e.nearest().forEach(near -> out().println("    " + line(near)));
        e.runnerUp().ifPresent(near -> out().println("  Next person: " + line(near)));
        out().printf(
                        Locale.ROOT,
                        "  Kith takes two for one person without asking up to %.3f, and asks up to %.3f.%n",
                        e.limits().assignSquaredDistance(),
                        e.limits().suggestSquaredDistance());
    }

    private static String answer(Explanation e) {
        String who = Optional.ofNullable(e.person())
                .map(person -> Who.of(e.personName(), person))
                .orElse("nobody");
        return switch (e.why()) {
            case DECIDED -> who + ", since you said so";
            case IGNORED -> "ignored, since you said so";
            case NOT_A_FACE -> "not a face, since you said so";
            case ASSIGNED -> who + ", since it is in a cluster with faces of " + who;
            case GROUPED -> "somebody without a name, in a cluster with others";
            case ALONE -> "nobody known, and like no other";
        };
    }

    private static String source(VerdictRow word) {
        return switch (word.source()) {
            case FACE -> "of this face";
            case NAMING -> "by naming a group";
            case MERGING -> "by merging";
            case REST -> "by ignoring the rest";
            case FORGOTTEN -> "by forgetting the person";
        };
    }

    private static String line(Near near) {
        return String.format(
                Locale.ROOT,
                "%.3f  %s (face %s, %s)%s",
                near.squaredDistance(),
                Who.of(near.personName(), near.person()),
                near.face(),
                near.photo(),
                near.rejected() ? ", whom you said it is not" : "");
    }
}
