package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.Engine;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.paper.ComparedNetwork;
import org.kith.engine.evaluate.paper.PaperExperiments;
import org.kith.engine.evaluate.robustness.Robustness;
import org.kith.engine.evaluate.robustness.RobustnessScore;
import org.kith.engine.fault.EngineException;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith evaluate paper}: FaceNet's experiments on one's own photos. */
@Command(
        name = "paper",
        description =
                "Repeat the experiments of the FaceNet paper: networks, training-set size, clustering, worse photos.",
        footer = {
            "",
            "DIR of --images has a folder of photos for each person. The paper's figures stand beside those measured here, but they"
                    + " come from other photos and networks trained on millions of them: what can be compared is which way they"
                    + " change.",
            "Where a model's folder holds held-out.txt, as kith train writes it, only the people named there are looked at. JPEG"
                    + " quality, pixels, dimensions and alignment take --pairs, and the network that Kith brings."
        })
final class EvaluatePaper extends EvaluationCommand {

    @Option(
            names = "--models",
            paramLabel = "DIR",
            split = ",",
            description = "Networks to compare with the one that Kith brings: folders that kith train has written.")
    private List<Path> models = List.of();

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Pairs in the format of LFW's pairs.txt, for the experiments with worse photos.")
    @Nullable
    private Path pairs;

    @Mixin
    private FaceOption face = new FaceOption();

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Figures(
            int photos, boolean onlyHeldOut, List<NetworkFigures> networks, List<RobustnessScore> worsePhotos) {}

    @Override
    String title() {
        return "FaceNet's experiments";
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
                    say(page, "JPEG quality, pixels, dimensions and alignment were left out: they take --pairs.");
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
                String.format(Locale.ROOT, "%,d photos of %,d people", experiments.photos(), experiments.people())
                        + (experiments.onlyHeldOut() ? " whom the networks trained here have not seen." : "."));
        experiments
                .silentModels()
                .forEach(model -> say(
                        page,
                        model.getFileName()
                                + " does not say whom it has not seen: if it was trained on these people, it is"
                                + " worse than measured here."));
    }

    private void showNetworks(Report page, List<ComparedNetwork> networks) {
        Table table = new Table("network", "without a face", "VAL at FAR 1e-3", "in the paper");
        networks.forEach(network -> table.row(
                network.model(),
                String.valueOf(network.withoutFace()),
                percent(network.validation().mean()) + " ± "
                        + percent(network.validation().standardError()),
                PaperResults.ofNetwork(network.model())));
        show(page, "Networks, over five splits of the people, with the standard error", table);
        if (!networks.get(0).validation().tells()) {
            say(page, "A split has fewer than 1,000 pairs of two people: a rate of 1e-3 says nothing of them.");
        }
        show(page, "Networks in the paper", PaperResults.networks());
    }

    private void showTrainingSizes(Report page, List<ComparedNetwork> networks) {
        Table table = new Table("trained on", "photos", "people", "VAL at FAR 1e-3");
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
        show(page, "Training-set size, of the networks trained here", table);
        show(page, "Training-set size in the paper", PaperResults.trainingImages());
    }

    private void showClusterings(Report page, List<ComparedNetwork> networks) {
        Table table = new Table("network", "clustering", "groups", "pair P", "pair R", "pair F", "BCubed F");
        for (ComparedNetwork network : networks) {
            row(table, network.model(), "k-means, true k", network.kMeans());
            row(
                    table,
                    network.model(),
                    "agglomerative, cut at " + fixed(network.agglomerative().cosineDistance(), 3),
                    network.agglomerative().score());
        }
        show(page, "Clustering; the agglomerative one at the cut that is best for each network", table);
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
        Table table = new Table("", "level", "accuracy", "VAL at FAR 1e-3", "in the paper");
        scores.forEach(score -> table.row(
                score.condition().what(),
                score.condition().level(),
                percent(score.accuracy()),
                percent(score.validationRate()),
                PaperResults.of(score.condition())));
        show(page, "Worse photos and shorter embeddings, " + bundled, table);
        say(page, PaperResults.ALIGNMENT);
        if (wantsReport()) {
            page.plot(EvaluateRobustness.plot("JPEG quality", scores), "VAL over JPEG quality");
            page.plot(EvaluateRobustness.plot("face pixels", scores), "VAL over the pixels of the face's box");
        }
        return scores;
    }

    @FunctionalInterface
    private interface Measuring<T> {
        T withProgress(IntConsumer progress) throws InterruptedException;
    }

    private <T> T awaiting(int photos, Measuring<T> measuring) {
        ProgressLine progress = ProgressLine.on(err());
        try {
            return measuring.withProgress(
                    done -> progress.showNowAndThen(new Job.Progress(JobStage.READING, done, photos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted.", e);
        } finally {
            progress.clear();
        }
    }
}
