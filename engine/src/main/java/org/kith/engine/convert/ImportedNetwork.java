package org.kith.engine.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kith.engine.convert.mxnet.MxnetParameters;
import org.kith.engine.convert.mxnet.SymbolFile;
import org.kith.engine.convert.mxnet.Weights;
import org.kith.engine.convert.rewrite.Projection;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Phrase;

/** An MXNet network that somebody brings: its symbol, and the parameters that the symbol asks for. */
final class ImportedNetwork {

    /** Names that a message can hold. */
    private static final int SHOWN = 5;

    private final SymbolFile symbol;

    /** By full names: {@code arg:} learned, {@code aux:} counted. */
    private final Map<String, Weights> parameters;

    private ImportedNetwork(SymbolFile symbol, Map<String, Weights> parameters) {
        this.symbol = symbol;
        this.parameters = parameters;
    }

    /**
     * Reads the two files.
     *
     * @throws EngineException if one is no such file, or they do not belong together
     */
    static ImportedNetwork read(Path symbolFile, Path parametersFile) {
        SymbolFile symbol = symbol(symbolFile);
        Map<String, Weights> all = parameters(parametersFile);
        Set<String> variables = symbol.variables();
        Map<String, Weights> used = new LinkedHashMap<>();
        Set<String> unset = new TreeSet<>(variables);
        all.forEach((name, weights) -> {
            String bare = MxnetParameters.bareName(name);
            if (variables.contains(bare)) {
                used.put(name, weights);
                unset.remove(bare);
            }
        });
        if (unset.isEmpty()) {
            throw new EngineException(ConversionFault.NO_INPUT, symbolFile, parametersFile);
        }
        if (unset.size() > 1) {
            throw new EngineException(ConversionFault.SEVERAL_INPUTS, symbolFile, parametersFile, some(unset));
        }
        symbol.nameInput(unset.iterator().next());
        return new ImportedNetwork(symbol, used);
    }

    private static Object some(Set<String> names) {
        String first = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() > SHOWN ? Phrase.of(ConversionFault.AND_OTHERS, first) : first;
    }

    /** Adds a projection. */
    void project(Projection projection) {
        int inputs = projection.rows()[0].length;
        int outputs = projection.rows().length;
        float[] weights = new float[outputs * inputs];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                weights[o * inputs + i] = (float) projection.rows()[o][i];
            }
        }
        parameters.put("arg:kith_projection_weight", new Weights(new int[] {outputs, inputs}, weights));
        symbol.append(
                "FullyConnected",
                "kith_projection",
                Map.of("num_hidden", Integer.toString(outputs), "no_bias", "True"),
                List.of("kith_projection_weight"));
    }

    boolean isNormalised() {
        return symbol.isNormalised();
    }

    /** Adds what brings the outputs to norm 1. */
    void normalise() {
        symbol.append("Flatten", "kith_flatten", Map.of(), List.of());
        symbol.append("L2Normalization", "kith_l2", Map.of("eps", "1e-10", "mode", "instance"), List.of());
    }

    void write(Path symbolFile, Path parametersFile) throws IOException {
        Files.writeString(symbolFile, symbol.toJson());
        Files.write(parametersFile, MxnetParameters.bytesOfNamed(parameters));
    }

    private static SymbolFile symbol(Path file) {
        try {
            return SymbolFile.parse(Files.readString(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (RuntimeException e) {
            throw new EngineException(ConversionFault.NO_SYMBOL, e, file);
        }
    }

    private static Map<String, Weights> parameters(Path file) {
        try {
            return MxnetParameters.readNamed(Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (RuntimeException e) {
            throw new EngineException(ConversionFault.NO_PARAMETERS, e, file);
        }
    }

    private static EngineException unreadable(Path file, IOException e) {
        return new EngineException(ConversionFault.FILE_NOT_READ, e, file);
    }
}
