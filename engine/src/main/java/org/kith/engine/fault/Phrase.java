package org.kith.engine.fault;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or part of one, that can be said in any language.
 *
 * @param arguments of the pattern: names, paths and numbers as they are, and phrases, which are said in the same language
 */
public record Phrase(Fault fault, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** @param arguments null where the system says nothing, which reads "null" */
    public static Phrase of(Fault fault, @Nullable Object... arguments) {
        return new Phrase(
                fault, Arrays.stream(arguments).<Object>map(Phrase::orNothing).toList());
    }

    private static Object orNothing(@Nullable Object argument) {
        return argument == null ? "null" : argument;
    }

    /**
     * Several things as one argument.
     *
     * @param pair says how the first of two is joined to the second
     * @param parts at least one
     */
    public static Object joined(Fault pair, List<?> parts) {
        Object joined = parts.get(0);
        for (Object part : parts.subList(1, parts.size())) {
            joined = of(pair, joined, part);
        }
        return joined;
    }

    /** What a failure says, to stand within a sentence: a phrase if the engine says it, else the system's words. */
    public static Object ofCause(Throwable cause) {
        return cause instanceof EngineException known ? known.phrase() : String.valueOf(cause.getMessage());
    }

    /** The code and its arguments, a blank between two, for what is kept: {@code learning.recognised 120 80 95}. */
    public String coded() {
        return Stream.concat(Stream.of(fault.code()), arguments.stream())
                .map(word -> word instanceof Phrase phrase ? phrase.coded() : word.toString())
                .collect(Collectors.joining(" "));
    }

    /** For logs, and where nothing else is spoken. */
    public String english() {
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof Phrase phrase ? phrase.english() : argument)
                .toArray();
        return new MessageFormat(fault.english(), Locale.ROOT).format(said);
    }
}
