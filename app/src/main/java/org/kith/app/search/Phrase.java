package org.kith.app.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.engine.model.FoldedText;

/** One way to say something: words with places for what changes. Immutable. */
final class Phrase {

    private static final Pattern ELEMENT = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("year", "1[89]\\d\\d|2[01]\\d\\d"), // photographs are younger than 1826
            Map.entry("decade", "1[89]\\d0|2[01]\\d0"),
            Map.entry("m", "1[0-2]|0?[1-9]"),
            Map.entry("mm", "1[0-2]|0[1-9]"),
            Map.entry("d", "3[01]|[12]\\d|0?[1-9]"),
            Map.entry("n", "\\d{1,3}"),
            Map.entry("a", "\\d{1,3}"),
            Map.entry("b", "\\d{1,3}"),
            Map.entry("stars", "★{1,5}"),
            Map.entry("stars2", "★{1,5}"),
            Map.entry("date", ".+?"), // "2026년11월" is not the 1월 of 2026년1
            Map.entry("date2", ".+"),
            Map.entry("text", ".+"));

    private final Meaning meaning;
    private final Pattern pattern;
    private final List<String> elements;

    /** What stood in the places for what changes. */
    record Match(Meaning meaning, Map<String, String> values) {

        String value(String element) {
            return values.getOrDefault(element, "");
        }

        int number(String element) {
            return Integer.parseInt(value(element));
        }
    }

    private Phrase(Meaning meaning, Pattern pattern, List<String> elements) {
        this.meaning = meaning;
        this.pattern = pattern;
        this.elements = elements;
    }

    /**
     * As the word files have it.
     *
     * @param names of months and seasons, as patterns
     * @param blank the pattern of a blank
     */
    static Phrase of(Meaning meaning, String written, Map<String, String> names, String blank) {
        StringBuilder pattern = new StringBuilder();
        List<String> elements = ELEMENT.matcher(written)
                .results()
                .map(result -> result.group(1))
                .toList();
        Matcher matcher = ELEMENT.matcher(written);
        int at = 0;
        while (matcher.find()) {
            literal(written.substring(at, matcher.start()), blank, pattern);
            String name = matcher.group(1);
            String element = ELEMENTS.containsKey(name) ? ELEMENTS.get(name) : names.get(name.replaceFirst("\\d", ""));
            if (element == null) {
                throw new IllegalArgumentException(written);
            }
            pattern.append("(?<").append(name).append('>').append(element).append(')');
            at = matcher.end();
        }
        literal(written.substring(at), blank, pattern);
        return new Phrase(meaning, Pattern.compile(pattern.toString()), elements);
    }

    private static void literal(String text, String blank, StringBuilder pattern) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                pattern.append(blank);
            }
            if (!words[i].isEmpty()) {
                pattern.append(Pattern.quote(FoldedText.of(words[i])));
            }
        }
    }

    Meaning meaning() {
        return meaning;
    }

    /** @param said folded, with one blank between words */
    Optional<Match> match(String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        elements.forEach(element -> values.put(element, matcher.group(element).strip()));
        return Optional.of(new Match(meaning, values));
    }
}
