package org.kith.engine.image;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParserContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.heif.HeifColor;
import org.kith.engine.image.heif.HeifTile;
import org.kith.engine.image.shape.PixelSize;
import org.opencv.core.Mat;

/**
 * Still pictures coded as HEVC or AV1, one after the other, all of one configuration. Confined to one thread, as its scope
 * is.
 */
final class FfmpegDecoder {

    /** Sides are coded in blocks of up to 128. */
    private static final int BLOCK_PX = 128;

    /** FFmpeg's own "av1" decoder needs a graphics card. */
    private static final String AV1_DECODER = "libaom-av1";

    private final AVCodecContext context;
    private final PixelSize size;

    private FfmpegDecoder(AVCodecContext context, PixelSize size) {
        this.context = context;
        this.size = size;
    }

    /**
     * A decoder for tiles like this one; empty where its configuration is broken.
     *
     * @param tolerant whether to show what there is of a broken picture
     * @param scope in which it is freed
     */
    static Optional<FfmpegDecoder> open(HeifTile tile, byte[] configuration, boolean tolerant, NativeScope scope) {
        AVCodec codec = tile.hevc()
                ? avcodec.avcodec_find_decoder(avcodec.AV_CODEC_ID_HEVC)
                : avcodec.avcodec_find_decoder_by_name(AV1_DECODER);
        AVCodecContext context =
                scope.keep(present(avcodec.avcodec_alloc_context3(codec)), avcodec::avcodec_free_context);
        BytePointer extra = new BytePointer(
                present(avutil.av_mallocz(configuration.length + (long) avcodec.AV_INPUT_BUFFER_PADDING_SIZE)));
        extra.put(configuration, 0, configuration.length);
        context.extradata(extra).extradata_size(configuration.length); // freed with the context
        context.thread_count(1); // photos are decoded side by side already
        context.max_pixels(maxPixels(tile.size()));
        context.err_recognition(tolerant ? 0 : avcodec.AV_EF_EXPLODE);
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            return Optional.empty();
        }
        return Optional.of(new FfmpegDecoder(context, tile.size()));
    }

    /** A coded picture larger than its file says is a bomb. */
    private static long maxPixels(PixelSize size) {
        return (long) (size.width() + BLOCK_PX) * (size.height() + BLOCK_PX);
    }

    /**
     * The picture as BGR of the tile's size.
     *
     * @param scope in which the pixels are freed
     */
    Optional<Mat> decode(byte[] coded, Optional<HeifColor> color, NativeScope scope) {
        AVPacket packet = scope.keep(present(avcodec.av_packet_alloc()), avcodec::av_packet_free);
        if (avcodec.av_new_packet(packet, coded.length) < 0) {
            return Optional.empty();
        }
        packet.data().put(coded, 0, coded.length);
        AVFrame frame = scope.keep(present(avutil.av_frame_alloc()), avutil::av_frame_free);
        avcodec.avcodec_flush_buffers(context);
        boolean decoded = fits(packet)
                && avcodec.avcodec_send_packet(context, packet) >= 0
                && avcodec.avcodec_send_packet(context, null) >= 0
                && avcodec.avcodec_receive_frame(context, frame) >= 0
                && frame.width() >= size.width()
                && frame.height() >= size.height();
        return decoded ? new FfmpegPixels(frame, color).bgr(size, scope) : Optional.empty();
    }

    /** libaom asks nobody before it takes memory; for HEVC FFmpeg keeps {@code max_pixels} itself. */
    private boolean fits(AVPacket packet) {
        if (context.codec_id() != avcodec.AV_CODEC_ID_AV1) {
            return true;
        }
        AVCodecParserContext parser = present(avcodec.av_parser_init(avcodec.AV_CODEC_ID_AV1));
        try (BytePointer out = new BytePointer();
                IntPointer outSize = new IntPointer(1)) {
            parser.flags(AVCodecParserContext.PARSER_FLAG_COMPLETE_FRAMES);
            avcodec.av_parser_parse2(parser, context, out, outSize, packet.data(), packet.size(), 0, 0, 0);
            long pixels = (long) parser.width() * parser.height();
            return pixels > 0 && pixels <= maxPixels(size);
        } finally {
            avcodec.av_parser_close(parser);
        }
    }

    private static <T extends Pointer> T present(@Nullable T allocated) {
        if (allocated == null || allocated.isNull()) {
            throw new OutOfMemoryError("FFmpeg");
        }
        return allocated;
    }
}
