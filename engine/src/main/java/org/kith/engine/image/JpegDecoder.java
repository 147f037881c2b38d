package org.kith.engine.image;

import java.util.Optional;
import org.kith.engine.image.color.JpegProfile;
import org.kith.engine.image.jpeg.JpegFrame;
import org.kith.engine.image.jpeg.JpegStructure;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.Mat;

/** JPEG: OpenCV's decoder; Java's for what that refuses, and for the colours of print. Thread-safe. */
final class JpegDecoder implements PictureDecoder {

    /** How far the segments of a JPEG are looked for behind a broken one: EXIF blocks have at most 64 KB. */
    static final int SEARCHED_FOR_SEGMENTS_BYTES = 1 << 18;

    private static final int OF_PRINT = 4;

    private final OpenCvDecoder openCv;
    private final ImageIoDecoder imageIo;

    JpegDecoder(OpenCvDecoder openCv, ImageIoDecoder imageIo) {
        this.openCv = openCv;
        this.imageIo = imageIo;
    }

    @Override
    public StoredPicture decode(byte[] file, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        JpegStructure structure = JpegStructure.find(file, SEARCHED_FOR_SEGMENTS_BYTES)
                .orElseThrow(() -> Unreadable.corrupt(ProblemReason.BROKEN_BEFORE_PICTURE));
        if (!structure.reasonable()) {
            throw new UnreadablePhotoException(PhotoProblem.of(PhotoProblem.Kind.TOO_LARGE, ProblemReason.TOO_SLOW));
        }
        JpegFrame frame = structure.frame();
        if (frame.bits() != 8 && !frame.lossless()) {
            throw Unreadable.unsupported(ProblemReason.BITS, frame.bits(), ImageFormat.JPEG.label());
        }
        byte[] jpeg = structure.sound() ? file : structure.repaired(file);
        StoredPicture picture = decode(jpeg, structure, scope);
        return structure.complete() ? picture : picture.or(Unreadable.ENDS_EARLY);
    }

    private StoredPicture decode(byte[] jpeg, JpegStructure structure, NativeScope scope)
            throws UnreadablePhotoException {
        Optional<byte[]> profile = JpegProfile.of(jpeg);
        if (structure.frame().components() == OF_PRINT && profile.isPresent()) {
            Optional<StoredPicture> inItsColors = imageIo.find(jpeg, ImageFormat.JPEG, scope);
            if (inItsColors.isPresent()) {
                return inItsColors.get();
            }
        }
        Optional<Mat> decoded = openCv.decodeJpeg(jpeg, structure, scope);
        if (decoded.isPresent()) {
            return new StoredPicture(jpeg, decoded.get(), structure.size(), Optional.empty()).in(profile);
        }
        return imageIo.find(jpeg, ImageFormat.JPEG, scope)
                .orElseThrow(() -> structure.frame().usual()
                        ? Unreadable.corrupt(ProblemReason.NOTHING_DECODED)
                        : Unreadable.unsupported(
                                ProblemReason.COMPRESSION, structure.frame().coding()));
    }
}
