package org.kith.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;

/**
 * FFmpeg's decoders, loaded when the first HEIC or AVIF photo or video is decoded: who has none pays nothing. Whoever
 * calls FFmpeg asks {@link #load} first. Thread-safe.
 */
public final class Ffmpeg {

    /** What may be replaced by another build of the same version, each after those it needs; video acceleration on Linux only. */
    private static final List<String> LIBRARIES =
            List.of("drm", "va", "va-drm", "avutil", "swresample", "swscale", "avcodec", "avformat");

    /** JavaCPP's calls into them. */
    private static final List<String> BINDINGS =
            List.of("jnijavacpp", "jniavutil", "jniswscale", "jniavcodec", "jniavformat");

    private static final Set<String> NEEDED = Set.of("avcodec", "avformat");

    private final Path folder;
    private boolean loaded;
    private @Nullable EngineException failure;

    private Ffmpeg(Path folder) {
        this.folder = folder;
    }

    /** The library in {@code natives/ffmpeg}; nothing is loaded yet. */
    public static Ffmpeg of(Installation installation) {
        return new Ffmpeg(installation.natives().resolve("ffmpeg").toAbsolutePath());
    }

    /**
     * Loads the library; a second call does nothing, or says again what was wrong.
     *
     * @throws EngineException if a file is missing or not for this platform
     */
    public synchronized void load() {
        if (failure != null) {
            throw failure;
        }
        if (!loaded) {
            try {
                loadLibraries();
                loaded = true;
            } catch (EngineException e) {
                failure = e;
                throw e;
            }
        }
    }

    /** Which FFmpeg it is, for {@code kith doctor}. */
    public String version() {
        load();
        return "FFmpeg " + avutil.av_version_info().getString();
    }

    private void loadLibraries() {
        // JavaCPP would unpack its natives into the home folder and free memory from a thread of its own.
        System.setProperty("org.bytedeco.javacpp.loadlibraries", "false");
        System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        for (String name : LIBRARIES) {
            Optional<Path> library = library(name);
            if (library.isPresent()) {
                load(library.get());
            } else if (NEEDED.contains(name)) {
                throw missing(name);
            }
        }
        for (String name : BINDINGS) {
            load(library(name).orElseThrow(() -> missing(name)));
        }
        // What is wrong with a file is a row in the library, not a line on the terminal.
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        if (avcodec.avcodec_find_decoder(avcodec.AV_CODEC_ID_HEVC) == null) {
            throw new EngineException(ImageFault.NO_HEVC, folder);
        }
    }

    private static void load(Path library) {
        try {
            System.load(library.toString());
        } catch (UnsatisfiedLinkError e) {
            throw new EngineException(ImageFault.FFMPEG_NOT_RUN, e, library, e.getMessage());
        }
    }

    /** {@code libavcodec.so.61}, {@code libavcodec.61.dylib}, {@code avcodec-61.dll}. */
    private Optional<Path> library(String name) {
        Pattern file = Pattern.compile(
                "(lib)?" + Pattern.quote(name) + "(-\\d+\\.dll|\\.dll|\\.so(\\.\\d+)?|(\\.\\d+)?\\.dylib)");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> file.matcher(f.getFileName().toString()).matches())
                    .min(Path::compareTo);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private EngineException missing(String name) {
        return new EngineException(ImageFault.NO_FFMPEG, name, folder);
    }
}
