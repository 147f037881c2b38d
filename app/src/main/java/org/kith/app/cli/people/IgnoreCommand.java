package org.kith.app.cli.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.cli.base.Counted;
import org.kith.app.cli.base.ExitCode;
import org.kith.app.cli.base.KithCommand;
import org.kith.app.cli.base.RealPath;
import org.kith.engine.model.FaceId;
import org.kith.engine.people.IgnoredRest;
import org.kith.engine.people.PhotoScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kith ignore}: strangers go away in one step. */
@Command(name = "ignore")
public final class IgnoreCommand extends KithCommand {

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
            throw new ParameterException(
                    commandLine(), "Name faces, or one of --photo, --event and --folder: whom to ignore");
        }
        if (faces.isEmpty()) {
            PhotoScope scope = scope();
            say(acted(people -> people.ignoreRest(scope, alsoAssigned)));
        } else {
            act(people -> people.ignore(faces.stream().map(FaceId::new).toList()));
            out().println("Ignored: "
                    + Counted.of((int) faces.stream().distinct().count(), "face") + ".");
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

    private void say(IgnoredRest rest) {
        String where = Counted.of(rest.photos(), "photo");
        out().println(
                        rest.faces() == 0
                                ? "Nobody to ignore on " + where + "."
                                : "Ignored: " + Counted.of(rest.faces(), "face") + " on " + where + ".");
        if (rest.spared() > 0) {
            out().println("Left as they are: " + Counted.of(rest.spared(), "face")
                    + " that Kith takes for somebody you know; --also-assigned ignores them too.");
        }
    }
}
