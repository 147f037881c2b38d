package org.kith.app.cli.people;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.Who;
import org.kith.app.text.ProbabilityText;
import org.kith.engine.Engine;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.Explanation;
import org.kith.engine.people.Explanation.Group;
import org.kith.engine.people.Explanation.Near;
import org.kith.engine.people.Explanation.Why;
import org.kith.engine.people.Trust;
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

    /** Whom the face is assigned to, or else the nearest person; cosine distances of the bundled model. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Trusted(
            @Nullable String person,
            long personId,
            boolean assigned,
            double probability,
            double nearest,
            double group,
            double runnerUp,
            double cohort,
            int known) {

        static Trusted of(Trust trust) {
            return new Trusted(
                    trust.personName(),
                    trust.person().value(),
                    trust.assigned(),
                    trust.probability(),
                    trust.evidence().nearest(),
                    trust.evidence().group(),
                    trust.evidence().runnerUp(),
                    trust.evidence().cohort(),
                    trust.evidence().known());
        }
    }

    /** The probability is that the face is the person named: null where nobody is, and where the user has said so himself. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Entry(
            long face,
            String photo,
            String why,
            @Nullable String person,
            @Nullable Long personId,
            @Nullable Double probability,
            @Nullable Trusted trust,
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
                    e.trust().filter(Trust::assigned).map(Trust::probability).orElse(null),
                    e.trust().map(Trusted::of).orElse(null),
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
        tell("cli.explain.face", e.face(), e.photo(), answer(e));
        for (VerdictRow word : e.verdicts()) {
            line(
                    "  ",
                    said(word),
                    who(word),
                    source(word),
                    TIME.format(word.at().atZone(ZoneId.systemDefault())));
        }
        if (e.why() == Why.DECIDED) {
            line("  ", "cli.explain.certain");
        }
        if (e.unseen()) {
            line("  ", "cli.explain.unseen");
        }
        e.trust().ifPresent(this::print);
        e.cluster()
                .ifPresent(group ->
                        line("  ", "cli.explain.cluster", group.id(), counted(group.faces(), "face"), group.decided()));
        if (e.nearest().isEmpty()) {
            line("  ", "cli.explain.no-nearest");
            return;
        }
        line("  ", "cli.explain.nearest");
        e.nearest().forEach(near -> out().println("    " + near(near)));
        e.runnerUp().ifPresent(near -> line("  ", "cli.explain.next", near(near)));
        line(
                "  ",
                "cli.explain.limits",
                e.limits().assignSquaredDistance(),
                e.limits().suggestSquaredDistance());
    }

    private void print(Trust trust) {
        line(
                "  ",
                "cli.explain.trust",
                Who.of(trust.personName(), trust.person(), text()),
                ProbabilityText.of(trust.probability(), text()));
        line(
                "    ",
                "cli.explain.evidence",
                trust.evidence().nearest(),
                trust.evidence().group(),
                trust.evidence().runnerUp(),
                trust.evidence().cohort(),
                trust.evidence().known());
    }

    private void line(String indent, String key, Object... arguments) {
        out().println(indent + text().get(key, arguments));
    }

    private String answer(Explanation e) {
        String who = Optional.ofNullable(e.person())
                .map(person -> Who.of(e.personName(), person, text()))
                .orElseGet(() -> text().get("cli.explain.nobody"));
        return switch (e.why()) {
            case DECIDED -> text().get("cli.explain.decided", who);
            case IGNORED -> text().get("cli.explain.ignored");
            case NOT_A_FACE -> text().get("cli.explain.not-a-face");
            case ASSIGNED -> text().get("cli.explain.assigned", who);
            case GROUPED -> text().get("cli.explain.grouped");
            case ALONE -> text().get("cli.explain.alone");
        };
    }

    private String who(VerdictRow word) {
        return word.person() == null
                ? text().get("cli.explain.nobody")
                : Who.of(word.personName(), word.person(), text());
    }

    private static String said(VerdictRow word) {
        return switch (word.verdict()) {
            case IS -> "cli.explain.said.is";
            case IS_NOT -> "cli.explain.said.is-not";
            case NOT_A_FACE -> "cli.explain.said.not-a-face";
            case IGNORE -> "cli.explain.said.ignore";
        };
    }

    private String source(VerdictRow word) {
        return switch (word.source()) {
            case FACE -> text().get("cli.explain.source.face");
            case NAMING -> text().get("cli.explain.source.naming");
            case MERGING -> text().get("cli.explain.source.merging");
            case TAG -> text().get("cli.explain.source.tag");
            case ASKED -> text().get("cli.explain.source.asked");
            case JOINED -> text().get("cli.explain.source.joined");
            case REST -> text().get("cli.explain.source.rest");
            case FORGOTTEN -> text().get("cli.explain.source.forgotten");
        };
    }

    private String near(Near near) {
        return text().get(
                        near.rejected() ? "cli.explain.near-rejected" : "cli.explain.near",
                        near.squaredDistance(),
                        Who.of(near.personName(), near.person(), text()),
                        near.face(),
                        near.photo());
    }
}
