package org.kith.engine.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadTime;

/**
 * What is said of a photo outside of its file's content: in a sidecar, by the file's name, in files of other programs. For one run over
 * photos: what is read of a folder is kept. Thread-safe.
 */
public final class Beside {

    private static final int MOST_FOLDERS = 64;

    private final PicasaContacts contacts;

    private final Remembered<Optional<PicasaFile>> picasa = new Remembered<>(MOST_FOLDERS, PicasaFile::in);

    public Beside() {
        this(PicasaContacts.ofUser());
    }

    Beside(PicasaContacts contacts) {
        this.contacts = contacts;
    }

    /** What the content says, and of what it does not say what stands beside it; of words a sidecar's are the last. */
    public PhotoDetails complete(PhotoDetails content, Path photo) {
        Optional<Xmp> sidecar = Sidecar.read(photo);
        @Nullable ReadTime taken = content.taken();
        if (taken == null) {
            taken = sidecar.flatMap(PhotoTime::ofSidecar)
                    .or(() -> PhotoTime.ofFileName(photo.getFileName().toString()))
                    .orElse(null);
        }
        @Nullable GeoPoint place = content.location();
        if (place == null) {
            place = sidecar.flatMap(PhotoPlace::of).orElse(null);
        }
        return content.taken(taken).at(place).saying(words(content, photo, sidecar));
    }

    private FileWords words(PhotoDetails content, Path photo, Optional<Xmp> sidecar) {
        FileWords beside = sidecar.map(WrittenWords::ofSidecar).orElse(FileWords.NONE);
        return WrittenWords.joined(Stream.of(beside, content.words(), FileWords.ofFaces(picasas(photo))));
    }

    private List<FaceTag> picasas(Path photo) {
        @Nullable Path folder = photo.toAbsolutePath().getParent();
        return folder == null
                ? List.of()
                : picasa.of(folder)
                        .map(file ->
                                file.faces(photo.getFileName().toString(), number -> contacts.name(folder, number)))
                        .orElse(List.of());
    }

    /**
     * Another number if something else is said beside the photo than before. With a sidecar alone it is when that was changed, in
     * milliseconds; 0 if nothing is said.
     *
     * @param isThere whether there is such a file; of many photos {@link ListedFiles}
     */
    public long stamp(Path photo, Predicate<Path> isThere) {
        List<FaceTag> faces = picasas(photo);
        return Sidecar.of(photo, isThere).map(Beside::modifiedMs).orElse(0L) + (faces.isEmpty() ? 0 : faces.toString().hashCode());
    }

    private static long modifiedMs(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
