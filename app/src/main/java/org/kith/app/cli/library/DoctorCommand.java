package org.kith.app.cli.library;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kith.app.cli.base.Columns;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.Names;
import org.kith.app.platform.NetworkWatch;
import org.kith.app.platform.Version;
import org.kith.app.text.FaultText;
import org.kith.app.text.ProblemText;
import org.kith.app.text.Text;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.Gallery;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.BundledModel;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.store.row.PhotoCounts;
import org.kith.engine.store.row.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith doctor}: whether everything is in order, and which files are not. */
@Command(name = "doctor")
public final class DoctorCommand extends KithCommand {

    private static final int STATE_COLUMNS = 4;
    private static final int NAME_COLUMNS = 14;

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @Option(names = "--network")
    private boolean network;

    /** What is wrong with a file; the reason is a code, the arguments stand in its sentence. */
    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record FileProblem(String path, String kind, String reason, List<String> arguments) {

        static FileProblem of(Problem problem) {
            PhotoProblem what = problem.problem();
            return new FileProblem(
                    problem.path().toString(),
                    Names.of(what.kind()),
                    what.reason().code(),
                    what.arguments());
        }
    }

    /** A line of the report; a failed check has the reason in its value. */
    private record Check(String name, boolean ok, String value) {}

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Report(List<Check> checks, List<FileProblem> problems) {}

    @Override
    public Integer call() {
        Optional<NetworkWatch> watch = network ? NetworkWatch.start() : Optional.empty();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("Kith", true, Version.ofKith()));
        checks.add(new Check(
                "Java", true, System.getProperty("java.version") + ", " + System.getProperty("java.vm.name")));
        checks.add(new Check(words().get("cli.doctor.system"), true, system()));
        checks.add(new Check(words().get("cli.doctor.file-names"), readsAllNames(), fileNames()));
        checks.add(check("cli.doctor.detector", this::detector));
        checks.add(check("cli.doctor.embedder", this::embedder));
        checks.add(check("cli.doctor.model", this::model));
        checks.add(check("cli.doctor.heif", () -> words().get(
                        "cli.doctor.ready", Engine.workshop(installation()).loadHeifDecoder())));
        List<Problem> problems = new ArrayList<>();
        checks.add(check("cli.doctor.library", () -> library(problems)));
        if (Engine.isLibrary(libraryFolder())) {
            checks.add(data());
        }
        checks.add(check("cli.doctor.backups", this::backups));
        if (network) {
            checks.add(network(watch));
        }
        if (json) {
            out().println(Json.line(
                    new Report(checks, problems.stream().map(FileProblem::of).toList())));
        } else {
            print(checks, problems);
        }
        out().flush();
        boolean allRead = problems.stream().allMatch(p -> p.problem().kind() == PhotoProblem.Kind.MISSING);
        return allRead && checks.stream().allMatch(Check::ok) ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    /** The words of the report. */
    private Text words() {
        return json ? textOfJson() : text();
    }

    private String system() {
        return words().get(
                        "cli.doctor.system.value",
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Java 17 encodes file names by the locale it was started with. */
    private static boolean readsAllNames() {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"))
                || !"/".equals(System.getProperty("file.separator"));
    }

    private String fileNames() {
        return readsAllNames()
                ? words().get("cli.doctor.file-names.any")
                : words().get("cli.doctor.file-names.only", System.getProperty("sun.jnu.encoding"));
    }

    private String detector() {
        return words().get(
                        "cli.doctor.ready",
                        FaultText.of(Engine.workshop(installation()).detector(), words()));
    }

    /** Of a library that is not made yet, the bundled one. */
    private String embedder() {
        if (Engine.isLibrary(libraryFolder())) {
            try (Engine engine = openForReading()) {
                return FaultText.of(engine.models().embedder(), words());
            }
        }
        return FaultText.of(Engine.workshop(installation()).embedder(), words());
    }

    /** Likewise. */
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
        return words().get("cli.doctor.model.as-it-should-be", current);
    }

    private String library(List<Problem> problems) {
        if (!Files.exists(libraryFolder())) {
            return words().get("cli.doctor.library.none", libraryFolder());
        }
        try (Engine engine = openForReading()) {
            Gallery gallery = engine.gallery();
            problems.addAll(gallery.problems());
            PhotoCounts counts = gallery.counts();
            return words().get(
                            "cli.doctor.library.value",
                            engine.folder(),
                            counts.indexed(),
                            gallery.faces(),
                            counts.failed(),
                            counts.damaged(),
                            counts.missing());
        }
    }

    private String backups() {
        if (!Files.exists(libraryFolder())) {
            return words().get("cli.doctor.backups.none");
        }
        return Engine.workshop(installation())
                .keeper(libraryFolder())
                .newest()
                .map(newest ->
                        words().get("cli.doctor.backups.newest", newest.madeAt().toLocalDate(), newest.file()))
                .orElseGet(() -> words().get("cli.doctor.backups.none"));
    }

    private Check network(Optional<NetworkWatch> watch) {
        String name = words().get("cli.doctor.network");
        if (watch.isEmpty()) {
            return new Check(name, true, words().get("cli.doctor.network.unknown"));
        }
        NetworkWatch ended = watch.get();
        ended.close();
        return ended.seen().isEmpty()
                ? new Check(name, true, words().get("cli.doctor.network.none", ended.looks()))
                : new Check(name, false, words().get("cli.doctor.network.some", String.join(", ", ended.seen())));
    }

    /** Whether the library is what was written. */
    private Check data() {
        try {
            boolean sound = Engine.workshop(installation())
                    .keeper(libraryFolder())
                    .checkQuickly()
                    .isEmpty();
            String value = words().get(sound ? "cli.doctor.data.value" : "cli.doctor.data.damaged");
            return new Check(words().get("cli.doctor.data"), sound, value);
        } catch (EngineException e) {
            return new Check(words().get("cli.doctor.data"), false, FaultText.of(e, words()));
        }
    }

    private Check check(String key, Supplier<String> work) {
        String name = words().get(key);
        try {
            return new Check(name, true, work.get());
        } catch (EngineException e) {
            return new Check(name, false, FaultText.of(e, words()));
        }
    }

    private void print(List<Check> checks, List<Problem> problems) {
        for (Check check : checks) {
            String state = text().get(check.ok() ? "cli.doctor.ok" : "cli.doctor.bad");
            out().println(Columns.padded(state, STATE_COLUMNS) + " " + Columns.padded(check.name(), NAME_COLUMNS) + " "
                    + check.value());
        }
        if (problems.isEmpty()) {
            return;
        }
        for (PhotoProblem.Kind kind : PhotoProblem.Kind.values()) {
            List<Problem> files =
                    problems.stream().filter(p -> p.problem().kind() == kind).toList();
            if (!files.isEmpty()) {
                out().println();
                tell("cli.doctor.kind." + Names.of(kind).replace(' ', '-'), files.size());
                if (kind == PhotoProblem.Kind.UNSUPPORTED_FORMAT) {
                    count(files);
                }
                files.forEach(
                        p -> out().printf("  %s: %s%n", Visible.name(p.path()), ProblemText.of(p.problem(), text())));
            }
        }
    }

    /** How many there are of each, where there are several: who has a thousand of a kind wants to know which. */
    private void count(List<Problem> files) {
        Map<String, Long> counts = files.stream()
                .collect(Collectors.groupingBy(
                        file -> ProblemText.of(file.problem(), text()), TreeMap::new, Collectors.counting()));
        if (counts.size() < files.size()) {
            counts.forEach((what, count) -> out().printf("  %d × %s%n", count, what));
        }
    }
}
