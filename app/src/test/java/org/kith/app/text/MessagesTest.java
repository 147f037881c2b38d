package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.fault.Fault;

/** Every word of Kith is among the messages, in every language, and none is there for nothing. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/kith/app");
    private static final Path MESSAGES = Path.of("src/main/resources/org/kith/app");

    /** A key as the messages name them, at least two words with a dot between. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)\"");

    /** A key made of a fixed beginning and what follows at run time. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)*\\.)\" \\+");

    private static final Pattern TRANSLATION = Pattern.compile("messages_([a-z]+)\\.properties");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /** What is put into a sentence, and how: {@code {0,number}}; what a choice holds is not looked into. */
    private static final Pattern ELEMENT = Pattern.compile("\\{\\d[^{}]*}");

    private static final String FAULT = "fault.";

    /** Keys of the help of commands, which picocli looks up and formats; HelpTest sees to their use. */
    private static final Pattern HELP = Pattern.compile("(?:kith|usage|mixinStandardHelpOptions)\\..*");

    /** What picocli puts into the help: {@code ${DEFAULT-VALUE}}. */
    private static final Pattern HELP_ELEMENT = Pattern.compile("\\$\\{[^}]*}");

    /** Keys and sentences of the messages; with those of the faults, which the engine says in English itself. */
    private static Properties english = new Properties();

    private static List<Fault> faults = List.of();

    /** By language: what every file beside the English one says. */
    private static final Map<String, Properties> TRANSLATIONS = new TreeMap<>();

    private static String sources = "";

    @BeforeAll
    static void read() throws IOException {
        faults = faults();
        english = messages("messages.properties");
        assertThat(english.stringPropertyNames()).as("the engine's own").noneMatch(key -> key.startsWith(FAULT));
        faults.forEach(fault -> english.setProperty(FAULT + fault.code(), fault.english()));
        for (String file : files()) {
            Matcher translation = TRANSLATION.matcher(file);
            if (translation.matches()) {
                TRANSLATIONS.put(translation.group(1), messages(file));
            }
        }
        assertThat(TRANSLATIONS).containsKey("ko");
        StringBuilder all = new StringBuilder();
        for (Path file : allSources()) {
            all.append(Files.readString(file));
        }
        sources = all.toString();
    }

    private static List<Fault> faults() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.kith.engine")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Fault.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(Fault.class::cast)
                        .toList();
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            messages.load(reader);
        }
        return messages;
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> allSources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void allLanguagesSayTheSame() {
        TRANSLATIONS.forEach((language, messages) -> assertThat(new TreeSet<>(messages.stringPropertyNames()))
                .as(language)
                .isEqualTo(new TreeSet<>(english.stringPropertyNames())));
    }

    @Test
    void everyLanguageWithMessagesIsOffered() {
        assertThat(Text.languages().stream().map(Locale::getLanguage))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("en"), TRANSLATIONS.keySet().stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsThereTwice(String file) throws IOException {
        List<String> keys = Files.readAllLines(MESSAGES.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    /** As the engine puts them: a number as a year, not as an amount. */
    @Test
    void everyFaultHasItsArgumentsInEveryLanguage() {
        TRANSLATIONS.forEach((language, messages) -> {
            for (Fault fault : faults) {
                String key = FAULT + fault.code();
                assertThat(elements(messages.getProperty(key)))
                        .as("%s of %s", key, language)
                        .isEqualTo(elements(fault.english()));
            }
        });
    }

    private static Set<String> elements(String pattern) {
        return found(ELEMENT, pattern);
    }

    private static Set<String> found(Pattern element, String message) {
        return element.matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyNamedInTheSourcesIsThere() {
        Set<String> namespaces = new TreeSet<>();
        english.stringPropertyNames().forEach(key -> namespaces.add(key.substring(0, key.indexOf('.'))));
        List<String> missing = new ArrayList<>();
        Matcher matcher = KEY.matcher(sources);
        while (matcher.find()) {
            String key = matcher.group(1);
            if (namespaces.contains(key.substring(0, key.indexOf('.')))
                    && !key.endsWith(".css")
                    && !english.containsKey(key)
                    && !key.endsWith(".properties")) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new TreeSet<>();
        Matcher keys = KEY.matcher(sources);
        while (keys.find()) {
            used.add(keys.group(1));
        }
        List<String> beginnings = new ArrayList<>();
        Matcher matcher = BEGINNING.matcher(sources);
        while (matcher.find()) {
            beginnings.add(matcher.group(1));
        }
        assertThat(english.stringPropertyNames())
                .allMatch(key ->
                        isHelp(key) || used.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    static Stream<String> languages() {
        return Text.languages().stream().map(Locale::getLanguage);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageIsUnderstoodByTheFormatter(String language) {
        Properties messages = TRANSLATIONS.getOrDefault(language, english);
        for (String key : messages.stringPropertyNames()) {
            if (isHelp(key)) {
                continue;
            }
            String pattern = messages.getProperty(key);
            assertThat(new MessageFormat(pattern, Locale.forLanguageTag(language)))
                    .isNotNull();
            assertThat(arguments(pattern)).as(key).isSubsetOf(arguments(english.getProperty(key)));
            assertThat(pattern).as(key).isNotBlank().doesNotContain("!");
        }
    }

    private static boolean isHelp(String key) {
        return HELP.matcher(key).matches();
    }

    @Test
    void helpIsUnderstoodByPicocliAndNamesTheSameInAllLanguages() {
        TRANSLATIONS.values().forEach(MessagesTest::helpSaysTheSame);
    }

    private static void helpSaysTheSame(Properties messages) {
        for (String key : english.stringPropertyNames()) {
            if (!isHelp(key)) {
                continue;
            }
            String said = messages.getProperty(key);
            assertThat(String.format(said)).as(key).isNotBlank().doesNotContain("!", "''");
            assertThat(String.format(english.getProperty(key)))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("!", "''");
            assertThat(found(HELP_ELEMENT, said)).as(key).isEqualTo(found(HELP_ELEMENT, english.getProperty(key)));
        }
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    /** What a control says comes from the messages: no letters in quotes where controls are made. */
    @Test
    void noWordForTheUserStandsInTheCode() throws IOException {
        Pattern literal =
                Pattern.compile("(?:new (?:Label|Button|ToggleButton|MenuItem|Tooltip|CheckBox|Hyperlink|Tab)\\("
                        + "|set(?:Text|PromptText|AccessibleText|AccessibleHelp|Title|HeaderText)\\(|Toast\\.of\\()"
                        + "\\s*\"[^\"]*\\p{L}");
        for (Path file : allSources()) {
            assertThat(literal.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    /** What a command says too: no literal of two words, and none printed, where its text is to be had. */
    @Test
    void noSentenceOfACommandStandsInTheCode() throws IOException {
        Pattern comment = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
        Pattern literal = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
        Pattern markup = Pattern.compile("<[^>]*>?");
        Pattern words = Pattern.compile("\\p{L}{2,}[,;:.]? \\p{L}");
        Pattern printed = Pattern.compile("print(?:ln|f)?\\(\\s*\"(?!kith: |cli\\.)[^\"%\\\\]*\\p{L}{2,}");
        for (Path file : allSources()) {
            String name = SOURCES.relativize(file).toString().replace('\\', '/');
            if (name.startsWith("cli/")) {
                String code = comment.matcher(Files.readString(file)).replaceAll("");
                assertThat(literal.matcher(code).results().map(MatchResult::group))
                        .as(name)
                        .noneMatch(said -> !said.startsWith("\"yyyy")
                                && words.matcher(markup.matcher(said).replaceAll(""))
                                        .find());
                assertThat(printed.matcher(code).results().map(MatchResult::group))
                        .as(name)
                        .isEmpty();
            }
        }
    }
}
