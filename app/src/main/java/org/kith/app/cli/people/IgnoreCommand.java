package org.kith.app.cli.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.CommandException;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.RealPath;
import org.kith.app.cli.base.WritingCommand;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.IgnoredRest;
import org.kith.engine.people.PhotoScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith ignore}: strangers go away in one step. */
@Command(name = "ignore")
public final class IgnoreCommand extends WritingCommand {

    @Parameters(paramLabel = "FACE", arity = "0..*")
    private List<Long> faces = List.of();

    @Option(names = "--photo", paramLabel = "PHOTO")
    private @Nullable Path photo;

    @Option(names = "--event", paramLabel = "PHOTO")
    private @Nullable Path event;

    @Option(names = "--folder", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--also-assigned")
    private boolean alsoAssigned;

    @Override
    public Integer call() {
        long scopes =
                Stream.of(photo, event, folder).filter(path -> path != null).count();
        if (scopes + (faces.isEmpty() ? 0 : 1) != 1) {
            throw new CommandException("cli.words.whom-to-ignore").ofWordsTo(commandLine());
        }
        if (faces.isEmpty()) {
            PhotoScope scope = scope();
            tellOf(acted(people -> people.ignoreRest(scope, alsoAssigned)));
        } else {
            act(people -> people.ignore(faces.stream().map(FaceId::new).toList()));
            tell("cli.ignore.faces", counted((int) faces.stream().distinct().count(), "face"));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private PhotoScope scope() {
        if (photo != null) {
            return new PhotoScope.OnPhoto(RealPath.of(photo));
        }
        return event != null
                ? new PhotoScope.AtEvent(RealPath.of(event))
                : new PhotoScope.InFolder(RealPath.of(Objects.requireNonNull(folder)));
    }

    private void tellOf(IgnoredRest rest) {
        String where = counted(rest.photos(), "photo");
        if (rest.faces() == 0) {
            tell("cli.ignore.nobody", where);
        } else {
            tell("cli.ignore.rest", counted(rest.faces(), "face"), where);
        }
        if (rest.spared() > 0) {
            tell("cli.ignore.spared", counted(rest.spared(), "face"));
        }
    }
}
