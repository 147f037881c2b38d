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

    private final PhotoPrismFiles photoPrism = new PhotoPrismFiles();

    private final DigikamFiles digikam = new DigikamFiles();

    private final Remembered<Optional<PicasaFile>> picasa = new Remembered<>(MOST_FOLDERS, PicasaFile::in);

    public Beside() {
        this(PicasaContacts.ofUser());
    }

    Beside(PicasaContacts contacts) {
        this.contacts = contacts;
    }

    /**
     * What the content says, and of what it does not say what stands beside it. [Note: What stands beside] First the sidecar, then what
     * other programs keep for themselves; of words the sidecar's come even before the content's.
     */
    public PhotoDetails complete(PhotoDetails content, Path file) {
        Path photo = file.toAbsolutePath();
        Optional<Xmp> sidecar = Sidecar.read(photo);
        Said digikams = digikam.of(photo);
        Said photoPrisms = photoPrism
                .of(photo, Files::isRegularFile)
                .map(PhotoPrismFiles::read)
                .orElse(Said.NOTHING);
        Said googles = GoogleFiles.of(photo, Files::isRegularFile)
                .map(GoogleFiles::read)
                .orElse(Said.NOTHING);
        @Nullable ReadTime taken = content.taken();
        if (taken == null) {
            taken = sidecar.flatMap(PhotoTime::ofSidecar)
                    .or(() -> Optional.ofNullable(photoPrisms.taken()))
                    .or(() -> PhotoTime.ofFileName(photo.getFileName().toString()))
                    .orElse(googles.taken());
        }
        @Nullable GeoPoint place = content.location();
        if (place == null) {
            place = sidecar.flatMap(PhotoPlace::of)
                    .or(() -> Stream.of(digikams, photoPrisms, googles)
                            .flatMap(said -> Stream.ofNullable(said.place()))
                            .findFirst())
                    .orElse(null);
        }
        FileWords words = WrittenWords.joined(Stream.of(
                sidecar.map(WrittenWords::ofSidecar).orElse(FileWords.NONE),
                content.words(),
                digikams.words(),
                photoPrisms.words(),
                googles.words(),
                FileWords.ofFaces(picasas(photo))));
        return content.taken(taken).at(place).saying(words);
    }

    private List<FaceTag> picasas(Path photo) {
        @Nullable Path folder = photo.getParent();
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
    public long stamp(Path file, Predicate<Path> isThere) {
        Path photo = file.toAbsolutePath();
        long times = Stream.of(
                        Sidecar.of(photo, isThere), photoPrism.of(photo, isThere), GoogleFiles.of(photo, isThere))
                .flatMap(Optional::stream)
                .mapToLong(Beside::modifiedMs)
                .sum();
        Said digikams = digikam.of(photo);
        return times + stamp(picasas(photo), List.of()) + stamp(digikams, Said.NOTHING);
    }

    /** Whether something beside the photo cannot be read now, so that its {@link #stamp} says nothing. */
    public boolean isUnclear(Path photo) {
        return digikam.isUnclear(photo.toAbsolutePath());
    }

    /** By the words, which are the same in every process. */
    private static long stamp(Object said, Object nothing) {
        return said.equals(nothing) ? 0 : said.toString().hashCode();
    }

    private static long modifiedMs(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
