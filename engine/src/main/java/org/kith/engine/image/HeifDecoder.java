package org.kith.engine.image;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HEIC and AVIF. Java finds the tiles in the file, FFmpeg decodes them one after the other, here they become one picture.
 * Thumbnails, depth, transparency and the film of a live photo are left alone. Thread-safe.
 */
final class HeifDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(HeifDecoder.class);

    private static final PhotoProblem ENDS_EARLY = PhotoProblem.of(Kind.DAMAGED, ProblemReason.ENDS_EARLY);
    private static final PhotoProblem BROKEN_IN_PART = PhotoProblem.of(Kind.DAMAGED, ProblemReason.PART_BROKEN);

    private static final Scalar GRAY = Scalar.all(128);

    private final OpenCv openCv;
    private final Ffmpeg ffmpeg;

    HeifDecoder(OpenCv openCv, Ffmpeg ffmpeg) {
        this.openCv = openCv;
        this.ffmpeg = ffmpeg;
    }

    /**
     * The photo before turning.
     *
     * @param problem that a part of it is gray, or guessed
     */
    record Decoded(Mat bgr, Orientation orientation, Optional<PhotoProblem> problem) {}

    /** The photo of a file: its primary item. */
    Decoded decode(byte[] content, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        HeifFile file = HeifFile.read(content)
                .orElseThrow(
                        () -> new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, ProblemReason.HEADER_BROKEN)));
        HeifPicture picture = HeifPicture.of(file, format);
        load(format);
        try {
            return decode(file, picture, scope);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.TOO_LARGE, ProblemReason.NO_MEMORY_TO_DECODE), e);
        }
    }

    private void load(ImageFormat format) throws UnreadablePhotoException {
        try {
            ffmpeg.load();
        } catch (EngineException e) {
            LOG.debug("no decoder for {}", format, e);
            throw new UnreadablePhotoException(
                    PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.DECODER_MISSING, format.label()), e);
        }
    }

    private Decoded decode(HeifFile file, HeifPicture picture, NativeScope scope) throws UnreadablePhotoException {
        PixelSize size = picture.size();
        Mat whole = scope.keep(new Mat(size.height(), size.width(), CvType.CV_8UC3, GRAY), Mat::release);
        int decoded = 0;
        Optional<PhotoProblem> problem = Optional.empty();
        try (NativeScope decoders = openCv.scope()) {
            Decoders strict = new Decoders(false, decoders);
            Decoders tolerant = new Decoders(true, decoders);
            for (HeifTile tile : picture.tiles()) {
                Optional<byte[]> coded = file.bytes(tile.item());
                if (coded.isEmpty()) {
                    problem = Optional.of(ENDS_EARLY);
                } else if (draw(tile, coded.get(), strict, whole)) {
                    decoded++;
                } else {
                    decoded += draw(tile, coded.get(), tolerant, whole) ? 1 : 0;
                    problem = problem.or(() -> Optional.of(BROKEN_IN_PART));
                }
            }
        }
        if (decoded == 0) {
            throw new UnreadablePhotoException(PhotoProblem.of(
                    Kind.CORRUPT,
                    problem.equals(Optional.of(ENDS_EARLY))
                            ? ProblemReason.ENDS_EARLY
                            : ProblemReason.NOTHING_DECODED));
        }
        Mat shown = scope.keep(whole.submat(picture.crop()), Mat::release);
        return new Decoded(shown, picture.orientation(), problem);
    }

    private boolean draw(HeifTile tile, byte[] coded, Decoders decoders, Mat whole) {
        try (NativeScope scope = openCv.scope()) {
            Optional<Mat> bgr = decoders.of(tile).flatMap(decoder -> decoder.decode(coded, tile.color(), scope));
            if (bgr.isEmpty()) {
                return false;
            }
            int width = Math.min(tile.size().width(), whole.cols() - tile.x());
            int height = Math.min(tile.size().height(), whole.rows() - tile.y());
            Mat inside = scope.keep(bgr.get().submat(0, height, 0, width), Mat::release);
            Mat place = scope.keep(whole.submat(tile.y(), tile.y() + height, tile.x(), tile.x() + width), Mat::release);
            inside.copyTo(place);
            return true;
        }
    }

    /** The tiles of a photo are of one configuration nearly always: one decoder does for all. */
    private static final class Decoders {

        private final boolean tolerant;
        private final NativeScope scope;
        private byte @Nullable [] configuration;
        private @Nullable HeifTile first;
        private Optional<FfmpegDecoder> decoder = Optional.empty();

        Decoders(boolean tolerant, NativeScope scope) {
            this.tolerant = tolerant;
            this.scope = scope;
        }

        Optional<FfmpegDecoder> of(HeifTile tile) {
            byte[] wanted = tile.configuration().orElse(null);
            if (wanted == null) {
                return Optional.empty();
            }
            boolean same = first != null
                    && first.hevc() == tile.hevc()
                    && first.size().equals(tile.size())
                    && Arrays.equals(configuration, wanted);
            if (!same) {
                decoder = FfmpegDecoder.open(tile, wanted, tolerant, scope);
                configuration = wanted;
                first = tile;
            }
            return decoder;
        }
    }
}
