package org.kith.engine.image;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.kith.engine.image.heif.HeifColor;
import org.kith.engine.image.shape.PixelSize;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** What FFmpeg decoded, of 8 to 12 bits, gray or colour of any subsampling, as 8 bits of blue, green and red. */
final class FfmpegPixels {

    private static final int ALIGNMENT_BYTES = 64;

    /** Factors of swscale are in 1/65536. */
    private static final int ONE = 1 << 16;

    private final AVFrame frame;
    private final Optional<HeifColor> color;

    FfmpegPixels(AVFrame frame, Optional<HeifColor> color) {
        this.frame = frame;
        this.color = color;
    }

    /** The upper left part of the given size; empty where the frame is of a kind that swscale does not know. */
    Optional<Mat> bgr(PixelSize size, NativeScope scope) {
        int width = frame.width();
        int height = frame.height();
        SwsContext context = swscale.sws_getContext(
                width,
                height,
                layout(),
                width,
                height,
                avutil.AV_PIX_FMT_BGR24,
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            return Optional.empty();
        }
        scope.keep(context, swscale::sws_freeContext);
        swscale.sws_setColorspaceDetails(
                context,
                swscale.sws_getCoefficients(matrix()),
                fullRange() ? 1 : 0,
                swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT),
                1,
                0,
                ONE,
                ONE);
        // FFmpeg's own buffer, since swscale writes some bytes beyond the end of a row.
        AVFrame bgr = scope.keep(avutil.av_frame_alloc(), avutil::av_frame_free);
        bgr.format(avutil.AV_PIX_FMT_BGR24).width(width).height(height);
        if (avutil.av_frame_get_buffer(bgr, ALIGNMENT_BYTES) < 0
                || swscale.sws_scale(context, frame.data(), frame.linesize(), 0, height, bgr.data(), bgr.linesize())
                        != height) {
            return Optional.empty();
        }
        long rowBytes = bgr.linesize(0);
        Mat whole = scope.keep(
                new Mat(
                        height,
                        width,
                        CvType.CV_8UC3,
                        bgr.data(0).capacity(rowBytes * height).asByteBuffer(),
                        rowBytes),
                Mat::release);
        return Optional.of(scope.keep(whole.submat(0, size.height(), 0, size.width()), Mat::release));
    }

    /** Red, green and blue without a matrix stand in the planes in the order of GBRP, whatever FFmpeg calls them. */
    private int layout() {
        int format = frame.format();
        if (matrix() != avutil.AVCOL_SPC_RGB) {
            return format;
        } else if (format == avutil.AV_PIX_FMT_YUV444P || format == avutil.AV_PIX_FMT_YUVJ444P) {
            return avutil.AV_PIX_FMT_GBRP;
        } else if (format == avutil.AV_PIX_FMT_YUV444P10LE) {
            return avutil.AV_PIX_FMT_GBRP10LE;
        }
        return format == avutil.AV_PIX_FMT_YUV444P12LE ? avutil.AV_PIX_FMT_GBRP12LE : format;
    }

    private int matrix() {
        return color.map(HeifColor::matrix)
                .filter(matrix -> matrix != avutil.AVCOL_SPC_UNSPECIFIED)
                .orElse(frame.colorspace());
    }

    /** Pictures are full range unless something says otherwise, films are not (ISO/IEC 23000-22, 7.3.6.4). */
    private boolean fullRange() {
        return color.map(HeifColor::fullRange).orElse(frame.color_range() != avutil.AVCOL_RANGE_MPEG);
    }
}
