package org.kith.app.cli.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.app.cli.base.CommandException;

/**
 * Another program that decodes pictures, started anew for each, and once more for a picture of one pixel: what that takes is its start, and
 * left out. It is told to use one thread, as Kith decodes a photo on one. Confined to one thread.
 */
final class OtherProgram {

    private static final Map<String, String> ONE_THREAD =
            Map.of("VIPS_CONCURRENCY", "1", "MAGICK_THREAD_LIMIT", "1", "OMP_NUM_THREADS", "1");

    private static final long LONGEST_S = 120;

    private static final byte[] ONE_PIXEL = "P6\n1 1\n255\nabc".getBytes(UTF_8);

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+(-\\d+)?");

    private static final Pattern ENDING = Pattern.compile("(?s).*(\\.[A-Za-z0-9]{1,8})");

    private final OtherDecoder decoder;
    private final Path program;
    private final String version;
    private final Path scratch;
    private final int longestPx;

    private OtherProgram(OtherDecoder decoder, Path program, String version, Path scratch, int longestPx) {
        this.decoder = decoder;
        this.program = program;
        this.version = version;
        this.scratch = scratch;
        this.longestPx = longestPx;
    }

    /** Where programs lie. */
    static List<Path> path() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    /**
     * The program in the first of the folders that has it.
     *
     * @param scratch a folder of its own
     * @param longestPx of a picture that is reduced
     * @throws CommandException if none has
     */
    static OtherProgram find(OtherDecoder decoder, List<Path> folders, Path scratch, int longestPx)
            throws IOException, InterruptedException {
        Files.write(scratch.resolve("one-pixel.ppm"), ONE_PIXEL);
        for (String name : decoder.programs()) {
            for (Path folder : folders) {
                for (Path program : List.of(folder.resolve(name), folder.resolve(name + ".exe"))) {
                    String says = Files.isExecutable(program) ? version(program, scratch) : "";
                    if (says.contains(decoder.word())) {
                        Matcher number = VERSION.matcher(says);
                        return new OtherProgram(
                                decoder, program, number.find() ? number.group() : "", scratch, longestPx);
                    }
                }
            }
        }
        throw new CommandException("cli.fault.program-missing", decoder.label(), String.join(", ", decoder.programs()));
    }

    private static String version(Path program, Path scratch) throws IOException, InterruptedException {
        Path said = scratch.resolve("version");
        int code = run(OtherDecoder.version(program), Redirect.to(said.toFile()));
        return code == 0 ? Files.readString(said, UTF_8) : "";
    }

    /** With its version. */
    String name() {
        return (decoder.label() + " " + version).strip();
    }

    /** For a picture; its file gets a plain name for it, in another folder. */
    Turns on(Path file) {
        try {
            Matcher ending = ENDING.matcher(file.getFileName().toString());
            Path copy = scratch.resolve(
                    "picture" + (ending.matches() ? ending.group(1).toLowerCase(Locale.ROOT) : ""));
            return new Turns(Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OptionalDouble millis(List<String> command) {
        try {
            long start = System.nanoTime();
            int code = run(command, Redirect.DISCARD);
            return code == 0 ? OptionalDouble.of((System.nanoTime() - start) / 1e6) : OptionalDouble.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(e, "cli.fault.interrupted");
        }
    }

    private static int run(List<String> command, Redirect out) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(Redirect.DISCARD);
        builder.environment().putAll(ONE_THREAD);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(LONGEST_S, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    /** What one picture takes it, turn by turn. */
    final class Turns {

        private final Work reduced;
        private final Work full;

        private Turns(Path picture) {
            Path onePixel = scratch.resolve("one-pixel.ppm");
            this.reduced = new Work(
                    decoder.reduced(program, picture, longestPx), decoder.reduced(program, onePixel, longestPx));
            this.full = new Work(decoder.full(program, picture), decoder.full(program, onePixel));
        }

        void take() {
            reduced.take();
            full.take();
        }

        OptionalDouble reducedMs() {
            return reduced.ms();
        }

        /** Empty where it could not read it. */
        OptionalDouble fullMs() {
            return full.ms();
        }
    }

    private final class Work {

        private final List<String> command;
        private final List<String> start;
        private final Millis works = new Millis();
        private final Millis starts = new Millis();

        Work(List<String> command, List<String> start) {
            this.command = command;
            this.start = start;
        }

        void take() {
            if (!works.failed && !starts.failed) {
                starts.add(millis(start));
                works.add(millis(command));
            }
        }

        OptionalDouble ms() {
            return works.failed || starts.failed || works.values.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.max(
                            0,
                            Samples.of(works.values).median()
                                    - Samples.of(starts.values).median()));
        }
    }

    private static final class Millis {

        private final List<Double> values = new ArrayList<>();
        private boolean failed;

        void add(OptionalDouble ms) {
            failed |= ms.isEmpty();
            ms.ifPresent(values::add);
        }
    }
}
