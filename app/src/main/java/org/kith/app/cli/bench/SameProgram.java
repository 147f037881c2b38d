package org.kith.app.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program once more, in a process of its own: its start and its memory are measured without what came before. */
final class SameProgram {

    /** Set by the launcher of an installed Kith. */
    private static final String INSTALLED_LAUNCHER = "jpackage.app-path";

    private final Class<?> main;

    /** @param main starts this program where no launcher is installed */
    SameProgram(Class<?> main) {
        this.main = main;
    }

    /** Prints where this one prints; returns its exit code. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private List<String> program() {
        String launcher = System.getProperty(INSTALLED_LAUNCHER);
        if (launcher != null) {
            return List.of(launcher);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        return command;
    }
}
