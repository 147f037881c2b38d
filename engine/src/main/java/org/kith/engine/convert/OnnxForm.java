package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.onnx.OnnxWriter;
import org.kith.engine.convert.rewrite.BatchNormFolding;
import org.kith.engine.convert.rewrite.PreluRestoring;
import org.kith.engine.convert.rewrite.WholePictureKernels;
import org.kith.engine.fault.EngineException;
import org.kith.engine.networks.card.CardFault;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.networks.card.ModelFolder;

/** A network of Kith's as an ONNX file, which OpenCV's DNN runs where MXNet has no natives. */
public final class OnnxForm {

    /** A detector takes any size that can be halved a few times; one has to be written down. */
    private static final int DETECTORS_SIDE_PX = 64;

    private OnnxForm() {}

    /**
     * The same network, each PReLU as ONNX's own operator: of the model's own file, where it has one, else made anew.
     *
     * @return the bytes of an ONNX file
     * @throws EngineException if the model is none that Kith can read back, or its files cannot be read
     */
    public static byte[] bytes(ModelFolder model) {
        String own = fileName(model.card());
        if (model.card().file(own).isEmpty()) {
            return OnnxWriter.file(network(model));
        }
        Path file = model.file(own);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EngineException(CardFault.FILE_NOT_READ, e, file, e.getMessage());
        }
    }

    /**
     * Writes the same network.
     *
     * @param file made or written over
     * @throws EngineException if the model is none that Kith can read back, or files cannot be read or written
     */
    public static void write(ModelFolder model, Path file) {
        write(network(model), file);
    }

    private static Graph network(ModelFolder model) {
        Graph read = MxnetGraph.read(model, input(model.card()));
        // what kith train writes is folded here for the first time; what was converted was folded then
        Graph folded = new WholePictureKernels().apply(new BatchNormFolding().apply(read));
        return new PreluRestoring().apply(folded);
    }

    private static String fileName(ModelCard card) {
        return card.id() + ".onnx";
    }

    /**
     * Writes the file into the model's own folder, as ID.onnx, and its name and hash into the card.
     *
     * @return the card
     * @throws EngineException as above
     */
    public static ModelCard addTo(ModelFolder model) {
        ModelCard card = model.card();
        Path file = model.path().resolve(fileName(card));
        write(model, file);
        try {
            List<ModelFile> files = new ArrayList<>(card.files());
            files.removeIf(known -> known.name().equals(file.getFileName().toString()));
            files.addAll(ConvertedCard.promised(List.of(file)));
            ModelCard more = new ModelCard(
                    card.id(), card.title(), card.task(), files, card.provenance(), card.signature(), card.accuracy());
            more.write(model.path().resolve(ModelCard.FILE_NAME));
            return more;
        } catch (IOException e) {
            throw new EngineException(ConversionFault.NOT_WRITTEN, e, model.path(), e.getMessage());
        }
    }

    private static Shape input(ModelCard card) {
        ModelCard.Signature signature = card.signature();
        boolean anySize = card.task() == ModelCard.Task.DETECT && signature.inputSidePx() == null;
        return anySize
                ? new Shape(DETECTORS_SIDE_PX, DETECTORS_SIDE_PX, 3)
                : new Shape(signature.heightPx(), signature.widthPx(), 3);
    }

    static void write(Graph network, Path file) {
        try {
            Files.write(file, OnnxWriter.file(network));
        } catch (IOException e) {
            throw new EngineException(ConversionFault.NOT_WRITTEN, e, file, e.getMessage());
        }
    }
}
