package org.kith.app.cli;

import org.kith.engine.model.FaceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kith reject}: not this person, for ever. */
@Command(name = "reject", description = "Say that a face is not a person; Kith never takes it for them again.")
final class RejectCommand extends KithCommand {

    @Parameters(index = "0", paramLabel = "FACE", description = "The number of a face; see kith faces.")
    private long face;

    @Parameters(index = "1", paramLabel = "PERSON", description = "Name or number of the person.")
    private String person = "";

    @Override
    public Integer call() {
        act(people -> people.reject(new FaceId(face), people.person(person)));
        out().println("Face " + face + " is somebody else. Kith remembers.");
        out().flush();
        return ExitCode.DONE;
    }
}
