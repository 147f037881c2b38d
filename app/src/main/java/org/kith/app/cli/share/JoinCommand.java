package org.kith.app.cli.share;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.Names;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.share.Contested;
import org.kith.engine.share.Joined;
import org.kith.engine.share.Likely;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith join}: what another library says holds here as far as nobody contradicts it. */
@Command(name = "join")
public final class JoinCommand extends WritingCommand {

    /** More of a kind scroll the others away. */
    private static final int LINES = 20;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--trust")
    private boolean trust;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--contested")
    private boolean contested;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Claim(
            @Nullable String by, String verdict, @Nullable String person) {}

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Otherwise(long face, String photo, List<Claim> claims) {
        static Otherwise of(Contested one) {
            return new Otherwise(
                    one.face().value(),
                    one.photo().toString(),
                    one.claims().stream()
                            .map(claim -> new Claim(claim.by(), Names.of(claim.verdict()), claim.person()))
                            .toList());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Group(String person, long cluster, int faces, double distance) {
        static Group of(Likely likely) {
            return new Group(likely.person(), likely.group().value(), likely.faces(), likely.distance());
        }
    }

    @SuppressWarnings("UnusedVariable") // Gson reads the components
    private record Report(
            String from,
            int newPeople,
            int added,
            int removed,
            int waiting,
            List<Otherwise> contested,
            List<Group> likely) {
        static Report of(Joined joined) {
            return new Report(
                    joined.from(),
                    joined.people(),
                    joined.added(),
                    joined.removed(),
                    joined.waiting(),
                    joined.contested().stream().map(Otherwise::of).toList(),
                    joined.likely().stream().map(Group::of).toList());
        }
    }

    @Override
    public Integer call() {
        int code = write(EngineConfig.of(libraryFolder()), this::run);
        out().flush();
        return code;
    }

    private int run(Engine engine) {
        if (contested) {
            List<Contested> open = engine.sharing().contested();
            if (json) {
                out().println(Json.line(open.stream().map(Otherwise::of).toList()));
            } else {
                print(open);
            }
            return open.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
        }
        if (file == null) {
            throw new CommandException("cli.fault.no-share-file");
        }
        char[] words = passphrase.read(text());
        List<Joined> all = new ArrayList<>();
        for (Path share : Files.isDirectory(file) ? engine.sharing().inFolder(file) : List.of(file)) {
            Joined joined = preview
                    ? engine.sharing().preview(share, words)
                    : engine.sharing().join(share, words, trust);
            all.add(joined);
            if (json) {
                out().println(Json.line(Report.of(joined)));
            } else {
                print(joined);
            }
        }
        if (all.isEmpty()) {
            tell("cli.join.empty", Visible.name(file));
            return ExitCode.DONE;
        }
        List<Contested> open = all.get(all.size() - 1).contested();
        if (!json) {
            print(open);
        }
        return open.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private void print(Joined joined) {
        String from = Visible.name(joined.from());
        if (!joined.changed()) {
            tell("cli.join.nothing", from);
        } else {
            tell(
                    preview ? "cli.join.would" : "cli.join.done",
                    from,
                    counted(joined.added(), "face"),
                    counted(joined.people(), "person"),
                    joined.removed());
        }
        if (joined.waiting() > 0) {
            tell("cli.join.waiting", joined.waiting());
        }
        joined.likely().stream()
                .limit(LINES)
                .forEach(likely -> tell(
                        "cli.join.likely",
                        likely.group().value(),
                        counted(likely.faces(), "face"),
                        Visible.name(likely.person())));
    }

    private void print(List<Contested> open) {
        if (open.isEmpty()) {
            return;
        }
        tell("cli.join.contested");
        open.stream().limit(LINES).forEach(one -> out().println("  " + Visible.name(one.photo()) + ": "
                + one.claims().stream().map(this::said).collect(Collectors.joining("; "))));
        if (open.size() > LINES) {
            out().println("  " + text().get("cli.import.more", open.size() - LINES));
        }
    }

    private String said(Contested.Claim claim) {
        String by = claim.by() == null ? text().get("cli.join.here") : Visible.name(claim.by());
        String person = claim.person() == null ? "" : Visible.name(claim.person());
        return by + ": " + text().get("cli.import.word." + Names.key(claim.verdict()), person);
    }
}
