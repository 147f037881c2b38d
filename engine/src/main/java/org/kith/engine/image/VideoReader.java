package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.image.heif.HeifColor;
import org.kith.engine.image.shape.Orientation;
import org.kith.engine.image.shape.PixelSize;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A video, of which FFmpeg reads its head and single pictures: from the file alone, whatever addresses of others stand in it. Holds
 * native memory until it is closed. Confined to one thread.
 */
public final class VideoReader implements AutoCloseable {

    /** Where pictures are looked at, in parts of the length. */
    private static final List<Double> PLACES = List.of(0.1, 0.3, 0.5, 0.7, 0.9);

    /** A shorter one is looked at once. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** By FFmpeg's names; among the others are lists of addresses and folders full of pictures. */
    private static final String CONTAINERS = "mov,matroska,avi,mpegts,mpeg,asf";

    /** Beyond 8K. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Of all streams together, until a picture begins: some seconds. */
    private static final int MOST_PACKETS = 5_000;

    /** Until the first picture comes out: its other field, and those that are shown later but stored before. */
    private static final int MOST_TO_DECODE = 32;

    /** Pictures that can be decoded by themselves come every second or so. */
    private static final List<Duration> STEPS_BACK =
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofMinutes(1));

    private static final String AV1_DECODER = "libaom-av1";

    /** Lines above which colours are those of HD, where nothing says (ITU-R BT.709). */
    private static final int HD_LINES = 576;

    private static final double MOST_STRETCHED = 4;

    private final NativeScope scope;
    private final AVFormatContext container;
    private final AVStream stream;
    private final AVCodecContext decoder;

    private VideoReader(NativeScope scope, AVFormatContext container, AVStream stream, AVCodecContext decoder) {
        this.scope = scope;
        this.container = container;
        this.stream = stream;
        this.decoder = decoder;
    }

    /**
     * Opens a video.
     *
     * @param scope closed with it
     * @throws UnreadablePhotoException if there is no picture in it, or none that can be decoded
     */
    static VideoReader open(Path file, NativeScope scope) throws UnreadablePhotoException {
        AVFormatContext container = avformat.avformat_alloc_context();
        try (BytePointer address = new BytePointer(("file:" + file + "\0").getBytes(UTF_8))) {
            AVDictionary options = new AVDictionary(null);
            avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
            avutil.av_dict_set(options, "format_whitelist", CONTAINERS, 0);
            int opened = avformat.avformat_open_input(container, address, (AVInputFormat) null, options);
            avutil.av_dict_free(options);
            if (opened < 0) {
                throw broken();
            }
        }
        scope.keep(container, avformat::avformat_close_input);
        if (avformat.avformat_find_stream_info(container, (PointerPointer<?>) null) < 0) {
            throw broken();
        }
        int best = avformat.av_find_best_stream(container, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (best < 0 || (container.streams(best).disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw new UnreadablePhotoException(PhotoProblem.of(Kind.NOT_A_PICTURE, ProblemReason.NO_VIDEO));
        }
        AVStream stream = container.streams(best);
        for (int other = 0; other < container.nb_streams(); other++) {
            if (other != best) {
                container.streams(other).discard(avcodec.AVDISCARD_ALL);
            }
        }
        return new VideoReader(scope, container, stream, decoder(stream.codecpar(), scope));
    }

    private static UnreadablePhotoException broken() {
        return new UnreadablePhotoException(PhotoProblem.of(Kind.CORRUPT, ProblemReason.VIDEO_BROKEN));
    }

    private static AVCodecContext decoder(AVCodecParameters parameters, NativeScope scope)
            throws UnreadablePhotoException {
        AVCodec codec = parameters.codec_id() == avcodec.AV_CODEC_ID_AV1
                ? avcodec.avcodec_find_decoder_by_name(AV1_DECODER)
                : avcodec.avcodec_find_decoder(parameters.codec_id());
        if (codec == null) {
            throw Unreadable.unsupported(ProblemReason.VIDEO_CODING, coding(parameters));
        }
        AVCodecContext context = scope.keep(avcodec.avcodec_alloc_context3(codec), avcodec::avcodec_free_context);
        if (avcodec.avcodec_parameters_to_context(context, parameters) < 0) {
            throw broken();
        }
        context.thread_count(1); // files are decoded side by side already
        context.max_pixels(MOST_PIXELS);
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            throw Unreadable.unsupported(ProblemReason.VIDEO_CODING, coding(parameters));
        }
        return context;
    }

    private static String coding(AVCodecParameters parameters) {
        BytePointer name = avcodec.avcodec_get_name(parameters.codec_id());
        return name == null ? "?" : name.getString();
    }

    /** Zero where the file does not say. */
    public Duration length() {
        long micros = container.duration();
        return micros > 0 ? Duration.ofMillis(micros / 1000) : Duration.ZERO;
    }

    /** Where its pictures are looked at; at least once. */
    public List<Duration> places() {
        Duration length = length();
        return length.compareTo(SHORT) < 0
                ? List.of(Duration.ofMillis(length.toMillis() / 2))
                : PLACES.stream()
                        .map(part -> Duration.ofMillis(Math.round(length.toMillis() * part)))
                        .toList();
    }

    /** What its head says, by names in small letters. */
    Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        Stream.of(stream.metadata(), container.metadata()).forEach(dictionary -> {
            @Nullable AVDictionaryEntry entry = null;
            while ((entry = next(dictionary, entry)) != null) {
                tags.put(text(entry.key()).toLowerCase(Locale.ROOT), text(entry.value()));
            }
        });
        return tags;
    }

    private static @Nullable AVDictionaryEntry next(
            @Nullable AVDictionary dictionary, @Nullable AVDictionaryEntry entry) {
        return dictionary == null ? null : avutil.av_dict_get(dictionary, "", entry, avutil.AV_DICT_IGNORE_SUFFIX);
    }

    private static String text(@Nullable BytePointer bytes) {
        return bytes == null ? "" : bytes.getString(UTF_8);
    }

    /**
     * A picture that can be decoded by itself.
     *
     * @param at where it is, from the beginning of the video: asked for that, the same one comes again
     */
    record Still(StoredPicture picture, Duration at) {}

    /**
     * The last one before a place that can be decoded by itself, or else the next.
     *
     * @throws UnreadablePhotoException if there is none
     */
    Still still(Duration about, NativeScope pixels) throws UnreadablePhotoException {
        AVRational unit = stream.time_base();
        long start = stream.start_time() == avutil.AV_NOPTS_VALUE ? 0 : stream.start_time();
        long place = start + inUnits(about, unit);
        long first = seek(start, place);
        AVFrame frame = pixels.keep(avutil.av_frame_alloc(), avutil::av_frame_free);
        if (!decode(first, frame, pixels)) {
            throw broken();
        }
        long shown = frame.best_effort_timestamp() == avutil.AV_NOPTS_VALUE ? place : frame.best_effort_timestamp();
        long millis = (long) Math.ceil((shown - start) * 1000.0 * unit.num() / unit.den());
        return new Still(stored(frame, pixels), Duration.ofMillis(Math.max(0, millis)));
    }

    private static long inUnits(Duration duration, AVRational unit) {
        return Math.round(duration.toMillis() / 1000.0 * unit.den() / unit.num());
    }

    /**
     * Goes to where the last picture before a place begins that can be decoded by itself. Containers with an index know where that is, of
     * others it is looked for from further and further before.
     *
     * @return when that picture is shown; anything that comes is meant by the least number
     */
    private long seek(long start, long place) {
        if (hasIndex() && goTo(place)) {
            return Long.MIN_VALUE;
        }
        for (Duration before : STEPS_BACK) {
            long from = Math.max(start, place - inUnits(before, stream.time_base()));
            OptionalLong last = goTo(from) ? lastUntil(place) : OptionalLong.empty();
            if (last.isPresent()) {
                goTo(from);
                return last.getAsLong();
            }
        }
        goTo(start);
        return Long.MIN_VALUE;
    }

    private boolean hasIndex() {
        String name = container.iformat().name().getString();
        return !name.equals("mpegts") && !name.equals("mpeg");
    }

    private boolean goTo(long place) {
        return avformat.av_seek_frame(container, stream.index(), place, avformat.AVSEEK_FLAG_BACKWARD) >= 0;
    }

    private OptionalLong lastUntil(long place) {
        OptionalLong last = OptionalLong.empty();
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            for (int read = 0; read < MOST_PACKETS && avformat.av_read_frame(container, packet) >= 0; read++) {
                boolean ours = packet.stream_index() == stream.index();
                long time = time(packet);
                if (ours && time <= place && isKey(packet)) {
                    last = OptionalLong.of(time);
                }
                avcodec.av_packet_unref(packet);
                if (ours && time > place) {
                    break;
                }
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        return last;
    }

    private static boolean isKey(AVPacket packet) {
        return (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
    }

    private static long time(AVPacket packet) {
        return packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    }

    /** @param first when the picture is shown with which to begin, or later */
    private boolean decode(long first, AVFrame frame, NativeScope pixels) {
        avcodec.avcodec_flush_buffers(decoder);
        AVPacket packet = pixels.keep(avcodec.av_packet_alloc(), avcodec::av_packet_free);
        int sent = 0;
        for (int read = 0; read < MOST_PACKETS && sent < MOST_TO_DECODE; read++) {
            if (avformat.av_read_frame(container, packet) < 0) {
                break;
            }
            boolean begins = sent > 0 || (isKey(packet) && time(packet) >= first);
            if (packet.stream_index() == stream.index() && begins) {
                sent += avcodec.avcodec_send_packet(decoder, packet) >= 0 ? 1 : 0;
            }
            avcodec.av_packet_unref(packet);
            if (sent > 0 && avcodec.avcodec_receive_frame(decoder, frame) >= 0) {
                return true;
            }
        }
        avcodec.avcodec_send_packet(decoder, null); // no more will come
        return avcodec.avcodec_receive_frame(decoder, frame) >= 0;
    }

    private StoredPicture stored(AVFrame frame, NativeScope pixels) throws UnreadablePhotoException {
        PixelSize coded = new PixelSize(frame.width(), frame.height());
        Mat bgr = new FfmpegPixels(frame, Optional.of(color(frame)))
                .bgr(coded, pixels)
                .orElseThrow(() -> Unreadable.unsupported(ProblemReason.VIDEO_CODING, coding(stream.codecpar())));
        PixelSize shown = shown(coded, avformat.av_guess_sample_aspect_ratio(container, stream, frame));
        if (!shown.equals(coded)) {
            Mat stretched = pixels.keep(new Mat(), Mat::release);
            Imgproc.resize(bgr, stretched, new Size(shown.width(), shown.height()), 0, 0, Imgproc.INTER_AREA);
            bgr = stretched;
        }
        return new StoredPicture(
                new byte[0], bgr, shown, Optional.empty(), Optional.of(orientation()), Optional.empty());
    }

    /** Films are of 16 to 235, and in the colours of their time, where nothing says. */
    private static HeifColor color(AVFrame frame) {
        boolean full = frame.color_range() == avutil.AVCOL_RANGE_JPEG || isJpeg(frame.format());
        int matrix = frame.colorspace();
        if (matrix == avutil.AVCOL_SPC_UNSPECIFIED) {
            matrix = frame.height() > HD_LINES ? avutil.AVCOL_SPC_BT709 : avutil.AVCOL_SPC_SMPTE170M;
        }
        return new HeifColor(matrix, full);
    }

    private static boolean isJpeg(int format) {
        return format == avutil.AV_PIX_FMT_YUVJ420P
                || format == avutil.AV_PIX_FMT_YUVJ422P
                || format == avutil.AV_PIX_FMT_YUVJ444P;
    }

    /** Of pixels that are no squares, as those of tapes are. */
    private static PixelSize shown(PixelSize coded, @Nullable AVRational pixel) {
        if (pixel == null || pixel.num() <= 0 || pixel.den() <= 0) {
            return coded;
        }
        double stretched = (double) pixel.num() / pixel.den();
        return stretched > MOST_STRETCHED || stretched < 1 / MOST_STRETCHED
                ? coded
                : new PixelSize((int) Math.max(1, Math.round(coded.width() * stretched)), coded.height());
    }

    /** By the matrix that players turn it by; in steps of a quarter. */
    private Orientation orientation() {
        AVCodecParameters parameters = stream.codecpar();
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null) {
            return Orientation.UPRIGHT;
        }
        double left = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        if (Double.isNaN(left)) {
            return Orientation.UPRIGHT;
        }
        return switch (Math.floorMod(Math.round(left / 90), 4)) {
            case 1 -> Orientation.TURN_LEFT;
            case 2 -> Orientation.TURN_HALF;
            case 3 -> Orientation.TURN_RIGHT;
            default -> Orientation.UPRIGHT;
        };
    }

    @Override
    public void close() {
        scope.close();
    }
}
