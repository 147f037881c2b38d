package org.kith.engine.convert;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.engine.convert.mxnet.Weights;

/**
 * An operator of an MXNet symbol while it is read.
 *
 * @param operands those that are computed: places in the graph
 * @param constants the others, in their order
 */
record MxnetNode(String operator, Map<String, String> attributes, List<Integer> operands, List<Weights> constants) {

    /** @throws IllegalArgumentException if there are fewer */
    Weights constant(int at) {
        if (at >= constants.size()) {
            throw new IllegalArgumentException("an operand that is not constant");
        }
        return constants.get(at);
    }

    /** Whether an attribute has one of these values; as text, as symbols have them. */
    boolean has(String attribute, String... values) {
        return Arrays.asList(values).contains(attributes.getOrDefault(attribute, ""));
    }

    /** @throws IllegalArgumentException if it is no number */
    float number(String attribute, float otherwise) {
        return Optional.ofNullable(attributes.get(attribute))
                .map(Float::parseFloat)
                .orElse(otherwise);
    }

    /** "(4, 4)": the numbers; as many as a window has sides where the symbol leaves them out. */
    int[] sides(String attribute, int otherwise) {
        String text = attributes.getOrDefault(attribute, "").replaceAll("[() ]", "");
        return text.isEmpty()
                ? new int[] {otherwise, otherwise}
                : Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    /** @throws IllegalArgumentException naming the attribute, if it does not hold */
    void require(boolean holds, String attribute) {
        if (!holds) {
            throw new IllegalArgumentException(
                    operator + " with " + attribute + " = " + attributes.getOrDefault(attribute, ""));
        }
    }
}
