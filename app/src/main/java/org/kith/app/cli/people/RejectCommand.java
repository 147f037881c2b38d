package org.kith.app.cli.people;

import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.model.FaceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith reject}: not this person, for ever. */
@Command(name = "reject")
public final class RejectCommand extends WritingCommand {

    @Parameters(index = "0", paramLabel = "FACE", descriptionKey = "kith.option.face")
    private long face;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PERSON", descriptionKey = "kith.option.person")
    private @Nullable String person;

    @Option(names = "--not-a-face")
    private boolean notAFace;

    @Override
    public Integer call() {
        if (notAFace == (person != null)) {
            throw new CommandException("cli.words.whom-to-reject").ofWordsTo(commandLine());
        }
        if (person == null) {
            act(people -> people.notAFace(new FaceId(face)));
            tell("cli.reject.no-face", face);
        } else {
            String who = person;
            act(people -> people.reject(new FaceId(face), people.person(who)));
            tell("cli.reject.somebody-else", face);
        }
        out().flush();
        return ExitCode.DONE;
    }
}
