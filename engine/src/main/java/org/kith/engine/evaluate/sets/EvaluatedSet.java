package org.kith.engine.evaluate.sets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.engine.evaluate.FaceChoice;

/**
 * Photos of which something is known, and what of it is scored.
 *
 * @param folder whose photos are scored; a real path
 */
public record EvaluatedSet(String name, Path folder, List<SetPart> parts) {

    public EvaluatedSet {
        parts = List.copyOf(parts);
    }

    /** Whether its groups are scored. */
    public boolean hasGroups() {
        return parts(SetPart.Groups.class).findAny().isPresent();
    }

    /** Whether there is nobody on its photos. */
    public boolean isWithoutFaces() {
        return parts(SetPart.NoFaces.class).findAny().isPresent();
    }

    /** Which face of a photo is its person's. */
    public FaceChoice face() {
        return parts(SetPart.Face.class).map(SetPart.Face::choice).findFirst().orElse(FaceChoice.CENTRAL);
    }

    public Optional<Path> pairs() {
        return parts(SetPart.Pairs.class).map(SetPart.Pairs::file).findFirst();
    }

    public Optional<Path> boxes() {
        return parts(SetPart.Boxes.class).map(SetPart.Boxes::file).findFirst();
    }

    /** With how many known faces a person strangers are counted. */
    public List<Integer> known() {
        return parts(SetPart.Known.class).flatMap(part -> part.faces().stream()).toList();
    }

    /** Folders with photos on each of which everybody is somebody else. */
    public List<Path> apart() {
        return parts(SetPart.Apart.class).map(SetPart.Apart::folder).toList();
    }

    /** All that is in a library of its own. */
    public List<Path> folders() {
        return Stream.of(Stream.of(folder), parts(SetPart.With.class).map(SetPart.With::folder), apart().stream())
                .flatMap(folders -> folders)
                .toList();
    }

    private <T extends SetPart> Stream<T> parts(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
