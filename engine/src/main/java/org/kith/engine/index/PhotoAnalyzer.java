package org.kith.engine.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.align.FaceQualityEstimator;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoBytes;
import org.kith.engine.image.PixelSample;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.PictureHash;

/** One photo from bytes to crops. Confined to one thread at a time; a worker owns its own, with its detector. */
final class PhotoAnalyzer implements AutoCloseable {

    /** A face with fewer pixels is worth a closer look: others like it are missed, and it is hard to recognise. */
    private static final double SMALL_FACE_PX = 36;

    private final ImageDecoder decoder;
    private final FaceDetector detector;
    private final FaceAligner aligner;
    private final CropFrame frame;
    private final FaceQualityEstimator qualityEstimator = new FaceQualityEstimator();
    private final StageClock clock;

    PhotoAnalyzer(ImageDecoder decoder, FaceDetector detector, FaceAligner aligner, CropFrame frame, StageClock clock) {
        this.decoder = decoder;
        this.detector = detector;
        this.aligner = aligner;
        this.frame = frame;
        this.clock = clock;
    }

    /** A file's bytes and what the photo is known by. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Content(byte[] bytes, ContentHash hash) {}

    /**
     * A photo with the faces in it.
     *
     * @param picture null of a file that could be read in part only: another part may be readable another time
     */
    record Found(DecodedPhoto photo, @Nullable PictureHash picture, List<DetectedFace> faces) {

        /** Whatever size it was decoded at. */
        Found as(@Nullable PictureHash known) {
            return new Found(photo, known, faces);
        }
    }

    Content read(Path file) throws UnreadablePhotoException {
        return clock.time(Stage.READ, () -> {
            byte[] bytes = PhotoBytes.read(file);
            return new Content(bytes, hash(bytes));
        });
    }

    static ContentHash hash(byte[] bytes) {
        return ContentHash.ofContent(bytes);
    }

    Found find(byte[] content, String fileName) throws UnreadablePhotoException {
        Found found = find(content, fileName, decoder);
        if (found.faces().stream().noneMatch(face -> isSmall(face, found.photo().image()))) {
            return found;
        }
        Optional<ImageDecoder> closer =
                decoder.closer(content, fileName, found.photo().image());
        return closer.isPresent() ? find(content, fileName, closer.get()).as(found.picture()) : found;
    }

    private Found find(byte[] content, String fileName, ImageDecoder by) throws UnreadablePhotoException {
        DecodedPhoto photo = clock.time(Stage.DECODE, () -> by.decode(content, fileName));
        PictureHash picture = photo.problem().isPresent() ? null : PictureHash.ofPixels(PixelSample.of(photo.image()));
        return new Found(photo, picture, clock.time(Stage.DETECT, () -> detector.detect(photo.image())));
    }

    private static boolean isSmall(DetectedFace face, UprightImage image) {
        Box box = face.box();
        return Math.min(box.width() * image.width(), box.height() * image.height()) < SMALL_FACE_PX;
    }

    /** As the network wants them; in the order of the faces. */
    List<CroppedFace> crop(Found found) {
        return clock.time(Stage.ALIGN, () -> crops(found.photo().image(), found.faces()));
    }

    private List<CroppedFace> crops(UprightImage image, List<DetectedFace> detected) {
        List<CroppedFace> faces = new ArrayList<>();
        for (DetectedFace face : detected) {
            AlignedFace judged = aligner.crop(image, face.landmarks(), CropFrame.ARCFACE);
            AlignedFace embedded =
                    frame.equals(CropFrame.ARCFACE) ? judged : aligner.crop(image, face.box(), face.landmarks(), frame);
            faces.add(new CroppedFace(face, qualityEstimator.estimate(image, face, judged), embedded));
        }
        return faces;
    }

    @Override
    public void close() {
        detector.close();
    }
}
