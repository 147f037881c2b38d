package org.kith.engine.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of the tests in processes of their own, which may end in any way. */
final class ChildJava {

    private ChildJava() {}

    /** The command that starts one. */
    static List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it does not live long
                "-XX:-UsePerfData",
                "-Dkith.models=" + System.getProperty("kith.models"),
                "-Dkith.natives=" + System.getProperty("kith.natives"),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
