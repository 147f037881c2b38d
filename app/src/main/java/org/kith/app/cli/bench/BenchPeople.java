package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.platform.ProcessMemory;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.bench.DrawnPeople;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.fault.EngineException;
import org.kith.engine.grouping.GroupingChoice;
import org.kith.engine.job.Await;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.Person;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.people.People;
import org.kith.engine.review.Review;
import org.kith.engine.store.row.StandingCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith bench people}: grouping, new faces, suggestions and acts in a large library. */
@Command(
        name = "people",
        description = "Measure grouping, new faces, suggestions and acts in a library of many faces.",
        footer = {
            "",
            "The library is made for it and thrown away. Its embeddings are drawn: distances within and between people are as"
                    + " measured on real photos; two faces a photo; a quarter are strangers.",
            "Neighbours are exact, however many faces: recall@10 is 1.",
            "Memory is that of the whole process from the start of the step on, where the system says it (Linux does)."
        })
final class BenchPeople extends KithCommand {

    private static final long SEED = 1;
    private static final int LARGE = 200_000;
    private static final int NAMED = 100;
    private static final int SUGGESTIONS = 10;
    private static final double NANOS_A_MS = 1e6;

    @Option(names = "--faces", paramLabel = "N", description = "Faces in the library (default: 100000).")
    private int faces = 100_000;

    @Option(names = "--new", paramLabel = "N", description = "Faces that come afterwards (default: 1000).")
    private int newFaces = 1000;

    @Option(
            names = "--full",
            description =
                    "Group all, also of more than 200,000 faces: it takes n² time. Otherwise these start grouped as drawn.")
    private boolean full;

    @Override
    public Integer call() throws IOException {
        if (faces < 2 || newFaces < 2) {
            throw new EngineException("There have to be 2 faces at least, and 2 new ones.");
        }
        try (TemporaryFolder folder = TemporaryFolder.make("bench")) {
            measure(folder.path());
        }
        return ExitCode.DONE;
    }

    private void measure(Path folder) {
        int before = faces / 2 * 2;
        int all = before + newFaces / 2 * 2;
        EngineConfig config = EngineConfig.of(folder.resolve("library"));
        DrawnPeople drawn = new DrawnPeople(all, SEED, folder.resolve("photos"));
        try (Engine engine = Engine.open(config, installation(), commandName())) {
            step("made", () -> engine.bench().add(drawn, 0, before));
            if (before > LARGE && !full) {
                engine.bench().groupAsDrawn(drawn);
            }
        }
        ProcessMemory.startAnew();
        long start = System.nanoTime();
        try (Engine engine = Engine.open(config, installation(), commandName())) {
            People people = engine.people();
            int groups = people.overview().unnamed().size();
            say("opened, with %,d groups to show: %.1f s", groups, secondsSince(start));
            if (before <= LARGE || full) {
                step(
                        "full clustering",
                        () -> Await.result(engine.grouping()
                                .cluster(GroupingChoice.byNeighbourhood(GroupingChoice.DEFAULT_STRICTNESS))
                                .completion()));
                score(engine.bench().score(drawn));
            }
            acts(engine.bench().largestGroups(NAMED), people, drawn);
            engine.bench().add(drawn, before, all);
            step("%,d new faces".formatted(all - before), () -> engine.grouping()
                    .bringUpToDate(() -> true));
            suggestions(engine.review(), people);
        }
    }

    /** Names the largest groups, rejects a face of each, and takes that back. */
    private void acts(List<StandingCluster> largest, People people, DrawnPeople drawn) {
        List<Double> one = new ArrayList<>();
        List<Double> group = new ArrayList<>();
        List<Double> rejecting = new ArrayList<>();
        List<Double> undoing = new ArrayList<>();
        for (StandingCluster cluster : largest) {
            FaceId face = cluster.faces().get(0);
            PersonName name = new PersonName("Person " + drawn.personOf(face));
            one.add(millis(() -> people.is(face, name).join()));
            group.add(millis(() -> people.name(cluster.id(), name).join()));
            PersonId person = people.personNamed(name).orElseThrow();
            FaceId wrong = cluster.faces().get(cluster.faces().size() - 1);
            rejecting.add(millis(() -> people.reject(wrong, person).join()));
            undoing.add(millis(() -> people.undo().join()));
        }
        say("naming a face, committed: %s", samples(one));
        say(
                "naming a group of %,d to %,d faces: %s",
                largest.get(largest.size() - 1).faces().size(),
                largest.get(0).faces().size(),
                samples(group));
        say("not this person: %s; undo: %s", samples(rejecting), samples(undoing));
    }

    private void suggestions(Review review, People people) {
        step("questions made ready", review::refresh);
        List<Double> about = new ArrayList<>();
        for (Person person : people.all()) {
            about.add(millis(() -> review.about(person.id(), SUGGESTIONS)));
        }
        say("suggestions for one of %,d people: %s; the first %.0f ms", about.size(), samples(about), about.get(0));
        say("the most valuable question: %.0f ms, the next %.0f ms", millis(review::next), millis(review::next));
    }

    private void score(GroupingScore score) {
        say(
                "%,d groups of %,d people: BCubed precision %.3f, recall %.3f",
                score.groups(),
                score.people(),
                score.bCubed().precision(),
                score.bCubed().recall());
    }

    private void step(String what, Runnable step) {
        ProcessMemory.startAnew();
        long start = System.nanoTime();
        step.run();
        double seconds = secondsSince(start);
        String memory = ProcessMemory.peakMb().stream()
                .mapToObj(mb -> String.format(Locale.ROOT, ", %.0f MB at most", mb))
                .findFirst()
                .orElse("");
        say("%s: %.1f s%s", what, seconds, memory);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double millis(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / NANOS_A_MS;
    }

    private static String samples(List<Double> millis) {
        return Samples.of(millis).summary("ms");
    }

    private void say(String format, Object... values) {
        out().println(String.format(Locale.ROOT, format, values));
        out().flush();
    }
}
