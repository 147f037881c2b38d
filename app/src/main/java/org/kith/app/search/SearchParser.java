package org.kith.app.search;

import java.time.LocalDate;
import java.util.List;
import org.kith.engine.model.FoldedText;
import org.kith.engine.store.photos.Vocabulary;

/**
 * Reads what somebody types to find photos, in every language at once. What it does not recognise is looked for as it stands; no
 * text is an error. Immutable.
 */
public final class SearchParser {

    private final Words words;
    private final Known known;

    public SearchParser(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.known = new Known(vocabulary);
    }

    /** @param today what "yesterday" is seen from */
    public Parsed parse(String typed, LocalDate today) {
        List<Token> tokens = Tokens.of(typed);
        Scanner scanner = new Scanner(words, known, new Phrases(words, known, new Times(words, today)), tokens);
        List<Item> items = scanner.items();
        List<Piece> pieces = new Pieces(typed, tokens, words).of(PeopleInWords.in(items));
        return new Parsed(pieces, !items.isEmpty() && goesOn(items.get(items.size() - 1), scanner));
    }

    private boolean goesOn(Item last, Scanner scanner) {
        boolean joins = last.link() == Link.AND
                || last.link() == Link.OR
                || last.link() == Link.COMMA
                || last.isLink(Link.NOT)
                || last.isLink(Link.ONLY)
                || last.isLink(Link.BEFORE);
        String said = scanner.said(last.first(), last.end());
        return joins || known.goesOn(said) || words.beginsPhrase(said);
    }

    /** Whether what is typed belongs to what was said before it, as "or Ben" does and "부터". */
    public boolean goesOn(String typed) {
        return words.goesOn(FoldedText.of(typed));
    }
}
