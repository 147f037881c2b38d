package org.kith.engine.evaluate;

import java.util.List;
import java.util.Optional;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.PictureCut;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;

/** Pictures of single faces, to be shown beside figures. Thread-safe. */
public final class FaceCrops {

    private final ImageDecoder decoder;

    public FaceCrops(ImageDecoder decoder) {
        this.decoder = decoder;
    }

    /** A square JPEG around the photo's labelled face; empty if none was found, or the photo cannot be read any more. */
    public Optional<byte[]> jpeg(LabelledPhoto photo, int sidePx) {
        return photo.face().flatMap(face -> {
            try {
                UprightImage image = decoder.decode(
                                PhotoBytes.read(photo.path()),
                                photo.path().getFileName().toString())
                        .image();
                PictureCut cut = PictureCut.square(image.width(), image.height(), face.box(), sidePx);
                return Optional.of(decoder.encoder().encode(image, List.of(cut)).get(0));
            } catch (UnreadablePhotoException e) {
                return Optional.empty();
            }
        });
    }
}
