package org.kith.engine.fault;

import java.util.Locale;

/**
 * What may go wrong, as a code that keeps its meaning in every language; also words that stand inside such a sentence. Each
 * room of the engine has an enum of its own faults: this says of a constant of it what a program that speaks other languages
 * has to know.
 */
public interface Fault {

    /** As an enum has it. */
    String name();

    /** The part of the engine it comes from, a word in small letters: the beginning of the code. */
    String room();

    /** A pattern of {@link java.text.MessageFormat}: a whole sentence that says what happened and what to do, or part of one. */
    String english();

    /** Such as {@code store.disk-full}. */
    default String code() {
        return room() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
