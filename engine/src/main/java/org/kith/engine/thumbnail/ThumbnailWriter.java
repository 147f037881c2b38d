package org.kith.engine.thumbnail;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.image.JpegEncoder;
import org.kith.engine.image.LookReader;
import org.kith.engine.image.PictureCut;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.photo.Look;

/** Makes the thumbnails of a photo while its pixels are at hand. Thread-safe. */
public final class ThumbnailWriter {

    private final ThumbnailFolder folder;
    private final JpegEncoder encoder;

    public ThumbnailWriter(ThumbnailFolder folder, JpegEncoder encoder) {
        this.folder = folder;
        this.encoder = encoder;
    }

    /** How a photo looks, of which no picture is kept: the same as {@link #write} says. */
    public static Look look(JpegEncoder encoder, UprightImage image) {
        List<Look> look = new ArrayList<>(1);
        List<byte[]> unused = encoder.encode(
                image,
                List.of(PictureCut.whole(image.width(), image.height(), Thumbnails.PHOTO_SIDE_PX)),
                small -> look.add(LookReader.of(small)));
        return look.get(0);
    }

    /**
     * Of the photo and of its faces; not of faces too small in a reduced image: they would look better cut from the file,
     * and are when somebody looks at them.
     *
     * @return how the photo looks
     */
    public Look write(ContentHash hash, UprightImage image, List<Box> faces) {
        boolean reduced = image.width() < image.fullWidth();
        List<PictureCut> cuts = new ArrayList<>();
        List<Box> cutFaces = new ArrayList<>();
        cuts.add(PictureCut.whole(image.width(), image.height(), Thumbnails.PHOTO_SIDE_PX));
        for (Box face : faces) {
            PictureCut cut = PictureCut.square(image.width(), image.height(), face, Thumbnails.FACE_SIDE_PX);
            if (!reduced || cut.width() >= Thumbnails.FACE_SIDE_PX) {
                cuts.add(cut);
                cutFaces.add(face);
            }
        }
        List<Look> look = new ArrayList<>(1);
        List<byte[]> jpegs = encoder.encode(image, cuts, small -> look.add(LookReader.of(small)));
        for (int i = 0; i < cutFaces.size(); i++) {
            folder.keepFace(hash, cutFaces.get(i), jpegs.get(i + 1));
        }
        folder.keepPhoto(hash, jpegs.get(0));
        return look.get(0);
    }
}
