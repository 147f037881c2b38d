package org.kith.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.engine.index.ActProcess.ActOfUser;

/** What became of an {@link ActProcess}. */
record ActRun(int exitCode, String output) {

    private static final Pattern PEAK = Pattern.compile(ActProcess.PEAK + " (\\d+)");

    /**
     * Runs it to its end.
     *
     * @param by the beginning of a command that starts another
     */
    static ActRun of(List<String> by, Path library, ActOfUser act, Path file) throws IOException, InterruptedException {
        return of(by, library, act, file, 2);
    }

    /** @param minutes it may take */
    static ActRun of(List<String> by, Path library, ActOfUser act, Path file, int minutes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(by);
        command.addAll(ChildJava.command(ActProcess.class, library.toString(), act.name(), file.toString()));
        Path output = Files.createTempFile("act", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(minutes, TimeUnit.MINUTES)).isTrue();
            return new ActRun(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    boolean isAcknowledged() {
        return output.contains(ActProcess.ACKNOWLEDGED);
    }

    boolean isRefused(String kind) {
        return exitCode == ActProcess.NOT_DONE && output.contains(ActProcess.REFUSED + " " + kind);
    }

    /** Of the whole process, natives included; empty where the system does not say. */
    OptionalLong peakMb() {
        Matcher peak = PEAK.matcher(output);
        return peak.find() ? OptionalLong.of(Long.parseLong(peak.group(1))) : OptionalLong.empty();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    static Path copy(Path folder, Path to) throws IOException {
        for (Path file : files(folder)) {
            Path copy = to.resolve(folder.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
