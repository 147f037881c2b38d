package org.kith.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program, or another one of the tests, in a process of its own. */
public final class ChildJava {

    private ChildJava() {}

    /**
     * The command that starts it.
     *
     * @param options of Java, which count more than those every test has
     */
    public static List<String> command(List<String> options, Class<?> program, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkith.models=" + System.getProperty("kith.models"),
                "-Dkith.natives=" + System.getProperty("kith.natives"),
                "-Dkith.yield=" + System.getProperty("kith.yield")));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(words);
        return command;
    }
}
