package org.kith.app.cli.library;

import java.nio.file.Path;
import java.util.List;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.LibraryUse;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.part.Absorbed;
import org.kith.engine.part.Roots;
import org.kith.engine.store.row.PeopleOverview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith absorb}: takes over photos that were read into parts. */
@Command(name = "absorb")
public final class AbsorbCommand extends FindingCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> parts = List.of();

    @Option(names = "--root", paramLabel = "OLD=NEW")
    private List<String> roots = List.of();

    @Override
    public LibraryUse use() {
        return LibraryUse.WORKS;
    }

    @Override
    public Integer call() {
        Roots here = Roots.of(roots);
        return writeOrMake(EngineConfig.of(libraryFolder()), engine -> absorb(engine, here));
    }

    private int absorb(Engine engine, Roots here) {
        Absorbed absorbed = await(engine.absorb(parts, here));
        report(absorbed, engine.people().overview());
        if (absorbed.cancelled()) {
            return ExitCode.NOT_DONE;
        }
        return absorbed.failed() + absorbed.left() > 0 ? ExitCode.DONE_WITH_PROBLEMS : ExitCode.DONE;
    }

    private void report(Absorbed absorbed, PeopleOverview people) {
        tell("cli.absorb.done", counted(absorbed.photos(), "photo"), absorbed.known());
        if (absorbed.failed() > 0) {
            tell("cli.index.problems", counted(absorbed.failed(), "problem"));
        }
        if (absorbed.left() > 0) {
            tell("cli.absorb.left", counted(absorbed.left(), "file"));
        }
        tellFound(absorbed.cancelled(), absorbed.faces(), people);
    }
}
