package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Testbed;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

class FfmpegTest {

    @Test
    void loadingTwiceIsLoadingOnce() {
        Ffmpeg ffmpeg = Testbed.ffmpeg();
        ffmpeg.load();
        ffmpeg.load();
        assertThat(Testbed.ffmpeg().version()).startsWith("FFmpeg 7.");
    }

    @Test
    void javaCppUnpacksNothingAndStartsNoThread() {
        Testbed.ffmpeg().load();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(n -> n.contains("JavaCPP"));
        assertThat(Path.of(System.getProperty("user.home"), ".javacpp", "cache", "ffmpeg-7.1.1-1.5.12.jar"))
                .doesNotExist();
    }

    @Test
    void missingLibraryIsNamedEachTime(@TempDir Path natives) {
        Ffmpeg ffmpeg = Ffmpeg.of(new Installation(natives, natives));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(ffmpeg::load)
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(natives.resolve("ffmpeg").toString());
        }
    }

    @Test
    void withoutItTheOtherFormatsAreRead(@TempDir Path natives) throws IOException, UnreadablePhotoException {
        Path library = natives.resolve("ffmpeg").resolve(System.mapLibraryName("avcodec"));
        Files.createDirectories(library.getParent());
        Files.writeString(library, "not a library");
        ImageDecoder decoder = new ImageDecoder(
                Testbed.openCv(), Ffmpeg.of(new Installation(natives, natives)), ImageDecoder.DEFAULT_MAX_SIDE_PX);
        assertThat(decoder.decode(Testbed.bytes(Testbed.photo("obama.jpg")), "a")
                        .problem())
                .isEmpty();
        assertThatThrownBy(() -> decoder.decode(HeifWriter.resource("quarters.heic"), "a"))
                .isInstanceOfSatisfying(UnreadablePhotoException.class, e -> assertThat(e.problem())
                        .isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.DECODER_MISSING, "HEIC")));
    }
}
