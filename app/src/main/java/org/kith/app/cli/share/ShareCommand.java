package org.kith.app.cli.share;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.Json;
import org.kith.app.cli.base.WritingCommand;
import org.kith.app.text.Visible;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.model.PersonId;
import org.kith.engine.share.ShareChoice;
import org.kith.engine.share.ShareContents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith share}: names for another library, signed and locked. */
@Command(name = "share")
public final class ShareCommand extends WritingCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--people", split = ",", paramLabel = "PERSON")
    private List<String> people = List.of();

    @Option(names = "--embeddings")
    private boolean embeddings;

    @Option(names = "--as", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--fingerprint")
    private boolean fingerprint;

    @Option(names = "--never", paramLabel = "PERSON")
    private @Nullable String never;

    @Option(names = "--again", paramLabel = "PERSON")
    private @Nullable String again;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--json", descriptionKey = "kith.option.json-object")
    private boolean json;

    @Override
    public Integer call() {
        Integer code = write(EngineConfig.of(libraryFolder()), this::run);
        out().flush();
        return code;
    }

    private int run(Engine engine) {
        if (fingerprint) {
            out().println(engine.sharing().fingerprint());
        } else if (never != null) {
            engine.sharing().setShared(engine.people().person(never), false);
            tell("cli.share.never", never);
        } else if (again != null) {
            engine.sharing().setShared(engine.people().person(again), true);
            tell("cli.share.again", again);
        } else if (list) {
            print(engine.sharing().contents(choice(engine)));
            engine.sharing().unshared().forEach(person -> tell("cli.share.left-out", String.valueOf(person.name())));
        } else if (file == null) {
            throw new CommandException("cli.fault.no-share-file");
        } else {
            ShareContents contents =
                    engine.sharing().share(file, choice(engine), Optional.ofNullable(name), passphrase.read(text()));
            print(contents);
            if (!json) {
                tell("cli.share.done", Visible.name(file), engine.sharing().fingerprint());
            }
        }
        return ExitCode.DONE;
    }

    private ShareChoice choice(Engine engine) {
        Set<PersonId> chosen = new LinkedHashSet<>();
        people.forEach(person -> chosen.add(engine.people().person(person)));
        return new ShareChoice(chosen, embeddings);
    }

    private void print(ShareContents contents) {
        if (json) {
            out().println(Json.line(contents));
            return;
        }
        tell(
                "cli.share.contents",
                counted(contents.people().size(), "person"),
                contents.verdicts(),
                contents.embeddings());
        contents.people().forEach(person -> out().println(
                        "  " + Visible.name(person.name()) + ", " + counted(person.faces(), "face")));
    }
}
