package org.kith.engine.convert.mxnet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An MXNet symbol while it is built, with its parameters; names are made from places. The same calls give the same text. */
public final class MxnetSymbol {

    private final SymbolText text = new SymbolText();
    private final Map<String, Weights> parameters = new LinkedHashMap<>();
    private List<Integer> outputs = List.of();

    /** What DJL feeds: MXNet's usual name for it. */
    public int input() {
        return text.variable("data");
    }

    /** A constant of the network. */
    public int parameter(String kind, Weights weights) {
        String name = kind + text.size();
        parameters.put(name, weights);
        return text.variable(name);
    }

    public int operator(String operator, Map<String, String> attributes, List<Integer> inputs) {
        return text.operator(operator, operator.toLowerCase(Locale.ROOT) + text.size(), attributes, inputs);
    }

    /** Constants by name, in the order in which the network needs them. */
    public Map<String, Weights> parameters() {
        return new LinkedHashMap<>(parameters);
    }

    /** Says which nodes are the outputs, in their order: the one added last where nobody says. */
    public void outputs(List<Integer> nodes) {
        outputs = List.copyOf(nodes);
    }

    /** The text of {@code *-symbol.json}. */
    public String toJson() {
        return outputs.isEmpty() ? text.toJson() : text.toJson(outputs);
    }
}
