package org.kith.app.cli.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Something about a command that its user has to know: a key of the messages, {@code cli.fault.…} or {@code cli.words.…}, with
 * its arguments, from which {@code kith} makes a whole sentence in the user's language. The message is the same in English, for
 * {@code --debug}. Thrown on the command's own thread, never within work of the engine.
 */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    public CommandException(String key, Object... arguments) {
        this(null, key, arguments);
    }

    public CommandException(@Nullable Throwable cause, String key, Object... arguments) {
        super(new Text(Locale.ENGLISH).get(key, arguments), cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** For words given to a command that make no sense: its help is named behind the sentence. */
    public ParameterException ofWordsTo(CommandLine command) {
        return new ParameterException(command, getMessage(), this);
    }

    public String say(Text text) {
        return text.get(key, arguments);
    }
}
