package org.kith.engine.train.network;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.convert.mxnet.SymbolText;

/** Writes a network that was trained as MXNet stores it. The same network gives the same text. */
final class ArchitectureSymbol {

    private ArchitectureSymbol() {}

    static String of(Architecture architecture) {
        SymbolText text = new SymbolText();
        List<Integer> places = new ArrayList<>();
        places.add(text.variable(architecture.steps().get(0).name()));
        for (Step step : architecture.steps().subList(1, architecture.steps().size())) {
            List<Integer> operands =
                    new ArrayList<>(step.inputs().stream().map(places::get).toList());
            step.learned().forEach(numbers -> operands.add(text.variable(numbers.name())));
            places.add(text.operator(step.operator(), step.name(), step.attributes(), operands));
        }
        return text.toJson();
    }
}
