package org.kith.engine.convert.onnx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onnx.Onnx.NodeProto;
import org.kith.engine.convert.layer.Flatten;
import org.kith.engine.convert.layer.Graph;
import org.kith.engine.convert.layer.GraphBuilder;
import org.kith.engine.convert.layer.Input;
import org.kith.engine.fault.EngineException;

/** From an ONNX file to layers, one after the other as the file has them. */
public final class OnnxReader {

    private OnnxReader() {}

    /**
     * Reads a network of one picture, with its outputs in the order of the file.
     *
     * @param sidePx rows and columns of its pictures, where the file leaves them open
     * @throws EngineException naming the operator that cannot be converted
     */
    public static Graph read(Path path, int sidePx) {
        try {
            return layers(OnnxFile.open(path), sidePx);
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) { // numbers that mean nothing
            throw new EngineException(OnnxFault.DAMAGED, e, path);
        }
    }

    private static Graph layers(OnnxFile file, int sidePx) {
        GraphBuilder graph = new GraphBuilder();
        Map<String, Value> values = new HashMap<>();
        int input = graph.add(new Input(file.picture(sidePx)));
        values.put(file.input(), new Tensor(input, 4, file.isChannelsLast()));
        for (NodeProto node : file.operators()) {
            // only a first output: the others are what training needs
            values.put(node.getOutput(0), OperatorReaders.read(new OnnxNode(file, node, values, graph)));
        }
        List<Integer> outputs = new ArrayList<>();
        for (String name : file.outputs()) {
            if (!(values.get(name) instanceof Tensor output)) {
                throw new EngineException(OnnxFault.NO_OUTPUT, file.path(), name);
            }
            outputs.add(output.rank() == 2 ? graph.add(new Flatten(), output.node()) : output.node());
        }
        return graph.build(outputs);
    }
}
