package org.kith.engine.store.archive;

import java.util.Map;
import java.util.Set;
import org.kith.engine.model.FaceId;

/**
 * Which faces of a library are those of an archive.
 *
 * @param faces by their numbers in the archive
 * @param withoutPhoto numbers of faces whose photo the library does not have; on the photos of those in neither there is no such
 *     face
 */
public record LocatedFaces(Map<Long, FaceId> faces, Set<Long> withoutPhoto) {
    public LocatedFaces {
        faces = Map.copyOf(faces);
        withoutPhoto = Set.copyOf(withoutPhoto);
    }
}
