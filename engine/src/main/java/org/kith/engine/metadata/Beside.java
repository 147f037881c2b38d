package org.kith.engine.metadata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadTime;

/** What is said of a photo outside of its file's content: in a sidecar, by the file's name, in Picasa's file. */
public final class Beside {

    private Beside() {}

    /** What the content says, and of what it does not say what stands beside it; of words a sidecar's are the last. */
    public static PhotoDetails complete(PhotoDetails content, Path photo) {
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

    private static FileWords words(PhotoDetails content, Path photo, Optional<Xmp> sidecar) {
        FileWords beside = sidecar.map(WrittenWords::ofSidecar).orElse(FileWords.NONE);
        List<FaceTag> picasas =
                beside.faces().isEmpty() && content.words().faces().isEmpty()
                        ? Optional.ofNullable(photo.toAbsolutePath().getParent())
                                .flatMap(PicasaFile::in)
                                .map(file -> file.faces(photo.getFileName().toString()))
                                .orElse(List.of())
                        : List.of();
        return WrittenWords.joined(
                Stream.of(beside, content.words(), new FileWords(null, 0, List.of(), picasas, List.of(), false)));
    }
}
