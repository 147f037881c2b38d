package org.kith.engine.train;

import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kith.engine.evaluate.paper.HeldOutPeople;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.model.Sha256;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Measurement;
import org.kith.engine.networks.card.ModelCard.Provenance;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.train.TrainingResult.Compared;
import org.kith.engine.train.data.FaceSet;
import org.kith.engine.train.data.PeopleSplit;
import org.kith.engine.train.data.Pixels;

/** Writes a trained network down as the engine loads it, with a card that says what it is worth. */
final class TrainedModel {

    private final TrainableNetwork network;
    private final FaceSet faces;
    private final Path folder;

    TrainedModel(TrainableNetwork network, FaceSet faces, TrainingFolder folder) {
        this.network = network;
        this.faces = faces;
        this.folder = folder.path();
    }

    void write(Block block, TrainingSettings settings, TrainingResult result) throws IOException {
        String id = id(settings);
        network.export(block, folder, id);
        card(id, settings, result).write(folder.resolve(ModelCard.FILE_NAME));
        byte[] names = (String.join("\n", heldOut(result.split())) + "\n").getBytes(StandardCharsets.UTF_8);
        PrivateFiles.write(folder.resolve(HeldOutPeople.FILE_NAME), names);
    }

    /** By name, for whoever measures the network later. */
    private List<String> heldOut(PeopleSplit split) {
        return split.heldOut().stream()
                .map(theirs -> faces.person(theirs.get(0)))
                .sorted()
                .toList();
    }

    /** Small letters, digits and hyphens, as models are called. */
    static String id(TrainingSettings settings) {
        return settings.network().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-trained-"
                + Long.toUnsignedString(settings.data().seed(), Character.MAX_RADIX);
    }

    private ModelCard card(String id, TrainingSettings settings, TrainingResult result) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String name : List.of(id + "-symbol.json", id + "-0000.params")) {
            Path file = folder.resolve(name);
            files.add(new ModelFile(name, Files.size(file), Sha256.of(file)));
        }
        return new ModelCard(
                id,
                network.name() + ", trained by Kith",
                ModelCard.Task.EMBED,
                files,
                new Provenance("unknown", List.of(origin(settings, result)), "arXiv:1503.03832", List.of()),
                signature(),
                accuracy(result));
    }

    private String origin(TrainingSettings settings, TrainingResult result) {
        PeopleSplit split = result.split();
        CurvePoint last = result.curve().get(result.curve().size() - 1);
        return String.format(
                Locale.ROOT,
                "Trained from nothing by kith train on %,d photos of %,d people (%,d people watched, %,d held out; seed %d):"
                        + " %,d steps of %d faces, %s with a learning rate of %s, %s triplets, margin %s. Whoever holds the"
                        + " rights in the photos decides what may be done with the numbers.",
                PeopleSplit.faces(split.training()),
                split.training().size(),
                split.watched().size(),
                split.heldOut().size(),
                settings.data().seed(),
                last.step(),
                settings.batch().faces(),
                settings.descent().optimizer(),
                settings.descent().learningRate(),
                settings.descent().mining(),
                settings.descent().margin());
    }

    private Signature signature() {
        return new Signature(
                "data: n x 3 x " + network.inputHeight() + " x " + network.inputWidth()
                        + " (NCHW), red, green, blue; an aligned face",
                Pixels.NORMALISATION,
                "n x " + Embedding.DIMENSIONS + " numbers of norm 1; squared distance is dissimilarity",
                Embedding.DIMENSIONS,
                faces.shape().templatePx().stream()
                        .map(p -> List.of(p.x(), p.y()))
                        .collect(Collectors.toList()),
                network.inputWidth(),
                network.inputHeight() == network.inputWidth() ? null : network.inputHeight());
    }

    private static List<Measurement> accuracy(TrainingResult result) {
        PairQuality trained = result.heldOut().get(Compared.TRAINED);
        if (trained == null) {
            return List.of();
        }
        String on = String.format(
                Locale.ROOT,
                "%,d people not trained on: %,d pairs of one person, %,d of two; at most %d photos a person",
                result.split().heldOut().size(),
                trained.samePairs(),
                trained.differentPairs(),
                Measurements.MOST_FACES);
        return List.of(
                new Measurement("area under the curve", number(trained.area()), on),
                new Measurement("VAL at FAR 1e-3", number(trained.validationRate()), on),
                new Measurement("10-fold accuracy, as many pairs of each kind", number(trained.accuracy()), on));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
