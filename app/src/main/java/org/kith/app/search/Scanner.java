package org.kith.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.app.search.Words.Stem;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.PhotoCondition;

/** Goes through what was typed and recognises what it can, the longest first; all else is a word to look for. */
final class Scanner {

    /** Of words that are looked up together: "date of birth of grandmother's house in Seoul" is longer than any name. */
    private static final int LONGEST = 8;

    private final Words words;
    private final Known known;
    private final Phrases phrases;
    private final List<Token> tokens;

    Scanner(Words words, Known known, Phrases phrases, List<Token> tokens) {
        this.words = words;
        this.known = known;
        this.phrases = phrases;
        this.tokens = tokens;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Item item = longest(at);
            items.add(item);
            at = item.end();
        }
        return items;
    }

    private Item longest(int first) {
        for (int end = Math.min(tokens.size(), first + LONGEST); end > first; end--) {
            Optional<Item> item = item(first, end);
            if (item.isPresent()) {
                return item.get();
            }
        }
        return ofCondition(
                first, first + 1, new PhotoCondition.Text(tokens.get(first).text()));
    }

    private Optional<Item> item(int first, int end) {
        Token token = tokens.get(first);
        if (token.quoted() && end == first + 1) {
            return named(first, end, Tokens.visible(token.folded()), token.text(), null)
                    .or(() -> Optional.of(ofCondition(first, end, new PhotoCondition.Text(token.text()))));
        }
        String said = said(first, end);
        String typed = typed(first, end);
        return ofPerson(first, end, said, typed, null)
                .or(() -> phrases.condition(said, typed).map(condition -> ofCondition(first, end, condition)))
                .or(() -> words.link(said).map(link -> new Item(first, end, null, null, link)))
                .or(() -> known.any(said).map(condition -> ofCondition(first, end, condition)))
                .or(() -> ofFile(first, end))
                .or(() -> withoutPerson(first, end, said, typed))
                .or(() -> withParticle(first, end, said, typed));
    }

    private Optional<Item> ofFile(int first, int end) {
        return end == first + 1
                ? FileNames.of(tokens.get(first).text()).map(condition -> ofCondition(first, end, condition))
                : Optional.empty();
    }

    /** "-Carl": not him. */
    private Optional<Item> withoutPerson(int first, int end, String said, String typed) {
        return said.length() > 1 && (said.startsWith("-") || said.startsWith("−"))
                ? ofPerson(first, end, Tokens.visible(said.substring(1)), typed.substring(1), Link.NOT)
                : Optional.empty();
    }

    private Optional<Item> withParticle(int first, int end, String said, String typed) {
        for (Stem stem : words.stems(said)) {
            Optional<Item> item = stem.particle() == Link.AFTER
                    ? named(first, end, stem.word(), stem.word(), null).or(() -> phrases.condition(stem.word(), typed)
                            .map(condition -> ofCondition(first, end, condition)))
                    : ofPerson(first, end, stem.word(), stem.word(), stem.particle());
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    private Optional<Item> named(int first, int end, String said, String typed, @Nullable Link particle) {
        return ofPerson(first, end, said, typed, particle)
                .or(() -> known.any(said).map(condition -> ofCondition(first, end, condition)));
    }

    private Optional<Item> ofPerson(int first, int end, String said, String typed, @Nullable Link particle) {
        Optional<PersonId> person = known.person(said, typed);
        return person.map(who -> new Item(first, end, who, null, particle));
    }

    private static Item ofCondition(int first, int end, PhotoCondition condition) {
        return new Item(first, end, null, condition, null);
    }

    /** As it is compared: a comma stands at the word before it. */
    String said(int first, int end) {
        StringBuilder said = new StringBuilder();
        for (Token token : tokens.subList(first, end)) {
            said.append(said.isEmpty() || token.isComma() ? "" : " ").append(token.folded());
        }
        return said.toString();
    }

    private String typed(int first, int end) {
        StringBuilder typed = new StringBuilder();
        for (Token token : tokens.subList(first, end)) {
            typed.append(typed.isEmpty() || token.isComma() ? "" : " ").append(token.text());
        }
        return typed.toString();
    }
}
