package org.kith.app.search;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.FoldedText;

/** Takes what was typed apart into words: at blanks and commas that do not stand in quotes. */
final class Tokens {

    /** Stands for a blank inside quotes, which does not part words; nobody can type it. */
    static final char KEPT_BLANK = '\uE000';

    private static final String QUOTES = "\"“”„«»「」";
    private static final String COMMAS = ",、，;";

    private final String typed;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String typed) {
        this.typed = typed;
    }

    static List<Token> of(String typed) {
        Tokens tokens = new Tokens(typed);
        tokens.read();
        return List.copyOf(tokens.tokens);
    }

    private void read() {
        int at = 0;
        while (at < typed.length()) {
            char c = typed.charAt(at);
            if (isBlank(c)) {
                at++;
            } else if (COMMAS.indexOf(c) >= 0) {
                tokens.add(new Token(at, at + 1, ",", ",", false));
                at++;
            } else {
                at = word(at);
            }
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** @return behind the word */
    private int word(int from) {
        StringBuilder text = new StringBuilder();
        boolean inQuotes = false;
        boolean allQuoted = QUOTES.indexOf(typed.charAt(from)) >= 0;
        int at = from;
        for (; at < typed.length(); at++) {
            char c = typed.charAt(at);
            if (QUOTES.indexOf(c) >= 0) {
                inQuotes = !inQuotes;
            } else if (inQuotes) {
                text.append(isBlank(c) ? KEPT_BLANK : c);
            } else if (isBlank(c) || COMMAS.indexOf(c) >= 0) {
                break;
            } else {
                allQuoted = false;
                text.append(c);
            }
        }
        String kept = text.toString();
        String folded = FoldedText.of(kept);
        if (folded.isEmpty() || kept.chars().allMatch(c -> c == KEPT_BLANK)) {
            return at; // quotes around nothing, or what nobody sees
        }
        tokens.add(new Token(from, at, visible(kept), folded, allQuoted));
        return at;
    }

    /** With blanks again where they were kept. */
    static String visible(String kept) {
        return kept.replace(KEPT_BLANK, ' ').strip();
    }
}
