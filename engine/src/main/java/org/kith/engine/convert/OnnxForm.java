package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.onnx.OnnxWriter;
import org.kith.engine.convert.rewrite.PreluRestoring;
import org.kith.engine.fault.EngineException;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFile;
import org.kith.engine.networks.card.ModelFolder;

/** A network of Kith's as an ONNX file, which OpenCV's DNN runs where MXNet has no natives. */
public final class OnnxForm {

    /** A detector takes any size that can be halved a few times; one has to be written down. */
    private static final int DETECTORS_SIDE_PX = 64;

    private OnnxForm() {}

    /**
     * Writes the same network, each PReLU as ONNX's own operator.
     *
     * @param file made or written over
     * @throws EngineException if the model was not converted by Kith, or files cannot be read or written
     */
    public static void write(ModelFolder model, Path file) {
        Graph network = MxnetGraph.read(model, input(model.card()));
        write(new PreluRestoring().apply(network), file);
    }

    /**
     * Writes the file into the model's own folder, as ID.onnx, and its name and hash into the card.
     *
     * @return the card
     * @throws EngineException as above
     */
    public static ModelCard addTo(ModelFolder model) {
        ModelCard card = model.card();
        Path file = model.path().resolve(card.id() + ".onnx");
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
