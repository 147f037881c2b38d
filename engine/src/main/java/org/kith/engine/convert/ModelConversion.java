package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.kith.engine.EngineException;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.embed.ModelCard;
import org.kith.engine.model.Embedding;

/**
 * Turns a TensorFlow Lite network into an MXNet symbol and parameters in the form that oneDNN runs fast. In plain Java from
 * end to end: the same file and photos give the same bytes, on any machine. [Note: Why conversion is plain Java] The
 * projection's last directions carry next to nothing, so the least rounding turns them; run through a native library the
 * same command would give other files on another processor, and nobody could tell a change from noise.
 */
public final class ModelConversion {

    /** Enough for squared distances to differ by 1e-6 from the unprojected ones (docs/decisions/0012). */
    private static final int CROPS = 704;

    private static final long SEED = 20180420; // the day MobileFaceNets appeared as arXiv:1804.07573

    private ModelConversion() {}

    /**
     * Converts a network that maps a {@value AlignedFace#SIDE_PX} × {@value AlignedFace#SIDE_PX} RGB picture to a vector.
     * What people wrote into a card that is already in the folder stays.
     *
     * @param tflite the network
     * @param photos a folder with PNG photos, from which to find the projection to {@value Embedding#DIMENSIONS} numbers
     * @param folder where symbol, parameters and card go; its name is the model's id; made if missing
     * @param workers compute the crops' outputs; how many there are changes nothing but the time
     * @throws EngineException if the network cannot be converted, or the files not read or written
     */
    public static ConversionReport convert(Path tflite, Path photos, Path folder, PreluForm form, Executor workers) {
        Graph original = new PreluPattern().apply(TfliteReader.read(tflite));
        requireEmbedder(original, tflite);
        int dimensions = original.output().channels();
        Graph network = original;
        double lostEnergy = 0;
        if (dimensions > Embedding.DIMENSIONS) {
            Projection projection = projection(original, photos, workers);
            lostEnergy = projection.lostEnergy();
            network = OutputProjection.fold(projection, original);
        }
        try {
            ModelCard card = write(finished(network, form).toSymbol(), tflite, folder);
            return new ConversionReport(card, dimensions, dimensions > Embedding.DIMENSIONS ? CROPS : 0, lostEnergy);
        } catch (IOException e) {
            throw new EngineException(
                    "The converted model cannot be written to " + folder + " (" + e.getMessage()
                            + "): check the folder's permissions and the space on the disk.",
                    e);
        }
    }

    /** The network that is written: its outputs on the unit hypersphere, PReLU in the form wanted. */
    static Graph finished(Graph network, PreluForm form) {
        GraphBuilder builder = new GraphBuilder();
        for (Graph.Node node : network.nodes()) {
            builder.add(node.layer(), node.inputs());
        }
        Graph normalised = builder.build(builder.add(new L2Normalization(), network.size() - 1));
        return form == PreluForm.CARRIED ? new PreluCarrying().apply(normalised) : normalised;
    }

    private static void requireEmbedder(Graph network, Path tflite) {
        Shape face = new Shape(AlignedFace.SIDE_PX, AlignedFace.SIDE_PX, 3);
        if (!network.input().equals(face) || network.output().channels() < Embedding.DIMENSIONS) {
            throw new EngineException("The network " + tflite + " maps " + network.input() + " to "
                    + network.output().channels() + " numbers; Kith needs one from " + face + " to at least "
                    + Embedding.DIMENSIONS + ".");
        }
    }

    private static Projection projection(Graph network, Path photos, Executor workers) {
        List<CompletableFuture<float[]>> outputs = RandomCrops.of(photos, SEED).take(CROPS).stream()
                .map(crop -> CompletableFuture.supplyAsync(
                        () -> network.forward(crop.cut(network.input())).values(), workers))
                .toList();
        List<float[]> inOrder = outputs.stream().map(CompletableFuture::join).toList();
        return Projection.of(inOrder, network.output().channels(), Embedding.DIMENSIONS);
    }

    static ModelCard write(MxnetSymbol symbol, Path tflite, Path folder) throws IOException {
        Files.createDirectories(folder);
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        Path symbolFile = folder.resolve(id + "-symbol.json");
        Path parametersFile = folder.resolve(id + "-0000.params");
        Files.writeString(symbolFile, symbol.toJson());
        Files.write(parametersFile, MxnetParameters.bytes(symbol.parameters()));
        Path cardFile = folder.resolve(ModelCard.FILE_NAME);
        ModelCard card = ConvertedCard.of(id, tflite, cardFile, List.of(symbolFile, parametersFile));
        card.write(cardFile);
        return card;
    }
}
