package org.kith.engine.image;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.image.heif.HeifFile;
import org.kith.engine.image.heif.HeifItem;
import org.kith.engine.image.heif.HeifTile;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HEIC and AVIF. Java finds the tiles in the file, FFmpeg decodes them one after the other, here they become one picture.
 * Thumbnails, depth and the film of a live photo are left alone. Thread-safe.
 */
final class HeifDecoder implements PictureDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(HeifDecoder.class);

    private static final Scalar GRAY = Scalar.all(128);

    private final OpenCv openCv;
    private final Ffmpeg ffmpeg;

    HeifDecoder(OpenCv openCv, Ffmpeg ffmpeg) {
        this.openCv = openCv;
        this.ffmpeg = ffmpeg;
    }

    /** The photo of a file: its primary item. */
    @Override
    public StoredPicture decode(byte[] content, ImageFormat format, NativeScope scope) throws UnreadablePhotoException {
        HeifFile file = HeifFile.read(content).orElseThrow(() -> Unreadable.corrupt(ProblemReason.HEADER_BROKEN));
        HeifPicture picture = HeifPicture.of(file, format);
        load(format);
        try (NativeScope decoders = openCv.scope()) {
            Drawing drawing = new Drawing(file, decoders);
            Mat shown = drawing.draw(picture, scope);
            drawing.requireSomething();
            Optional<HeifPicture> alpha = alpha(file, picture.size(), format);
            if (alpha.isPresent()) {
                shown = overWhite(shown, alpha.get(), drawing, scope);
            }
            PixelSize size = new PixelSize(shown.cols(), shown.rows());
            Optional<byte[]> profile = file.primary().flatMap(HeifItem::profile).or(() -> picture.tiles().stream()
                    .findFirst()
                    .flatMap(tile -> tile.item().profile()));
            return new StoredPicture(
                    content, shown, size, profile, Optional.of(picture.orientation()), drawing.problem);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.TOO_LARGE, ProblemReason.NO_MEMORY_TO_DECODE), e);
        }
    }

    /** How far it may be seen through; empty where that is broken: it never costs the photo. */
    private static Optional<HeifPicture> alpha(HeifFile file, PixelSize size, ImageFormat format) {
        Optional<HeifItem> item = file.primary().flatMap(file::alphaOf);
        try {
            return item.isEmpty()
                    ? Optional.empty()
                    : Optional.of(HeifPicture.of(file, item.get(), format))
                            .filter(alpha -> alpha.size().equals(size));
        } catch (UnreadablePhotoException e) {
            LOG.debug("transparency left out", e);
            return Optional.empty();
        }
    }

    private static Mat overWhite(Mat color, HeifPicture picture, Drawing drawing, NativeScope scope) {
        Optional<PhotoProblem> before = drawing.problem;
        Mat gray = drawing.draw(picture, scope);
        if (!drawing.problem.equals(before) || !gray.size().equals(color.size())) {
            drawing.problem = before;
            return color;
        }
        Mat alpha = scope.keep(new Mat(), Mat::release);
        Core.extractChannel(gray, alpha, 0);
        Mat white = scope.keep(new Mat(color.size(), CvType.CV_8UC3, Scalar.all(255)), Mat::release);
        OpenCvDecoder.over(color, alpha, white, scope);
        return white;
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

    /** Puts pictures of a file together. */
    private final class Drawing {

        private final HeifFile file;
        private final Decoders strict;
        private final Decoders tolerant;
        private Optional<PhotoProblem> problem = Optional.empty();
        private int decoded;

        Drawing(HeifFile file, NativeScope decoders) {
            this.file = file;
            this.strict = new Decoders(false, decoders);
            this.tolerant = new Decoders(true, decoders);
        }

        void requireSomething() throws UnreadablePhotoException {
            if (decoded == 0) {
                boolean early = problem.equals(Optional.of(Unreadable.ENDS_EARLY));
                throw Unreadable.corrupt(early ? ProblemReason.ENDS_EARLY : ProblemReason.NOTHING_DECODED);
            }
        }

        /** A picture, cropped, before it is turned. */
        Mat draw(HeifPicture picture, NativeScope scope) {
            PixelSize size = picture.size();
            Scalar ground = picture.ground().orElse(GRAY);
            Mat whole = scope.keep(new Mat(size.height(), size.width(), CvType.CV_8UC3, ground), Mat::release);
            for (HeifTile tile : picture.tiles()) {
                Optional<byte[]> coded = file.bytes(tile.item());
                if (coded.isEmpty()) {
                    problem = Optional.of(Unreadable.ENDS_EARLY);
                } else if (HeifDecoder.this.draw(tile, coded.get(), strict, whole)) {
                    decoded++;
                } else {
                    decoded += HeifDecoder.this.draw(tile, coded.get(), tolerant, whole) ? 1 : 0;
                    problem = problem.or(() -> Optional.of(Unreadable.BROKEN_IN_PART));
                }
            }
            for (HeifPicture.Layer layer : picture.layers()) {
                try (NativeScope own = openCv.scope()) {
                    Mat cropped = draw(layer.picture(), own);
                    Mat upright = Turned.of(cropped, layer.picture().orientation(), own);
                    place(upright, layer.x(), layer.y(), whole, own);
                }
            }
            return scope.keep(whole.submat(picture.crop()), Mat::release);
        }
    }

    /** The part of it that is inside. */
    private static void place(Mat picture, int x, int y, Mat whole, NativeScope scope) {
        int left = Math.max(0, x);
        int top = Math.max(0, y);
        int right = (int) Math.min(whole.cols(), (long) x + picture.cols());
        int bottom = (int) Math.min(whole.rows(), (long) y + picture.rows());
        if (left < right && top < bottom) {
            Mat from = scope.keep(picture.submat(top - y, bottom - y, left - x, right - x), Mat::release);
            from.copyTo(scope.keep(whole.submat(top, bottom, left, right), Mat::release));
        }
    }

    private boolean draw(HeifTile tile, byte[] coded, Decoders decoders, Mat whole) {
        try (NativeScope scope = openCv.scope()) {
            Optional<Mat> bgr = decoders.of(tile).flatMap(decoder -> decoder.decode(coded, tile.color(), scope));
            bgr.ifPresent(picture -> place(picture, tile.x(), tile.y(), whole, scope));
            return bgr.isPresent();
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
