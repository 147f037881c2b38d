package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.fault.EngineException;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelCard.Signature;
import org.kith.engine.networks.card.Normalisation;

/** Turns a network from pictures to pictures, of one output or several, into an MXNet symbol and parameters. */
public final class DetectorConversion {

    private DetectorConversion() {}

    /**
     * Converts a network, its outputs in the order of the file. What people wrote into a card that is already in the folder
     * stays.
     *
     * @param network the file to convert; where no layer sees a whole picture, pictures of other sizes go in too
     * @param normalisation from the bytes of a picture to the numbers of the input
     * @param folder where symbol, parameters and card go; its name is the model's id; made if missing
     * @throws EngineException if the network cannot be converted, or the files not read or written
     */
    public static ModelCard convert(NetworkFile network, Normalisation normalisation, Path folder) {
        Graph folded = ModelConversion.folded(network.read());
        Graph written = ModelConversion.inForm(folded, PreluForm.SPLIT);
        String outputs = written.outputs().stream()
                .map(output -> size(written.node(output).shape(), written.input()))
                .collect(Collectors.joining("; "));
        Signature signature = new Signature(
                "data: n x " + written.input().channels() + " x h x w (NCHW)",
                normalisation.text(),
                outputs,
                null,
                null,
                null);
        try {
            return ModelConversion.write(written.toSymbol(), network.path(), ModelCard.Task.DETECT, signature, folder);
        } catch (IOException e) {
            throw new EngineException(ConversionFault.NOT_WRITTEN, e, folder, e.getMessage());
        }
    }

    private static String size(Shape output, Shape input) {
        return "n x " + output.channels() + " x h/" + input.height() / output.height() + " x w/"
                + input.width() / output.width();
    }
}
