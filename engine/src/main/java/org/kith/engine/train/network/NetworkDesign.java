package org.kith.engine.train.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.convert.mxnet.MxnetParameters;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.train.TrainableNetwork;

/**
 * A network that maps pictures to embeddings: n × 3 × height × width numbers (v − 127.5) / 128, red, green, blue, to n × 128 of
 * norm 1. Immutable.
 */
public final class NetworkDesign implements TrainableNetwork {

    private final String name;
    private final Architecture architecture;
    private final PaperTable paper;

    NetworkDesign(String name, Architecture architecture, PaperTable paper) {
        this.name = name;
        this.architecture = architecture;
        this.paper = paper;
    }

    /** As on the command line. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public int inputHeight() {
        return architecture.input().height();
    }

    @Override
    public int inputWidth() {
        return architecture.input().width();
    }

    Architecture architecture() {
        return architecture;
    }

    /** What each layer of the paper's table takes, in order. */
    public List<LayerCost> costs() {
        return architecture.layers().stream()
                .map(steps ->
                        cost(steps.get(0).layer(), steps, paper.of(steps.get(0).layer())))
                .toList();
    }

    /** What the whole takes. */
    public LayerCost total() {
        return cost("total", architecture.steps(), paper.total());
    }

    private static LayerCost cost(String layer, List<Step> steps, PaperTable.Figures paper) {
        Volume out = steps.get(steps.size() - 1).output();
        return new LayerCost(
                layer,
                out.height(),
                out.width(),
                out.channels(),
                steps.stream()
                        .flatMap(step -> step.learned().stream())
                        .mapToLong(Learned::parameters)
                        .sum(),
                steps.stream().mapToLong(Step::multiplyAdds).sum(),
                paper.parameters(),
                paper.multiplyAdds());
    }

    /** A block of its own weights, not initialised. */
    @Override
    public Block block() {
        return new DesignBlock(architecture);
    }

    /**
     * Writes what the engine runs: {@code ID-symbol.json} and {@code ID-0000.params}. The card is the caller's.
     *
     * @param trained made by {@link #block()}, initialised
     * @param folder made if missing
     */
    @Override
    public void export(Block trained, Path folder, String id) throws IOException {
        Files.createDirectories(folder);
        Map<String, Weights> weights = new LinkedHashMap<>();
        trained.getParameters().values().forEach(parameter -> weights.put(parameter.getName(), weights(parameter)));
        Files.writeString(folder.resolve(id + "-symbol.json"), ArchitectureSymbol.of(architecture));
        Files.write(folder.resolve(id + "-0000.params"), MxnetParameters.bytes(weights));
    }

    private static Weights weights(Parameter parameter) {
        long[] shape = parameter.getArray().getShape().getShape();
        int[] sides = new int[shape.length];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = Math.toIntExact(shape[i]);
        }
        return new Weights(sides, parameter.getArray().toFloatArray());
    }
}
