package org.kith.app.cli.base;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.app.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * One line that says what is wrong with the words given, and where to read on. What picocli finds wrong has no code: its types
 * tell.
 */
public final class ParameterErrors implements IParameterExceptionHandler {

    private final Text text;

    /** @param text in which it is said */
    public ParameterErrors(Text text) {
        this.text = text;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        List<String> alike = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        command.getErr().println("kith: " + sentence(e));
        command.getErr()
                .println(
                        alike.isEmpty()
                                ? text.get(
                                        "cli.words.see",
                                        command.getCommandSpec().qualifiedName())
                                : text.get("cli.words.did-you-mean", String.join(", ", alike)));
        return ExitCode.NOT_DONE;
    }

    private String sentence(ParameterException e) {
        if (e.getCause() instanceof CommandException own) {
            return own.say(text);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return text.get(
                    unmatched.isUnknownOption() ? "cli.words.unknown-option" : "cli.words.not-understood", words);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return text.get("cli.words.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = e.getArgSpec();
        return argument != null && e.getCause() instanceof TypeConversionException cause
                ? wrong(argument, String.valueOf(e.getValue()), String.valueOf(cause.getMessage()))
                : String.valueOf(e.getMessage());
    }

    private String missing(ArgSpec first) {
        if (first instanceof OptionSpec option) {
            return text.get(
                    option.required() ? "cli.words.option-missing" : "cli.words.value-missing",
                    name(option),
                    option.paramLabel());
        }
        String all = first.command().positionalParameters().stream()
                .dropWhile(parameter -> parameter != first)
                .filter(ArgSpec::required)
                .map(ArgSpec::paramLabel)
                .collect(Collectors.joining(", "));
        return text.get("cli.words.missing", all);
    }

    private String wrong(ArgSpec argument, String value, String why) {
        Class<?> type = argument.type();
        if (type == boolean.class) {
            return text.get("cli.words.takes-no-value", name(argument));
        }
        if (type.isEnum()) {
            String choices = Stream.of(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return text.get("cli.words.none-of", name(argument), value, choices);
        }
        return text.get("cli.words.wrong", name(argument), why);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
