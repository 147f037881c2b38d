package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kith.engine.convert.layer.Activations;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.rewrite.Projection;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.Installation;
import org.kith.engine.model.Sha256;
import org.kith.engine.mxnet.MxnetRuntime;
import org.kith.engine.mxnet.TrialNetwork;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Provenance;
import org.kith.engine.networks.card.ModelFolder;

/** Makes a model of Kith's from an MXNet symbol and parameters that somebody brings. */
public final class ModelImport {

    /** More is a picture or the people of a training set, no embedding. */
    private static final int MOST_DIMENSIONS = 4096;

    private final Installation installation;
    private final ImportedNetwork network;
    private final Path symbol;
    private final Path parameters;
    private final FaceInput input;
    private final int sidePx;

    /**
     * Reads the two files.
     *
     * @param symbol {@code *-symbol.json}
     * @param parameters {@code *-0000.params}
     * @param sidePx rows and columns of the pictures it takes
     * @throws EngineException if the files are no network from one picture to one output, or there is no MXNet to run it
     */
    public ModelImport(Installation installation, Path symbol, Path parameters, FaceInput input, int sidePx) {
        if (sidePx < 1) {
            throw new EngineException(ConversionFault.NO_SUCH_SIDE, sidePx);
        }
        MxnetRuntime.start(installation); // whose network this is: refused where there is none
        this.installation = installation;
        this.network = ImportedNetwork.read(symbol, parameters);
        this.symbol = symbol;
        this.parameters = parameters;
        this.input = input;
        this.sidePx = sidePx;
    }

    /**
     * Finds how many numbers the network gives by running it, and writes it with a card; with photos a projection
     * to {@value Embedding#DIMENSIONS} numbers, zeros behind too few, and the L2 normalisation are added where they are missing.
     *
     * @param photos a folder with PNG photos to find the projection from; not looked at where there are few numbers
     * @param folder where symbol, parameters and card go; its name is the model's id; made if missing
     * @throws EngineException if the network gives no embedding, or the files cannot be written
     */
    public ConversionReport write(Optional<Path> photos, Path folder) {
        try {
            write(folder, Embedding.DIMENSIONS); // until it has been run
            int dimensions = dimensions(folder);
            int crops = 0;
            double lostEnergy = 0;
            int kept = KeptDimensions.of(dimensions, photos);
            if (dimensions != kept) {
                boolean projected = dimensions > kept;
                Projection projection = projected
                        ? projection(dimensions, photos.orElseThrow(), folder)
                        : Projection.padding(dimensions, kept);
                network.project(projection);
                crops = projected ? ModelConversion.CROPS : 0;
                lostEnergy = projection.lostEnergy();
            }
            if (!network.isNormalised()) {
                network.normalise();
            }
            return new ConversionReport(write(folder, kept), dimensions, crops, lostEnergy);
        } catch (IOException e) {
            throw new EngineException(ConversionFault.NOT_WRITTEN, e, folder, e.getMessage());
        }
    }

    private ModelCard write(Path folder, int dimensions) throws IOException {
        Files.createDirectories(folder);
        String id = folder.getFileName().toString();
        Path symbolFile = folder.resolve(id + "-symbol.json");
        Path parametersFile = folder.resolve(id + "-0000.params");
        network.write(symbolFile, parametersFile);
        Provenance provenance = new Provenance(
                "unknown: whoever brings it knows",
                List.of("Brought as " + origin(symbol) + " and " + origin(parameters) + "."),
                "unknown",
                List.of());
        ModelCard card = new ModelCard(
                id,
                id,
                ModelCard.Task.EMBED,
                ConvertedCard.promised(List.of(symbolFile, parametersFile)),
                provenance,
                input.signature(sidePx, dimensions),
                List.of());
        card.write(folder.resolve(ModelCard.FILE_NAME));
        return card;
    }

    private static String origin(Path file) throws IOException {
        return file.getFileName() + " (SHA-256 " + Sha256.of(file) + ")";
    }

    private int dimensions(Path folder) {
        int dimensions;
        try (TrialNetwork trial = TrialNetwork.open(installation, ModelFolder.verified(folder))) {
            dimensions = trial.outputs(new float[3 * sidePx * sidePx]).length;
        } catch (EngineException e) {
            throw new EngineException(ConversionFault.NOT_RUN, e, symbol, sidePx, parameters);
        }
        if (dimensions > MOST_DIMENSIONS) {
            throw new EngineException(ConversionFault.NO_EMBEDDING, symbol, dimensions);
        }
        return dimensions;
    }

    private Projection projection(int dimensions, Path photos, Path folder) {
        Shape face = new Shape(sidePx, sidePx, 3);
        List<RandomCrops.Crop> crops =
                RandomCrops.of(photos, ModelConversion.SEED).take(ModelConversion.CROPS);
        try (TrialNetwork trial = TrialNetwork.open(installation, ModelFolder.verified(folder))) {
            List<float[]> outputs = crops.stream()
                    .map(crop -> trial.outputs(planes(crop.cut(face, input.normalisation()))))
                    .toList();
            return Projection.of(outputs, dimensions, Embedding.DIMENSIONS);
        }
    }

    /** Channel by channel, as MXNet has pictures. */
    private static float[] planes(Activations picture) {
        int channels = picture.shape().channels();
        int pixels = picture.values().length / channels;
        float[] planes = new float[picture.values().length];
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < channels; c++) {
                planes[c * pixels + i] = picture.values()[i * channels + c];
            }
        }
        return planes;
    }
}
