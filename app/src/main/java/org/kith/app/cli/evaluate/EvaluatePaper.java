package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Engine;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.paper.ComparedNetwork;
import org.kith.engine.evaluate.paper.PaperExperiments;
import org.kith.engine.evaluate.robustness.Robustness;
import org.kith.engine.evaluate.robustness.RobustnessScore;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate paper}: FaceNet's experiments on one's own photos. */
@Command(name = "paper")
final class EvaluatePaper extends FolderEvaluation {

    @Option(names = "--models", paramLabel = "DIR", split = ",")
    private List<Path> models = List.of();

    @Option(names = "--pairs", paramLabel = "FILE")
    @Nullable
    private Path pairs;

    @Mixin
    private FaceOption face = new FaceOption();

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            int photos, boolean onlyHeldOut, List<NetworkFigures> networks, List<RobustnessScore> worsePhotos) {}

    @Override
    String title() {
        return "cli.evaluate.paper.title";
    }

    @Override
    Object evaluate(Report page) {
        PaperExperiments experiments = Engine.workshop(installation())
                .evaluation(device())
                .paper(new PaperExperiments.Given(images(), models, Optional.ofNullable(pairs)));
        tell(page, experiments);
        List<ComparedNetwork> networks =
                awaiting(experiments.photos(), progress -> experiments.networks(face.choice(), threads(), progress));
        showNetworks(page, networks);
        showTrainingSizes(page, networks);
        showClusterings(page, networks);
        List<RobustnessScore> worsePhotos = experiments
                .worsePhotos()
                .map(robustness -> worsePhotos(page, robustness, networks.get(0).model()))
                .orElseGet(() -> {
                    say(page, "cli.evaluate.paper.no-pairs");
                    return List.of();
                });
        return new Figures(
                experiments.photos(),
                experiments.onlyHeldOut(),
                networks.stream().map(NetworkFigures::of).toList(),
                worsePhotos);
    }

    private void tell(Report page, PaperExperiments experiments) {
        say(
                page,
                experiments.onlyHeldOut() ? "cli.evaluate.paper.unseen" : "cli.evaluate.paper.photos",
                experiments.photos(),
                experiments.people());
        experiments
                .silentModels()
                .forEach(model -> say(page, "cli.evaluate.paper.silent", String.valueOf(model.getFileName())));
    }

    private void showNetworks(Report page, List<ComparedNetwork> networks) {
        Table table = table(
                "cli.evaluate.column.network",
                "cli.evaluate.column.without-a-face",
                "cli.evaluate.column.val-at-far",
                "cli.evaluate.column.in-the-paper");
        networks.forEach(network -> table.row(
                network.model(),
                String.valueOf(network.withoutFace()),
                percent(network.validation().mean()) + " ± "
                        + percent(network.validation().standardError()),
                PaperResults.ofNetwork(network.model())));
        show(page, said("cli.evaluate.paper.networks"), table);
        if (!networks.get(0).validation().tells()) {
            say(page, "cli.evaluate.paper.too-few-pairs");
        }
        show(page, said("cli.evaluate.paper.networks-in-the-paper"), PaperResults.networks(text()));
    }

    private void showTrainingSizes(Report page, List<ComparedNetwork> networks) {
        Table table = table(
                "cli.evaluate.column.trained-on",
                "cli.evaluate.column.photos",
                "cli.evaluate.column.people",
                "cli.evaluate.column.val-at-far");
        networks.stream()
                .filter(network -> network.trainedOn().isPresent())
                .sorted(Comparator.comparing(
                        network -> network.trainedOn().orElseThrow().photos()))
                .forEach(network -> table.row(
                        network.model(),
                        String.format(
                                Locale.ROOT,
                                "%,d",
                                network.trainedOn().orElseThrow().photos()),
                        String.format(
                                Locale.ROOT,
                                "%,d",
                                network.trainedOn().orElseThrow().people()),
                        percent(network.validation().mean()) + " ± "
                                + percent(network.validation().standardError())));
        show(page, said("cli.evaluate.paper.sizes"), table);
        show(page, said("cli.evaluate.paper.sizes-in-the-paper"), PaperResults.trainingImages(text()));
    }

    private void showClusterings(Report page, List<ComparedNetwork> networks) {
        Table table = table(
                "cli.evaluate.column.network",
                "cli.evaluate.column.clustering",
                "cli.evaluate.column.groups",
                "cli.evaluate.column.pair-p",
                "cli.evaluate.column.pair-r",
                "cli.evaluate.column.pair-f",
                "cli.evaluate.column.bcubed-f");
        for (ComparedNetwork network : networks) {
            row(table, network.model(), said("cli.evaluate.paper.k-means"), network.kMeans());
            row(
                    table,
                    network.model(),
                    said(
                            "cli.evaluate.paper.agglomerative",
                            fixed(network.agglomerative().cosineDistance(), 3)),
                    network.agglomerative().score());
        }
        show(page, said("cli.evaluate.paper.clustering"), table);
    }

    private static void row(Table table, String network, String clustering, GroupingScore score) {
        table.row(
                network,
                clustering,
                String.format(Locale.ROOT, "%,d", score.groups()),
                fixed(score.pairwise().precision(), 4),
                fixed(score.pairwise().recall(), 4),
                fixed(score.pairwise().f(), 4),
                fixed(score.bCubed().f(), 4));
    }

    private List<RobustnessScore> worsePhotos(Report page, Robustness robustness, String bundled) {
        List<RobustnessScore> scores =
                awaiting(robustness.photos(), progress -> robustness.score(face.choice(), threads(), progress));
        Table table = table(
                "",
                "cli.evaluate.column.level",
                "cli.evaluate.column.accuracy",
                "cli.evaluate.column.val-at-far",
                "cli.evaluate.column.in-the-paper");
        scores.forEach(score -> table.row(
                ConditionWords.what(score.condition(), text()),
                ConditionWords.level(score.condition(), text()),
                percent(score.accuracy()),
                percent(score.validationRate()),
                PaperResults.of(score.condition())));
        show(page, said("cli.evaluate.paper.worse", bundled), table);
        say(page, "cli.evaluate.paper.alignment");
        if (wantsReport()) {
            new RobustnessPage(page, text()).add(scores);
        }
        return scores;
    }

    @FunctionalInterface
    private interface Measuring<T> {
        T withProgress(IntConsumer progress) throws InterruptedException;
    }

    private <T> T awaiting(int photos, Measuring<T> measuring) {
        ProgressLine progress = progress();
        try {
            return measuring.withProgress(
                    done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, photos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(e, "cli.fault.interrupted");
        } finally {
            progress.clear();
        }
    }
}
