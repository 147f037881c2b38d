package org.kith.app.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.base.TemporaryFolder;
import org.kith.app.cli.evaluate.SetFigures.Shifted;
import org.kith.app.cli.evaluate.SetFigures.Trusted;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.engine.Evaluation;
import org.kith.engine.evaluate.recognition.Reliability;
import org.kith.engine.evaluate.sets.EvaluatedSet;
import org.kith.engine.evaluate.sets.SetFile;
import org.kith.engine.evaluate.sets.SetGroups;
import org.kith.engine.evaluate.sets.SetsEvaluation;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith evaluate all}: all sets that a file names, each alone and all in one library. */
@Command(name = "all")
final class EvaluateAll extends EvaluationCommand {

    /** Beyond, the cut leaves what strictness can choose. */
    private static final double MOST_SHIFT = 0.2;

    @Option(names = "--sets", paramLabel = "FILE", required = true)
    @Nullable
    private Path file;

    @Option(names = "--shift", paramLabel = "X")
    private @Nullable Double shift;

    private @Nullable SetFile sets;

    @Override
    void requireGiven() {
        if (shift != null && !(shift > 0 && shift <= MOST_SHIFT)) {
            throw new CommandException("cli.fault.no-shift", MOST_SHIFT);
        }
        sets = SetFile.read(Objects.requireNonNull(file));
    }

    @Override
    String title() {
        return "cli.evaluate.all.title";
    }

    @Override
    Object evaluate(Report page) throws IOException {
        SetFile given = Objects.requireNonNull(sets);
        try (EvaluationLibrary library = open(given)) {
            if (library.unread() > 0) {
                err().println(said("cli.evaluate.all.unread", counted(library.unread(), "file")));
                err().flush();
            }
            SetTables tables = new SetTables(text(), (heading, table) -> show(page, heading, table));
            Groups groups = groups(library.evaluation(), given);
            groups.show(tables);
            SetMeasures measures = new SetMeasures(library.evaluation(), given);
            List<Trusted> trust = trust(measures);
            SetFigures figures = new SetFigures(
                    groups.alone(),
                    groups.together(),
                    groups.allTogether(),
                    groups.shifted(),
                    measures.verification(),
                    measures.detection(),
                    measures.recognition(),
                    measures.noFaces(),
                    trust,
                    Reliability.together(
                            trust.stream().map(set -> set.score().all()).toList()));
            tables.pairs(figures.verification());
            tables.boxes(figures.detection());
            tables.strangers(figures.recognition());
            tables.trust(figures.trust(), page);
            tables.nobody(figures.noFaces());
            return figures;
        }
    }

    private static List<Trusted> trust(SetMeasures measures) throws IOException {
        try (TemporaryFolder copies = TemporaryFolder.make("evaluate")) {
            return measures.trust(copies.path());
        }
    }

    private EvaluationLibrary open(SetFile given) throws IOException {
        if (context().namedLibrary().isPresent()) {
            return EvaluationLibrary.existing(openForReading(device()));
        }
        return EvaluationLibrary.temporary(given.folders(), installation(), device(), threads(), progress());
    }

    private record Groups(
            List<SetGroups> alone, List<SetGroups> together, SetGroups allTogether, List<Shifted> shifted) {

        void show(SetTables tables) {
            tables.groups("cli.evaluate.all.alone", alone);
            List<SetGroups> withAll = new ArrayList<>(together);
            withAll.add(allTogether);
            tables.groups("cli.evaluate.all.together", withAll);
            tables.largest(allTogether.largest());
            tables.shifted(shifted);
        }
    }

    private Groups groups(Evaluation evaluation, SetFile given) throws IOException {
        List<Double> looser = shift == null ? List.of(0.0) : List.of(0.0, -shift, shift);
        List<EvaluatedSet> grouped = given.grouped().toList();
        List<List<SetGroups>> alone = new ArrayList<>();
        List<List<SetGroups>> together;
        ProgressLine progress = progress();
        try (TemporaryFolder copies = TemporaryFolder.make("evaluate")) {
            SetsEvaluation sets = evaluation.sets(given, copies.path());
            for (EvaluatedSet set : grouped) {
                alone.add(sets.alone(set, looser));
                progress.showNowAndThen(new Job.Progress(JobStage.GROUPING, alone.size(), grouped.size() + 1L));
            }
            together = sets.together(looser);
        } finally {
            progress.clear();
        }
        List<SetGroups> inOne = together.get(0);
        return new Groups(
                alone.stream().map(scores -> scores.get(0)).toList(),
                inOne.subList(0, grouped.size()),
                inOne.get(grouped.size()),
                shift == null ? List.of() : shifted(looser, alone, together));
    }

    private static List<Shifted> shifted(
            List<Double> looser, List<List<SetGroups>> alone, List<List<SetGroups>> together) {
        List<Shifted> shifted = new ArrayList<>();
        alone.forEach(scores -> shifted.add(Shifted.of(Shifted.ALONE, looser, scores)));
        for (int i = 0; i <= alone.size(); i++) { // all sets as one are the last
            int set = i;
            shifted.add(Shifted.of(
                    Shifted.TOGETHER,
                    looser,
                    together.stream().map(scores -> scores.get(set)).toList()));
        }
        return shifted;
    }
}
