package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.L2Normalization;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.mxnet.MxnetParameters;
import org.kith.engine.convert.mxnet.MxnetSymbol;
import org.kith.engine.convert.rewrite.BatchNormFolding;
import org.kith.engine.convert.rewrite.FusionGuard;
import org.kith.engine.convert.rewrite.L2Pattern;
import org.kith.engine.convert.rewrite.NormFoldingAhead;
import org.kith.engine.convert.rewrite.OutputProjection;
import org.kith.engine.convert.rewrite.PreluCarrying;
import org.kith.engine.convert.rewrite.PreluPattern;
import org.kith.engine.convert.rewrite.PreluSplitting;
import org.kith.engine.convert.rewrite.Projection;
import org.kith.engine.convert.rewrite.VectorsAsPictures;
import org.kith.engine.convert.rewrite.WholePictureKernels;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.Normalisation;

/**
 * Turns a TensorFlow Lite or ONNX network into an MXNet symbol and parameters in the form that oneDNN runs fast. In plain Java from
 * end to end: the same file and photos give the same bytes, on any machine. [Note: Why conversion is plain Java] The
 * projection's last directions carry next to nothing, so the least rounding turns them; run through a native library the
 * same command would give other files on another processor, and nobody could tell a change from noise.
 */
public final class ModelConversion {

    /** Enough for squared distances to differ by 1e-6 from the unprojected ones (docs/decisions/0012). */
    static final int CROPS = 704;

    static final long SEED = 20180420; // the day MobileFaceNets appeared as arXiv:1804.07573

    private ModelConversion() {}

    /**
     * Converts a network that maps a square RGB picture of any size to a vector. With photos, more than {@value
     * Embedding#DIMENSIONS} numbers are projected to as many; without, up to {@value Embedding#MOST_DIMENSIONS} stay. Fewer get
     * zeros behind them. What people wrote into a card that is already in the
     * folder stays.
     *
     * @param network the file to convert
     * @param input how it was trained to see a face
     * @param photos a folder with PNG photos, from which to find the projection; not looked at where there are few numbers
     * @param folder where symbol, parameters and card go; its name is the model's id; made if missing
     * @param workers compute the crops' outputs; how many there are changes nothing but the time
     * @throws EngineException if the network cannot be converted, or the files not read or written
     */
    public static ConversionReport convert(
            NetworkFile network,
            FaceInput input,
            Optional<Path> photos,
            Path folder,
            PreluForm form,
            Executor workers) {
        Graph original = simplified(network.read());
        requireEmbedder(original, network.path());
        int dimensions = original.output().channels();
        int kept = KeptDimensions.of(dimensions, photos);
        boolean projected = dimensions > kept;
        Projection projection = projected
                ? projection(original, RandomCrops.of(photos.orElseThrow(), SEED), input.normalisation(), workers)
                : Projection.padding(dimensions, kept);
        Graph projectedOrPadded = dimensions == kept ? original : OutputProjection.fold(projection, original);
        try {
            ModelCard card = write(
                    finished(projectedOrPadded, form).toSymbol(),
                    network.path(),
                    input.signature(original.input().width(), kept),
                    folder);
            return new ConversionReport(card, dimensions, projected ? CROPS : 0, projection.lostEnergy());
        } catch (IOException e) {
            throw new EngineException(ConversionFault.NOT_WRITTEN, e, folder, e.getMessage());
        }
    }

    /** The same network with fewer and faster layers, its outputs as they were before they were normalised. */
    static Graph simplified(Graph network) {
        return folded(network).unnormalised();
    }

    /** The same network with fewer and faster layers. */
    static Graph folded(Graph network) {
        Graph named = new L2Pattern().apply(new PreluPattern().apply(network));
        Graph folded = new BatchNormFolding().apply(new VectorsAsPictures().apply(named));
        // ahead of the vector and, where none is left, of the picture
        Graph pictures = new WholePictureKernels().apply(new NormFoldingAhead().apply(folded));
        return new NormFoldingAhead().apply(pictures);
    }

    /** The network that is written: its outputs on the unit hypersphere, PReLU in the form wanted. */
    static Graph finished(Graph network, PreluForm form) {
        Graph normalised =
                new VectorsAsPictures().apply(network).followedBy(new Flatten()).followedBy(new L2Normalization());
        return inForm(normalised, form);
    }

    static Graph inForm(Graph network, PreluForm form) {
        return FusionGuard.guarded(
                switch (form) {
                    case SPLIT ->
                        new PreluSplitting().apply(PreluCarrying.intoDepthwise().apply(network));
                    case CARRIED ->
                        new PreluSplitting().apply(PreluCarrying.intoAll().apply(network));
                    case PLAIN -> network;
                });
    }

    private static void requireEmbedder(Graph network, Path file) {
        if (network.outputs().size() != 1) {
            throw new EngineException(
                    ConversionFault.SEVERAL_OUTPUTS, file, network.outputs().size());
        }
        Shape in = network.input();
        Shape out = network.output();
        if (in.channels() != 3 || in.height() != in.width()) {
            throw new EngineException(ConversionFault.OTHER_PICTURES, file, in.width(), in.height(), in.channels());
        }
        if (out.height() != 1 || out.width() != 1) {
            throw new EngineException(ConversionFault.GIVES_PICTURES, file, out.width(), out.height());
        }
    }

    private static Projection projection(
            Graph network, RandomCrops crops, Normalisation normalisation, Executor workers) {
        List<CompletableFuture<float[]>> outputs = crops.take(CROPS).stream()
                .map(crop -> CompletableFuture.supplyAsync(
                        () -> network.forward(crop.cut(network.input(), normalisation))
                                .values(),
                        workers))
                .toList();
        List<float[]> inOrder = outputs.stream().map(CompletableFuture::join).toList();
        return Projection.of(inOrder, network.output().channels(), Embedding.DIMENSIONS);
    }

    static ModelCard write(MxnetSymbol symbol, Path source, Signature signature, Path folder) throws IOException {
        return write(symbol, source, ModelCard.Task.EMBED, signature, folder);
    }

    /** @param source the file whose numbers they are */
    static ModelCard write(MxnetSymbol symbol, Path source, ModelCard.Task task, Signature signature, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        Path symbolFile = folder.resolve(id + "-symbol.json");
        Path parametersFile = folder.resolve(id + "-0000.params");
        Files.writeString(symbolFile, symbol.toJson());
        Files.write(parametersFile, MxnetParameters.bytes(symbol.parameters()));
        ModelCard card = ConvertedCard.of(source, task, signature, folder, List.of(symbolFile, parametersFile));
        card.write(folder.resolve(ModelCard.FILE_NAME));
        return card;
    }
}
