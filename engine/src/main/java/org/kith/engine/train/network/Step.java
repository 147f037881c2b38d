package org.kith.engine.train.network;

import java.util.List;
import java.util.Map;

/**
 * One operator of MXNet at its place in a network.
 *
 * @param layer of the paper's table that it belongs to
 * @param name in the symbol
 * @param operator MXNet's name for it
 * @param attributes as MXNet reads them
 * @param inputs positions of earlier steps
 * @param learned come after the inputs
 * @param multiplyAdds for one picture
 */
record Step(
        String layer,
        String name,
        String operator,
        Map<String, String> attributes,
        List<Integer> inputs,
        List<Learned> learned,
        Volume output,
        long multiplyAdds) {

    Step {
        attributes = Map.copyOf(attributes);
        inputs = List.copyOf(inputs);
        learned = List.copyOf(learned);
    }
}
