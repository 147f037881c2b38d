package org.kith.app.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.model.FoldedText;

/** The words of searches, of all languages at once; made from the word files. Immutable. */
public final class Words {

    private final Map<Meaning, List<Phrase>> phrases = new EnumMap<>(Meaning.class);
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> seasons = new HashMap<>();
    private final Map<Link, Set<String>> links = new EnumMap<>(Link.class);
    private final Map<Link, Set<String>> particles = new EnumMap<>(Link.class);
    private final Set<String> goOn = new TreeSet<>();

    /** Words with which longer phrases begin: "christmas" of "christmas eve". */
    private final Set<String> beginnings = new HashSet<>();

    private Words() {}

    /**
     * Of every language that the program speaks: whoever reads the window in one may type the other. Read once, which takes a
     * tenth of a second.
     */
    public static Words ofAllLanguages() {
        return OfAllLanguages.WORDS;
    }

    private static final class OfAllLanguages {
        static final Words WORDS = read();
    }

    private static Words read() {
        List<Properties> files = new ArrayList<>(List.of(file("")));
        Text.languages().forEach(language -> files.add(file("_" + language.getLanguage())));
        Words words = new Words();
        files.forEach(words::addNames);
        Map<String, String> names =
                Map.of("month", anyOf(words.months.keySet()), "season", anyOf(words.seasons.keySet()));
        files.forEach(file -> words.add(file, names));
        return words;
    }

    /** The longest first: "jan." is not "jan". */
    private static String anyOf(Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Properties file(String language) {
        Properties words = new Properties();
        String name = "words" + language + ".properties";
        try (@Nullable InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
        return words;
    }

    private void addNames(Properties file) {
        number(written(file, "month"), months);
        number(written(file, "season"), seasons);
    }

    private static void number(List<String> written, Map<String, Integer> numbers) {
        for (int i = 0; i < written.size(); i++) {
            for (String name : written.get(i).split(",", -1)) {
                numbers.put(FoldedText.of(name), i + 1);
            }
        }
    }

    private void add(Properties file, Map<String, String> names) {
        String blank = file.getProperty("spaces", "needed").equals("optional") ? " ?" : " ";
        for (Meaning meaning : Meaning.values()) {
            written(file, meaning.key()).forEach(phrase -> {
                phrases.computeIfAbsent(meaning, key -> new ArrayList<>())
                        .add(Phrase.of(meaning, phrase, names, blank));
                addBeginnings(phrase);
            });
        }
        for (Link link : Link.values()) {
            links.computeIfAbsent(link, key -> new TreeSet<>()).addAll(folded(file, link.key()));
        }
        particles(file, "and", Link.AND);
        particles(file, "or", Link.OR);
        particles(file, "not", Link.AFTER_NOT);
        particles(file, "only", Link.AFTER_ONLY);
        particles(file, "plain", Link.AFTER);
        goOn.addAll(folded(file, "link.goes-on"));
    }

    /** Of those without a place for what changes. */
    private void addBeginnings(String phrase) {
        for (int blank = phrase.indexOf(' ');
                blank > 0 && !phrase.contains("{");
                blank = phrase.indexOf(' ', blank + 1)) {
            beginnings.add(FoldedText.of(phrase.substring(0, blank)));
        }
    }

    /** Whether a longer phrase begins with these words. */
    boolean beginsPhrase(String said) {
        return beginnings.contains(said);
    }

    private void particles(Properties file, String kind, Link link) {
        particles.computeIfAbsent(link, key -> new TreeSet<>()).addAll(folded(file, "particle." + kind));
    }

    private static List<String> written(Properties file, String key) {
        return Arrays.stream(file.getProperty(key, "").split(" \\| ", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static List<String> folded(Properties file, String key) {
        return written(file, key).stream().map(FoldedText::of).toList();
    }

    /** What a language has words for. */
    static Set<String> keys(String language) {
        return new TreeSet<>(file("_" + language).stringPropertyNames());
    }

    List<Phrase> phrases(Meaning meaning) {
        return phrases.getOrDefault(meaning, List.of());
    }

    /** 1 to 12. */
    Optional<Integer> month(String name) {
        return Optional.ofNullable(months.get(name));
    }

    /** 1, spring, to 4, winter. */
    Optional<Integer> season(String name) {
        return Optional.ofNullable(seasons.get(name));
    }

    Optional<Link> link(String said) {
        return said.equals(",")
                ? Optional.of(Link.COMMA)
                : links.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(said))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    boolean is(Link link, String said) {
        return links.getOrDefault(link, Set.of()).contains(said);
    }

    /** A word without what hangs at its end, as particles of Korean do. */
    record Stem(String word, Link particle) {}

    /** All ways to take a particle off. */
    List<Stem> stems(String said) {
        List<Stem> stems = new ArrayList<>();
        particles.forEach((link, endings) -> endings.stream()
                .filter(ending -> said.endsWith(ending) && said.length() > ending.length())
                .forEach(ending -> stems.add(new Stem(
                        said.substring(0, said.length() - ending.length()).strip(), link))));
        stems.removeIf(stem -> stem.word().isEmpty());
        return stems;
    }

    /** Whether such a word belongs to what was said before it. */
    boolean goesOn(String said) {
        return said.equals(",") || goOn.stream().anyMatch(word -> said.startsWith(word) && endsThere(word, said));
    }

    /** Letters that are written with blanks between words would else be the beginning of another word. */
    private static boolean endsThere(String word, String said) {
        char last = word.charAt(word.length() - 1);
        return said.length() == word.length()
                || said.charAt(word.length()) == ' '
                || Character.UnicodeScript.of(last) != Character.UnicodeScript.LATIN;
    }
}
