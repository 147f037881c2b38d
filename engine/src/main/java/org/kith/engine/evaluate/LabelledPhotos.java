package org.kith.engine.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.store.Database;
import org.kith.engine.store.Stores;
import org.kith.engine.store.row.FaceRow;

/** What a library knows of the photos in a folder. Thread-safe. */
public final class LabelledPhotos {

    private final Map<Path, List<FaceRow>> facesByPhoto;

    private LabelledPhotos(Map<Path, List<FaceRow>> facesByPhoto) {
        this.facesByPhoto = facesByPhoto;
    }

    /**
     * Reads the faces of all photos in the folder, of photos without a face too.
     *
     * @throws EngineException if the library knows no photo there
     */
    public static LabelledPhotos read(Database library, Path folder) {
        return read(library, List.of(folder));
    }

    /**
     * Likewise of several folders.
     *
     * @throws EngineException if the library knows no photo in any of them
     */
    public static LabelledPhotos read(Database library, List<Path> folders) {
        List<Path> roots = folders.stream().map(LabelledPhotos::real).toList();
        Map<Path, List<FaceRow>> facesByPhoto = library.read(stores -> facesUnder(stores, roots));
        if (facesByPhoto.isEmpty()) {
            throw new EngineException(EvaluationFault.NO_PHOTO_IN_LIBRARY, roots.get(0));
        }
        return new LabelledPhotos(facesByPhoto);
    }

    private static Map<Path, List<FaceRow>> facesUnder(Stores stores, List<Path> roots) {
        Map<Path, List<FaceRow>> facesByPhoto = new TreeMap<>();
        stores.photos().knownUnder(roots).forEach((path, photo) -> {
            if (photo.status() != PhotoStatus.MISSING) {
                facesByPhoto.put(path, new ArrayList<>());
            }
        });
        stores.faces().forEach(stores.models().current(), true, face -> {
            List<FaceRow> faces = facesByPhoto.get(face.photo());
            if (faces != null) {
                faces.add(face);
            }
        });
        return facesByPhoto;
    }

    /** One labelled photo for each that is there, by path. */
    public List<LabelledPhoto> choose(FaceChoice choice) {
        Map<Path, FaceRow> chosen = choice == FaceChoice.BEST
                ? BestFaces.of(facesByPhoto)
                : facesByPhoto.entrySet().stream()
                        .flatMap(photo -> choice.ofRows(photo.getValue()).stream())
                        .collect(Collectors.toMap(FaceRow::photo, face -> face));
        return facesByPhoto.keySet().stream()
                .map(photo -> new LabelledPhoto(
                        photo, Optional.ofNullable(chosen.get(photo)).map(LabelledPhotos::face)))
                .toList();
    }

    /** Whoever it is. */
    public FacesFound found() {
        return new FacesFound(facesByPhoto.size(), faces().size(), (int)
                facesByPhoto.values().stream().filter(faces -> !faces.isEmpty()).count());
    }

    /** All faces of all photos, by path. */
    public List<FaceRow> faces() {
        return facesByPhoto.values().stream().flatMap(List::stream).toList();
    }

    /** All faces of a photo; nothing for a photo that the library does not know. */
    public List<FaceRow> facesOf(Path photo) {
        return facesByPhoto.getOrDefault(real(photo), List.of());
    }

    public Collection<Path> photos() {
        return facesByPhoto.keySet();
    }

    private static LabelledPhoto.Face face(FaceRow row) {
        Embedding embedding =
                Objects.requireNonNull(row.embedding(), () -> row.photo() + " was indexed with another model");
        return new LabelledPhoto.Face(row.id(), row.detected().box(), embedding, Optional.ofNullable(row.cluster()));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // what is not there is not in the library either
        }
    }
}
