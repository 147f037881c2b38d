package org.kith.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What exactly is wrong with a file. The library keeps the sentence; here it is found again, to be said in other languages.
 * What the operating system or a fault of the program says, stands among these only with the sentence around it.
 */
public enum ProblemReason {
    EMPTY("the file is empty"),
    NO_PICTURE("its content is of no picture format"),
    FORMAT("Kith cannot read {} pictures yet"),
    FORMAT_VARIANT("Kith cannot read this kind of {} picture yet"),
    DECODER_MISSING("the decoder for {} is missing or does not run on this computer"),
    ENDS_EARLY("the file ends early"),
    ENDS_BEFORE_PICTURE("the file ends before its picture begins"),
    PART_BROKEN("a part of the file is broken"),
    GARBAGE_BEFORE("something else stands before the picture in the file"),
    HEADER_BROKEN("the file's header is broken"),
    NOTHING_DECODED("nothing in the file can be decoded"),
    TOO_MANY_PIXELS("it has {} megapixels, more than the {} that Kith decodes"),
    TOO_MANY_BYTES("the file has more than the {} MB that Kith reads"),
    NO_MEMORY_TO_DECODE("decoding it needs more memory than there is"),
    NO_MEMORY_TO_READ("the file does not fit into memory"),
    NO_MEMORY("it does not fit into memory"),
    GONE("the file is gone"),
    GONE_OR_UNPLUGGED("it is gone, or its disk is not connected"),
    NOT_ALLOWED("Kith may not read the file"),
    PERMISSION_DENIED("permission denied"),
    READING_FAILED("reading the file failed ({})"),
    NAME_NOT_UTF8("its name is not valid UTF-8; rename it");

    private static final String ARGUMENT = "{}";

    private final String sentence;
    private final Pattern pattern;

    /** A reason found in a sentence, with what stands in it. */
    public record Said(ProblemReason reason, List<String> arguments) {

        public Said {
            arguments = List.copyOf(arguments);
        }
    }

    ProblemReason(String sentence) {
        this.sentence = sentence;
        this.pattern = Pattern.compile(Stream.of(sentence.split(Pattern.quote(ARGUMENT), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(.*)")));
    }

    /** The sentence that the library keeps, as a {@link PhotoProblem#detail()}. */
    public String say(Object... arguments) {
        String said = sentence;
        for (Object argument : arguments) {
            int at = said.indexOf(ARGUMENT);
            if (at < 0) {
                break; // more was said than the sentence has room for
            }
            said = said.substring(0, at) + argument + said.substring(at + ARGUMENT.length());
        }
        return said;
    }

    /** Empty for what no reason says. */
    public static Optional<Said> of(String detail) {
        for (ProblemReason reason : values()) {
            Matcher matcher = reason.pattern.matcher(detail);
            if (matcher.matches()) {
                List<String> arguments = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    arguments.add(matcher.group(i));
                }
                return Optional.of(new Said(reason, arguments));
            }
        }
        return Optional.empty();
    }
}
