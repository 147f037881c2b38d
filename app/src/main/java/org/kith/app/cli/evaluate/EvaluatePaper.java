package org.kith.app.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.ProgressLine;
import org.kith.app.cli.evaluate.report.Report;
import org.kith.app.cli.evaluate.report.Table;
import org.kith.engine.embed.ModelFolder;
import org.kith.engine.embed.MxnetFaceEmbedder;
import org.kith.engine.evaluate.PeoplePhotos;
import org.kith.engine.evaluate.groups.GroupingScore;
import org.kith.engine.evaluate.pairs.PairFile;
import org.kith.engine.evaluate.paper.HeldOutPeople;
import org.kith.engine.evaluate.paper.NetworkComparison;
import org.kith.engine.evaluate.paper.SeenPeople;
import org.kith.engine.evaluate.robustness.Robustness;
import org.kith.engine.evaluate.robustness.RobustnessScore;
import org.kith.engine.index.Stages;
import org.kith.engine.job.Job;
import org.kith.engine.job.JobStage;
import org.kith.engine.model.EngineException;
import org.kith.engine.networks.card.ModelCard;
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
            int photos,
            boolean onlyHeldOut,
            List<ComparedNetwork.Figures> networks,
            List<RobustnessScore> worsePhotos) {}

    @Override
    String title() {
        return "FaceNet's experiments";
    }

    @Override
    Object evaluate(Report page) {
        List<ModelFolder> folders = new ArrayList<>();
        folders.add(ModelFolder.verified(installation(), MxnetFaceEmbedder.BUNDLED_MODEL_ID));
        models.forEach(folder -> folders.add(ModelFolder.verified(folder)));
        Stages bundled = Stages.bundled(installation(), device());
        Optional<PairFile> pairFile = Optional.ofNullable(pairs).map(PairFile::read);

        PeoplePhotos all = PeoplePhotos.read(images());
        Optional<Set<String>> heldOut = HeldOutPeople.common(models);
        PeoplePhotos photos = heldOut.map(all::of).orElse(all);
        tell(page, photos, heldOut.isPresent());
        List<ComparedNetwork> networks = compare(bundled, folders, photos);
        showNetworks(page, networks);
        showTrainingSizes(page, networks);
        showClusterings(page, networks);
        List<RobustnessScore> worsePhotos = pairFile.map(file -> worsePhotos(page, bundled, all, file))
                .orElseGet(() -> {
                    say(page, "JPEG quality, pixels, dimensions and alignment were left out: they take --pairs.");
                    return List.of();
                });
        return new Figures(
                photos.photos().size(),
                heldOut.isPresent(),
                networks.stream().map(ComparedNetwork::figures).toList(),
                worsePhotos);
    }

    private void tell(Report page, PeoplePhotos photos, boolean onlyHeldOut) {
        long people = photos.people().stream().distinct().count();
        say(
                page,
                String.format(
                                Locale.ROOT,
                                "%,d photos of %,d people",
                                photos.photos().size(),
                                people)
                        + (onlyHeldOut ? " whom the networks trained here have not seen." : "."));
        for (Path model : models) {
            if (HeldOutPeople.read(model).isEmpty()) {
                say(
                        page,
                        model.getFileName()
                                + " does not say whom it has not seen: if it was trained on these people, it is"
                                + " worse than measured here.");
            }
        }
    }

    private List<ComparedNetwork> compare(Stages bundled, List<ModelFolder> folders, PeoplePhotos photos) {
        List<Stages> stages = new ArrayList<>();
        folders.forEach(folder -> stages.add(bundled.withNetwork(folder, installation(), device())));
        NetworkComparison comparison = new NetworkComparison(photos);
        List<SeenPeople> seen =
                awaiting(comparison.photos(), progress -> comparison.see(stages, face.choice(), threads(), progress));
        List<ComparedNetwork> networks = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            ModelCard card = folders.get(i).card();
            String model = i == 0
                    ? card.id()
                    : card.id() + " in " + folders.get(i).path().getFileName();
            networks.add(ComparedNetwork.of(model, card, seen.get(i)));
        }
        return networks;
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

    private List<RobustnessScore> worsePhotos(Report page, Stages bundled, PeoplePhotos photos, PairFile file) {
        Robustness robustness = new Robustness(photos.photos(), file);
        List<RobustnessScore> scores = awaiting(
                robustness.photos(), progress -> robustness.score(bundled, face.choice(), threads(), progress));
        Table table = new Table("", "level", "accuracy", "VAL at FAR 1e-3", "in the paper");
        scores.forEach(score -> table.row(
                score.condition().what(),
                score.condition().level(),
                percent(score.accuracy()),
                percent(score.validationRate()),
                PaperResults.of(score.condition())));
        show(page, "Worse photos and shorter embeddings, " + MxnetFaceEmbedder.BUNDLED_MODEL_ID, table);
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
