package org.kith.engine.convert.tflite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.convert.tflite.OperatorReaders.OperatorReader;
import org.kith.engine.fault.EngineException;

/** From a TFLite file to layers, one after the other as the file has them. */
public final class TfliteReader {

    private TfliteReader() {}

    /**
     * Reads a network.
     *
     * @throws EngineException naming the operator that cannot be converted
     */
    public static Graph read(Path path) {
        try {
            return layers(path);
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) { // offsets that point anywhere
            throw new EngineException(TfliteFault.DAMAGED, e, path);
        }
    }

    private static Graph layers(Path path) {
        TfliteFile file = TfliteFile.open(path);
        GraphBuilder graph = new GraphBuilder();
        Map<Integer, Integer> nodeOfTensor = new HashMap<>();
        nodeOfTensor.put(file.input(), graph.add(new Input(file.picture(file.input()))));
        for (int i = 0; i < file.operators(); i++) {
            if (file.isWidening(file.operator(i))) {
                continue;
            }
            String name = file.name(file.operator(i));
            OperatorReader reader = OperatorReaders.BY_NAME.get(name);
            if (reader == null) {
                throw new EngineException(
                        TfliteFault.UNKNOWN_OPERATOR,
                        path,
                        name,
                        String.join(
                                ", ",
                                OperatorReaders.BY_NAME.keySet().stream()
                                        .sorted()
                                        .toList()));
            }
            TfliteOperator operator = new TfliteOperator(file, file.operator(i), nodeOfTensor, graph);
            nodeOfTensor.put(operator.output(), reader.read(operator));
        }
        Integer output = nodeOfTensor.get(file.output());
        if (output == null) {
            throw new EngineException(TfliteFault.NO_OUTPUT, path);
        }
        return graph.build(output);
    }
}
