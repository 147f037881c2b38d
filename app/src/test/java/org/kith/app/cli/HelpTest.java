package org.kith.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kith.app.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Each command is explained in each language, by the messages. */
class HelpTest {

    private static final Pattern HELP = Pattern.compile("(?:kith|usage|mixinStandardHelpOptions)\\..*");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private static List<CommandSpec> commands(Locale locale) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        NoDisplay display = new NoDisplay();
        List<CommandSpec> commands = new ArrayList<>();
        add(Kith.commandLine(nowhere, nowhere, display, display, new Text(locale)), commands);
        return commands;
    }

    private static void add(CommandLine command, List<CommandSpec> commands) {
        commands.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(inner -> add(inner, commands));
    }

    private static List<ArgSpec> arguments(CommandSpec command) {
        List<ArgSpec> arguments = new ArrayList<>(command.options());
        arguments.addAll(command.positionalParameters());
        return arguments;
    }

    @Test
    void everyCommandIsExplainedInKoreanWhereItIsInEnglish() {
        List<CommandSpec> english = commands(Locale.ENGLISH);
        List<CommandSpec> korean = commands(Locale.KOREAN);
        for (int i = 0; i < english.size(); i++) {
            CommandSpec said = korean.get(i);
            assertThat(english.get(i).usageMessage().description())
                    .as(said.qualifiedName())
                    .isNotEmpty();
            assertThat(said.usageMessage().description())
                    .as(said.qualifiedName())
                    .allMatch(HelpTest::isKorean);
            assertThat(said.usageMessage().footer())
                    .as(said.qualifiedName())
                    .hasSameSizeAs(english.get(i).usageMessage().footer())
                    .allMatch(HelpTest::isKorean);
        }
    }

    @Test
    void everyOptionIsExplainedInKoreanWhereItIsInEnglish() {
        List<CommandSpec> english = commands(Locale.ENGLISH);
        List<CommandSpec> korean = commands(Locale.KOREAN);
        for (int i = 0; i < english.size(); i++) {
            List<ArgSpec> arguments = arguments(english.get(i));
            for (int j = 0; j < arguments.size(); j++) {
                ArgSpec said = arguments(korean.get(i)).get(j);
                String name = korean.get(i).qualifiedName() + " " + said;
                assertThat(said.description())
                        .as(name)
                        .hasSameSizeAs(arguments.get(j).description())
                        .allMatch(HelpTest::isKorean);
                assertThat(said.isOption() && !said.hidden() && said.description().length == 0)
                        .as(name)
                        .isFalse();
            }
        }
    }

    private static boolean isKorean(String text) {
        return HANGUL.matcher(text).find();
    }

    /** By the rules of picocli's Messages. */
    @Test
    void noHelpIsThereForNothing() {
        Set<String> asked = new TreeSet<>(Set.of("usage.synopsisHeading", "usage.commandListHeading"));
        for (CommandSpec command : commands(Locale.ENGLISH)) {
            String prefix = command.qualifiedName(".") + ".";
            asked.add(prefix + "usage.description");
            asked.add(prefix + "usage.footer");
            for (ArgSpec argument : arguments(command)) {
                asked.add(String.valueOf(argument.descriptionKey()));
                names(argument).forEach(name -> asked.add(prefix + name));
            }
        }
        Set<String> there = new Text(Locale.ENGLISH)
                .help().keySet().stream()
                        .filter(key -> HELP.matcher(key).matches())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).containsAll(there);
    }

    private static List<String> names(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .map(name -> name.replaceAll("^-+", ""))
                        .toList()
                : List.of(argument.paramLabel() + "[" + ((PositionalParamSpec) argument).index() + "]");
    }
}
