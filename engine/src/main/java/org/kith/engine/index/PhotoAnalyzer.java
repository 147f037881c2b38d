package org.kith.engine.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.align.AlignedFace;
import org.kith.engine.align.CropFrame;
import org.kith.engine.align.FaceAligner;
import org.kith.engine.align.FaceQualityEstimator;
import org.kith.engine.detect.FaceDetector;
import org.kith.engine.image.DecodedPhoto;
import org.kith.engine.image.ImageDecoder;
import org.kith.engine.image.PhotoContent;
import org.kith.engine.image.PixelSample;
import org.kith.engine.image.UnreadablePhotoException;
import org.kith.engine.image.UprightImage;
import org.kith.engine.image.VideoReader;
import org.kith.engine.index.StageClock.Stage;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.photo.QuarterTurn;

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

    /**
     * A photo with the faces in it.
     *
     * @param picture null of a file that could be read in part only: another part may be readable another time; and of videos
     * @param faces in the photo as its file has it
     * @param turn by which it was looked at
     */
    record Found(DecodedPhoto photo, @Nullable PictureHash picture, List<DetectedFace> faces, QuarterTurn turn) {

        /** Whatever size it was decoded at. */
        Found as(@Nullable PictureHash known) {
            return new Found(photo, known, faces, turn);
        }
    }

    /** @param everySoOften see {@link PhotoContent#read(Path, Runnable)} */
    PhotoContent read(Path file, Runnable everySoOften) throws UnreadablePhotoException {
        return clock.time(Stage.READ, () -> {
            PhotoContent content = PhotoContent.read(file, everySoOften);
            content.hash();
            return content;
        });
    }

    Found find(PhotoContent content) throws UnreadablePhotoException {
        return find(content, new QuarterTurn(0));
    }

    /** @param turn by which the user turned it: then faces are upright that are not in the file */
    Found find(PhotoContent content, QuarterTurn turn) throws UnreadablePhotoException {
        return content.isVideo()
                ? findInVideo(content, turn)
                : find(content.bytes(), content.file().getFileName().toString(), turn);
    }

    /** In the one of a few stills that shows most of people; where there are none, of things. */
    private Found findInVideo(PhotoContent content, QuarterTurn turn) throws UnreadablePhotoException {
        try (VideoReader video = decoder.video(content)) {
            @Nullable Found best = null;
            for (Duration place : video.places()) {
                Found found = inStill(video, place, turn);
                if (best == null || BestStill.FIRST.compare(found, best) > 0) {
                    best = found;
                }
            }
            return Objects.requireNonNull(best);
        }
    }

    private Found inStill(VideoReader video, Duration place, QuarterTurn turn) throws UnreadablePhotoException {
        DecodedPhoto still = clock.time(Stage.DECODE, () -> decoder.decode(video, place));
        return new Found(still, null, faces(still, turn), turn);
    }

    private Found find(byte[] content, String fileName, QuarterTurn turn) throws UnreadablePhotoException {
        Found found = find(content, fileName, turn, decoder);
        if (found.faces().stream().noneMatch(face -> isSmall(face, found.photo().image()))) {
            return found;
        }
        Optional<ImageDecoder> closer =
                decoder.closer(content, fileName, found.photo().image());
        return closer.isPresent() ? find(content, fileName, turn, closer.get()).as(found.picture()) : found;
    }

    private Found find(byte[] content, String fileName, QuarterTurn turn, ImageDecoder by)
            throws UnreadablePhotoException {
        DecodedPhoto photo = clock.time(Stage.DECODE, () -> by.decode(content, fileName));
        PictureHash picture = photo.problem().isPresent() ? null : PictureHash.ofPixels(PixelSample.of(photo.image()));
        return new Found(photo, picture, faces(photo, turn), turn);
    }

    private List<DetectedFace> faces(DecodedPhoto photo, QuarterTurn turn) {
        List<DetectedFace> faces =
                clock.time(Stage.DETECT, () -> detector.detect(photo.image().turned(turn)));
        return faces.stream().map(turn.back()::of).toList();
    }

    private static boolean isSmall(DetectedFace face, UprightImage image) {
        Box box = face.box();
        return Math.min(box.width() * image.width(), box.height() * image.height()) < SMALL_FACE_PX;
    }

    /** As the network wants them; in the order of the faces. */
    List<CroppedFace> crop(Found found) {
        return clock.time(Stage.ALIGN, () -> crops(found.photo().image().turned(found.turn()), found));
    }

    private List<CroppedFace> crops(UprightImage image, Found found) {
        List<CroppedFace> faces = new ArrayList<>();
        for (DetectedFace stored : found.faces()) {
            DetectedFace face = found.turn().of(stored);
            AlignedFace judged = aligner.crop(image, face.landmarks(), CropFrame.ARCFACE);
            AlignedFace embedded =
                    frame.equals(CropFrame.ARCFACE) ? judged : aligner.crop(image, face.box(), face.landmarks(), frame);
            faces.add(new CroppedFace(stored, qualityEstimator.estimate(image, face, judged), embedded));
        }
        return faces;
    }

    @Override
    public void close() {
        detector.close();
    }
}
