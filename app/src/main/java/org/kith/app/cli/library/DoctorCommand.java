package org.kith.app.cli.library;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.platform.Version;
import org.kith.app.text.FaultText;
import org.kith.engine.Engine;
import org.kith.engine.Gallery;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.EngineException;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.PhotoCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith doctor}: whether everything is in order, and which files are not. */
@Command(name = "doctor")
public final class DoctorCommand extends KithCommand {

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record FileProblem(String path, String kind, String reason) {}

    /** A line of the report; a failed check has the reason in its value. */
    private record Check(String name, boolean ok, String value) {}

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Report(List<Check> checks, List<FileProblem> problems) {}

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("Kith", true, Version.ofKith()));
        checks.add(new Check(
                "Java", true, System.getProperty("java.version") + ", " + System.getProperty("java.vm.name")));
        checks.add(new Check("System", true, system()));
        checks.add(new Check("File names", readsAllNames(), fileNames()));
        checks.add(check("Face detector", () -> {
            Engine.workshop(installation()).loadDetector();
            return "CenterFace on OpenCV, ready";
        }));
        checks.add(check("Face embedder", this::embedder));
        checks.add(check("Model of the library", this::model));
        checks.add(check("HEIC and AVIF", () -> Engine.workshop(installation()).loadHeifDecoder() + ", ready"));
        List<FileProblem> problems = new ArrayList<>();
        checks.add(check("Library", () -> library(problems)));
        if (json) {
            out().println(Json.line(new Report(checks, problems)));
        } else {
            print(checks, problems);
        }
        out().flush();
        boolean allRead = problems.stream().allMatch(p -> p.kind().equals(Names.of(PhotoProblem.Kind.MISSING)));
        return allRead && checks.stream().allMatch(Check::ok) ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB of Java memory at most";
    }

    /** Java 17 encodes file names by the locale it was started with. */
    private static boolean readsAllNames() {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"))
                || !"/".equals(System.getProperty("file.separator"));
    }

    private static String fileNames() {
        return readsAllNames()
                ? "in any script"
                : "only in " + System.getProperty("sun.jnu.encoding")
                        + ": start Kith with the kith launcher, or with a UTF-8 locale";
    }

    private String embedder() {
        return Engine.workshop(installation()).embedder();
    }

    /** Of a library that is not made yet, the bundled one. */
    private String model() {
        String current = BundledModel.ID;
        if (Engine.isLibrary(libraryFolder())) {
            try (Engine engine = openForReading()) {
                current = engine.models().current();
                engine.models().verifyFiles();
            }
        } else {
            Engine.workshop(installation()).verifyFiles();
        }
        return current + ", files as they should be";
    }

    private String library(List<FileProblem> problems) {
        if (!Files.exists(libraryFolder())) {
            return libraryFolder() + ", not made yet";
        }
        try (Engine engine = openForReading()) {
            Gallery gallery = engine.gallery();
            gallery.problems()
                    .forEach(p -> problems.add(new FileProblem(
                            p.path().toString(),
                            Names.of(p.problem().kind()),
                            p.problem().detail())));
            PhotoCounts counts = gallery.counts();
            return String.format(
                    Locale.ROOT,
                    "%s: %,d photos, %,d faces; %,d not readable, %,d damaged, %,d gone",
                    engine.folder(),
                    counts.indexed(),
                    gallery.faces(),
                    counts.failed(),
                    counts.damaged(),
                    counts.missing());
        }
    }

    private Check check(String name, Supplier<String> work) {
        try {
            return new Check(name, true, work.get());
        } catch (EngineException e) {
            return new Check(name, false, FaultText.of(e, text()));
        }
    }

    private void print(List<Check> checks, List<FileProblem> problems) {
        checks.forEach(c -> out().printf("%-4s %-14s %s%n", c.ok() ? "ok" : "BAD", c.name(), c.value()));
        if (problems.isEmpty()) {
            return;
        }
        for (PhotoProblem.Kind kind : PhotoProblem.Kind.values()) {
            List<FileProblem> files = problems.stream()
                    .filter(p -> p.kind().equals(Names.of(kind)))
                    .toList();
            if (!files.isEmpty()) {
                out().println();
                out().printf(Locale.ROOT, "%s (%d)%n", heading(kind), files.size());
                files.forEach(p -> out().printf("  %s: %s%n", p.path(), p.reason()));
            }
        }
    }

    private static String heading(PhotoProblem.Kind kind) {
        return switch (kind) {
            case NOT_A_PICTURE -> "Not a picture, whatever the name says";
            case UNSUPPORTED_FORMAT -> "Pictures of a format that Kith cannot read yet";
            case CORRUPT -> "Broken beyond use";
            case DAMAGED -> "Damaged; what could be read is in the library";
            case TOO_LARGE -> "Too large for memory";
            case UNREADABLE -> "Not allowed to be read, or the disk fails; tried again by each kith index";
            case MISSING -> "Gone, or its disk is not connected; what is known of it is kept";
            case INTERNAL -> "Kith itself failed here; tried again by each kith index";
        };
    }
}
