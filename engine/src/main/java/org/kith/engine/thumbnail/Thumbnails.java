package org.kith.engine.thumbnail;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoContent;
import org.kith.engine.image.PictureCut;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.photo.QuarterTurn;
import org.kith.engine.store.Database;
import org.kith.engine.store.row.FaceSource;
import org.kith.engine.store.row.PhotoOriginal;

/**
 * Pictures to show, in any format Kith can decode: kept ones are read, missing ones made on the calling thread. Empty where
 * there is nothing to show: the file is gone or broken. Thread-safe.
 */
public final class Thumbnails {

    /** Longest side of a photo's thumbnail. */
    public static final int PHOTO_SIDE_PX = 320;

    /** Of larger thumbnails, for tiles that fill more than {@value #PHOTO_SIDE_PX} pixels of the screen; smallest first. */
    public static final List<Integer> LARGER_SIDES_PX = List.of(640, 1280);

    /** Side of a face's thumbnail. */
    public static final int FACE_SIDE_PX = 160;

    /** However small a face is, no more of its photo is held in memory. */
    private static final int DECODED_FOR_FACE_PX = 4096;

    private final Database library;
    private final Supplier<ImageDecoder> decoder;
    private final ThumbnailFolder folder;

    /** @param decoder asked when a picture has to be made: natives are not loaded to show kept ones */
    public Thumbnails(Database library, Supplier<ImageDecoder> decoder) {
        this.library = library;
        this.decoder = decoder;
        this.folder = new ThumbnailFolder(library.folder());
    }

    /** A JPEG with a longest side of {@value #PHOTO_SIDE_PX} px, or less if the photo has less. */
    public Optional<byte[]> photo(PhotoId photo) {
        return source(photo).flatMap(source -> {
            @Nullable ContentHash hash = source.hash();
            Optional<byte[]> kept = hash == null ? Optional.empty() : folder.photo(hash);
            return (kept.isPresent() ? kept : makePhoto(source)).map(jpeg -> turned(jpeg, source.turn()));
        });
    }

    /**
     * A JPEG for tiles on screens with small pixels. Made from the file when somebody first looks at it, and kept.
     *
     * @param sidePx one of {@link #LARGER_SIDES_PX}: the longest side, or less if the photo has less
     */
    public Optional<byte[]> photo(PhotoId photo, int sidePx) {
        return source(photo).flatMap(source -> {
            @Nullable ContentHash hash = source.hash();
            Optional<byte[]> kept = hash == null ? Optional.empty() : folder.photo(hash, sidePx);
            return (kept.isPresent() ? kept : makePhoto(source, sidePx)).map(jpeg -> turned(jpeg, source.turn()));
        });
    }

    private Optional<byte[]> makePhoto(PhotoOriginal source, int sidePx) {
        return decode(source, sidePx).map(decoded -> {
            UprightImage image = decoded.image();
            byte[] jpeg = encode(image, PictureCut.whole(image.width(), image.height(), sidePx));
            folder.keepPhoto(decoded.hash(), sidePx, jpeg);
            return jpeg;
        });
    }

    /** A square JPEG with the face in its middle, of {@value #FACE_SIDE_PX} px, or less if the face is smaller. */
    public Optional<byte[]> face(FaceId face) {
        return library.read(stores -> stores.portraits().source(face)).flatMap(source -> {
            @Nullable ContentHash hash = source.photo().hash();
            Optional<byte[]> kept = hash == null ? Optional.empty() : folder.face(hash, source.box());
            return (kept.isPresent() ? kept : makeFace(source))
                    .map(jpeg -> turned(jpeg, source.photo().turn()));
        });
    }

    /** The photo for the screen, from its file; nothing of it is kept. Gone, if it is not in the library any more. */
    public Displayed display(PhotoId photo, int maxSidePx) {
        Optional<PhotoOriginal> source = source(photo);
        if (source.isEmpty()) {
            return new Displayed(Optional.empty(), Optional.of(PhotoProblem.GONE));
        }
        try {
            Decoded decoded = decoded(source.get(), maxSidePx);
            UprightImage shown = decoded.image().turned(source.get().turn());
            return new Displayed(Optional.of(Picture.of(shown)), decoded.problem());
        } catch (UnreadablePhotoException e) {
            return new Displayed(Optional.empty(), Optional.of(e.problem()));
        }
    }

    private Optional<PhotoOriginal> source(PhotoId photo) {
        return library.read(stores -> stores.gallery().source(photo));
    }

    private Optional<byte[]> makePhoto(PhotoOriginal source) {
        return decode(source, PHOTO_SIDE_PX).map(decoded -> {
            UprightImage image = decoded.image();
            byte[] jpeg = encode(image, PictureCut.whole(image.width(), image.height(), PHOTO_SIDE_PX));
            folder.keepPhoto(decoded.hash(), jpeg);
            return jpeg;
        });
    }

    private Optional<byte[]> makeFace(FaceSource source) {
        PictureCut full = PictureCut.square(source.widthPx(), source.heightPx(), source.box(), FACE_SIDE_PX);
        double scale = (double) FACE_SIDE_PX / full.width();
        long neededPx = (long) Math.ceil(scale * Math.max(source.widthPx(), source.heightPx()));
        int maxSidePx = (int) Math.max(PHOTO_SIDE_PX, Math.min(neededPx, DECODED_FOR_FACE_PX));
        return decode(source.photo(), maxSidePx)
                // another picture has taken the file's place: its pixels are not this face
                .filter(decoded -> decoded.hash().equals(source.photo().hash()))
                .map(decoded -> {
                    UprightImage image = decoded.image();
                    byte[] jpeg =
                            encode(image, PictureCut.square(image.width(), image.height(), source.box(), FACE_SIDE_PX));
                    folder.keepFace(decoded.hash(), source.box(), jpeg);
                    return jpeg;
                });
    }

    /** @param hash of the file as it is now; of a video, which would take too long, as it was indexed */
    private record Decoded(UprightImage image, ContentHash hash, Optional<PhotoProblem> problem) {}

    private Decoded decoded(PhotoOriginal source, int maxSidePx) throws UnreadablePhotoException {
        PhotoContent content = PhotoContent.read(source.path());
        DecodedPhoto photo = decoder.get().withMaxSidePx(maxSidePx).decode(content, source.still());
        @Nullable ContentHash known = content.isVideo() ? source.hash() : null;
        return new Decoded(photo.image(), known == null ? content.hash() : known, photo.problem());
    }

    private Optional<Decoded> decode(PhotoOriginal source, int maxSidePx) {
        try {
            return Optional.of(decoded(source, maxSidePx));
        } catch (UnreadablePhotoException e) {
            return Optional.empty(); // indexing tells the user, once
        }
    }

    /** As the user wants to see it; kept are the pictures as the files have them. */
    private byte[] turned(byte[] jpeg, QuarterTurn turn) {
        if (turn.quarters() == 0) {
            return jpeg;
        }
        try {
            UprightImage image = decoder.get().decode(jpeg, "kept.jpg").image().turned(turn);
            return encode(
                    image, PictureCut.whole(image.width(), image.height(), Math.max(image.width(), image.height())));
        } catch (UnreadablePhotoException e) {
            return jpeg;
        }
    }

    private byte[] encode(UprightImage image, PictureCut cut) {
        return decoder.get().encoder().encode(image, List.of(cut)).get(0);
    }
}
