package org.kith.app.search;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.photo.PhotoCondition;

/** Makes pieces of what was recognised: words that only join belong to what they join, so that no letter is lost. */
final class Pieces {

    private final String typed;
    private final List<Token> tokens;
    private final Words words;
    private final List<Piece> pieces = new ArrayList<>();

    /** Of the first word that waits for its piece; −1: none does. */
    private int waiting = -1;

    Pieces(String typed, List<Token> tokens, Words words) {
        this.typed = typed;
        this.tokens = tokens;
        this.words = words;
    }

    List<Piece> of(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.condition() != null) {
                add(item, item.condition());
            } else {
                add(item, items.subList(i + 1, items.size()));
            }
        }
        if (waiting >= 0) {
            end();
        }
        return pieces;
    }

    private void add(Item item, PhotoCondition condition) {
        int first = waiting >= 0 ? waiting : item.first();
        waiting = -1;
        add(first, item.end(), condition);
    }

    private void add(int first, int end, PhotoCondition condition) {
        int from = tokens.get(first).from();
        int to = tokens.get(end - 1).to();
        pieces.add(new Piece(from, to, typed.substring(from, to), condition));
    }

    /** A word that joins, or says nothing. */
    private void add(Item item, List<Item> behind) {
        boolean joins = item.link() == Link.AND || item.link() == Link.COMMA;
        if (joins || (item.link() == Link.BEFORE && isRecognised(behind))) {
            waiting = waiting >= 0 ? waiting : item.first();
        } else if (waiting < 0 && isSaidBehind(item) && !pieces.isEmpty() && last().isRecognised()) {
            grow(item.end());
        } else {
            add(item, text(item));
        }
    }

    private boolean isSaidBehind(Item item) {
        return words.is(Link.AFTER, said(item));
    }

    private String said(Item item) {
        StringBuilder said = new StringBuilder();
        tokens.subList(item.first(), item.end())
                .forEach(token -> said.append(said.isEmpty() ? "" : " ").append(token.folded()));
        return said.toString();
    }

    private static boolean isRecognised(List<Item> behind) {
        return behind.stream()
                .filter(item -> !item.isLink(Link.BEFORE) && !item.isLink(Link.AND))
                .findFirst()
                .filter(item -> item.condition() != null && !item.isWord())
                .isPresent();
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    private void grow(int end) {
        Piece last = last();
        int to = tokens.get(end - 1).to();
        pieces.set(pieces.size() - 1, new Piece(last.from(), to, typed.substring(last.from(), to), last.condition()));
    }

    private PhotoCondition text(Item item) {
        return text(item.first(), item.end());
    }

    private PhotoCondition text(int first, int end) {
        int from = tokens.get(first).from();
        return new PhotoCondition.Text(typed.substring(from, tokens.get(end - 1).to()));
    }

    /** Nothing came after them: they belong to what was before, or are all there is. */
    private void end() {
        if (pieces.isEmpty()) {
            add(waiting, tokens.size(), text(waiting, tokens.size()));
        } else {
            grow(tokens.size());
        }
        waiting = -1;
    }
}
