package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Path;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.Prelu;
import org.kith.engine.convert.layer.Shape;
import org.kith.engine.convert.rewrite.PreluRestoring;
import org.kith.engine.fault.EngineException;
import org.kith.engine.networks.card.ModelCard;
import org.kith.engine.networks.card.ModelFolder;

/** A network of Kith's in the form that a converter makes which translates operator by operator: to measure against. */
public final class PlainForm {

    private PlainForm() {}

    /**
     * Writes the same network with each PReLU as MXNet's own operator, {@link PreluForm#PLAIN}: what {@link ModelConversion}
     * makes of the original file in that form, but for rounding, without that file.
     *
     * @param folder where symbol, parameters and card go; its name is the model's id; made if missing
     * @return the number of PReLUs that were set in
     * @throws EngineException if the model has no PReLU that was carried, or files cannot be read or written
     */
    public static int write(ModelFolder model, Path folder) {
        ModelCard.Signature input = model.card().signature();
        Graph carried = MxnetGraph.read(model, new Shape(input.heightPx(), input.widthPx(), 3));
        Graph plain = new PreluRestoring().apply(carried);
        int prelus = prelus(plain) - prelus(carried);
        if (prelus == 0) {
            throw new EngineException(ConversionFault.NO_CARRIED_PRELU, model.path());
        }
        try {
            ModelConversion.write(
                    plain.toSymbol(),
                    model.path().resolve(ModelCard.FILE_NAME),
                    model.card().signature(),
                    folder);
            return prelus;
        } catch (IOException e) {
            throw new EngineException(ConversionFault.NOT_WRITTEN, e, folder, e.getMessage());
        }
    }

    private static int prelus(Graph graph) {
        return (int) graph.nodes().stream()
                .filter(node -> node.layer() instanceof Prelu)
                .count();
    }
}
