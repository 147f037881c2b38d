package org.kith.app.search;

/**
 * A word of what was typed, or a comma.
 *
 * @param from where it begins
 * @param to behind its last character
 * @param text without quotes
 * @param folded as it is compared; blanks that stood in quotes are {@link Tokens#KEPT_BLANK}
 * @param quoted whether all of it stood in quotes
 */
record Token(int from, int to, String text, String folded, boolean quoted) {

    boolean isComma() {
        return !quoted && folded.equals(",");
    }
}
