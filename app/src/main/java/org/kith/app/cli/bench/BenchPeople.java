package org.kith.app.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.platform.ProcessMemory;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.bench.DrawnPeople;
import org.kith.engine.evaluate.groups.GroupingScore;
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
@Command(name = "people")
final class BenchPeople extends KithCommand {

    private static final long SEED = 1;
    private static final int LARGE = 200_000;
    private static final int NAMED = 100;
    private static final int SUGGESTIONS = 10;

    @Option(names = "--faces", paramLabel = "N")
    private int faces = 100_000;

    @Option(names = "--new", paramLabel = "N")
    private int newFaces = 1000;

    @Option(names = "--full")
    private boolean full;

    @Override
    public Integer call() throws IOException {
        if (faces < 2 || newFaces < 2) {
            throw new CommandException("cli.fault.too-few-faces-to-measure");
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
            step(text().get("cli.bench.people.made"), () -> engine.bench().add(drawn, 0, before));
            if (before > LARGE && !full) {
                engine.bench().groupAsDrawn(drawn);
            }
        }
        ProcessMemory.startAnew();
        long start = System.nanoTime();
        try (Engine engine = Engine.open(config, installation(), commandName())) {
            People people = engine.people();
            int groups = people.overview().unnamed().size();
            say("cli.bench.people.opened", groups, Stopwatch.secondsSince(start));
            if (before <= LARGE || full) {
                step(
                        text().get("cli.bench.people.full-clustering"),
                        () -> Await.result(engine.grouping()
                                .cluster(GroupingChoice.byNeighbourhood(GroupingChoice.DEFAULT_STRICTNESS))
                                .completion()));
                score(engine.bench().score(drawn));
            }
            acts(engine.bench().largestGroups(NAMED), people, drawn);
            engine.bench().add(drawn, before, all);
            step(counted(all - before, "new-face"), () -> engine.grouping().bringUpToDate(() -> true));
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
            one.add(Stopwatch.millis(() -> people.is(face, name).join()));
            group.add(Stopwatch.millis(() -> people.name(cluster.id(), name).join()));
            PersonId person = people.personNamed(name).orElseThrow();
            FaceId wrong = cluster.faces().get(cluster.faces().size() - 1);
            rejecting.add(Stopwatch.millis(() -> people.reject(wrong, person).join()));
            undoing.add(Stopwatch.millis(() -> people.history().undo().join()));
        }
        say("cli.bench.people.naming-a-face", samples(one));
        say(
                "cli.bench.people.naming-a-group",
                largest.get(largest.size() - 1).faces().size(),
                largest.get(0).faces().size(),
                samples(group));
        say("cli.bench.people.rejecting", samples(rejecting), samples(undoing));
    }

    private void suggestions(Review review, People people) {
        step(text().get("cli.bench.people.questions"), review::refresh);
        List<Double> about = new ArrayList<>();
        for (Person person : people.all()) {
            about.add(Stopwatch.millis(() -> review.about(person.id(), SUGGESTIONS)));
        }
        say("cli.bench.people.suggestions", about.size(), samples(about), about.get(0));
        say("cli.bench.people.next-question", Stopwatch.millis(review::next), Stopwatch.millis(review::next));
    }

    private void score(GroupingScore score) {
        say(
                "cli.bench.people.score",
                score.groups(),
                score.people(),
                score.bCubed().precision(),
                score.bCubed().recall());
    }

    private void step(String what, Runnable step) {
        ProcessMemory.startAnew();
        long start = System.nanoTime();
        step.run();
        double seconds = Stopwatch.secondsSince(start);
        String memory = ProcessMemory.peakMb().stream()
                .mapToObj(mb -> text().get("cli.bench.people.memory", mb))
                .findFirst()
                .orElse("");
        say("cli.bench.people.step", what, seconds, memory);
    }

    private static String samples(List<Double> millis) {
        return Samples.of(millis).summary("ms");
    }

    private void say(String key, Object... arguments) {
        tell(key, arguments);
        out().flush();
    }
}
