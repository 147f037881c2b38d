package org.kith.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.Testbed;
import org.kith.engine.image.container.TiffWriter;
import org.kith.engine.image.container.TiffWriter.Directory;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;

class TiffDecoderTest {

    private final ImageDecoder decoder = new ImageDecoder(Testbed.openCv(), Testbed.ffmpeg(), 400);

    private static Directory page(int width, int height) {
        return new Directory().rgb(width, height, Encoded.rgb(Encoded.quarters(width, height)));
    }

    private static byte[] written(Directory... pages) {
        return new TiffWriter(ByteOrder.LITTLE_ENDIAN, false).write(pages);
    }

    private UprightImage image(byte[] file) throws UnreadablePhotoException {
        return decoder.decode(file, "a").image();
    }

    @Test
    void aSmallerCopyIsNotThePicture() throws UnreadablePhotoException {
        UprightImage second = image(written(page(40, 30).reduced(), page(160, 120)));
        assertThat(second.fullWidth()).isEqualTo(160);
        assertThat(Encoded.quarterColors(second)).isEqualTo("RGBK");
        Directory first = page(40, 30).reduced().below(330, page(60, 40).reduced(), page(160, 120));
        assertThat(image(written(first)).fullWidth()).isEqualTo(160);
        assertThat(image(written(page(40, 30).numbers(255, 3, 2), page(160, 120)))
                        .fullWidth())
                .isEqualTo(160);
        assertThat(image(written(page(40, 30).reduced(), page(160, 120).numbers(254, 4, 4), page(80, 60)))
                        .fullWidth())
                .as("a mask is none either")
                .isEqualTo(80);
    }

    @Test
    void ofPagesOfEqualRankTheFirstCounts() throws UnreadablePhotoException {
        assertThat(image(written(page(80, 60), page(160, 120))).fullWidth()).isEqualTo(80);
        assertThat(image(written(page(80, 60).below(330, page(160, 120)))).fullWidth())
                .isEqualTo(80);
        assertThat(image(written(page(40, 30).reduced())).fullWidth())
                .as("there is nothing else")
                .isEqualTo(40);
    }

    @Test
    void aSmallerCopyThatDoesNotSaySoIsNoneEither() throws UnreadablePhotoException {
        assertThat(image(written(page(160, 120), page(480, 360))).fullWidth()).isEqualTo(480);
        assertThat(image(written(page(160, 120).below(330, page(480, 360)))).fullWidth())
                .isEqualTo(480);
        assertThat(image(written(page(330, 240), page(1200, 900))).fullWidth()).isEqualTo(330);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void everyKindIsReadWithItsOrientationAndDate(boolean bigEndian, boolean big) throws UnreadablePhotoException {
        ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        byte[] file = new TiffWriter(order, big)
                .write(page(160, 120).orientation(6).text(0x010f, "Kith").takenAt("2011:03:04 05:06:07"));

        DecodedPhoto photo = decoder.decode(file, "a");

        assertThat(photo.problem()).isEmpty();
        assertThat(Encoded.quarterColors(photo.image())).isEqualTo("BRKG");
        assertThat(photo.image().fullHeight()).isEqualTo(160);
        assertThat(photo.metadata().details().takenAt()).isEqualTo(LocalDateTime.of(2011, 3, 4, 5, 6, 7));
        assertThat(photo.metadata().details().camera()).isEqualTo("Kith");
    }

    @Test
    void thePageThatIsShownSaysHowItIsTurned() throws UnreadablePhotoException {
        Directory upright = page(40, 30).reduced().orientation(1);
        assertThat(Encoded.quarterColors(image(written(upright, page(160, 120).orientation(6)))))
                .isEqualTo("BRKG");
        assertThat(Encoded.quarterColors(image(written(page(40, 30).reduced().orientation(6), page(160, 120)))))
                .isEqualTo("BRKG");
        assertThat(Encoded.quarterColors(
                        image(written(page(160, 120), page(160, 120).orientation(6)))))
                .isEqualTo("RGBK");
    }

    @Test
    void exifIsFoundBesideADirectoryBelow() throws UnreadablePhotoException {
        byte[] file = written(page(160, 120).below(330, page(40, 30).reduced()).takenAt("2011:03:04 05:06:07"));

        assertThat(decoder.decode(file, "a").metadata().details().takenAt())
                .isEqualTo(LocalDateTime.of(2011, 3, 4, 5, 6, 7));
    }

    @ParameterizedTest
    @CsvSource({"50000,Zstandard", "34925,LZMA", "34712,JPEG 2000", "50001,WebP", "34887,LERC", "12345,12345"})
    void aCompressionThatNobodyReadsIsNamed(int compression, String name) {
        byte[] file = written(page(160, 120).numbers(259, 3, compression));

        assertThat(problem(file)).isEqualTo(PhotoProblem.of(Kind.UNSUPPORTED_FORMAT, ProblemReason.COMPRESSION, name));
    }

    @Test
    void bombsAndDamageAreProblems() {
        assertThat(problem(written(page(16, 12).numbers(256, 4, 60_000).numbers(257, 4, 60_000)))
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
        byte[] whole = written(page(160, 120));
        assertThat(problem(Arrays.copyOf(whole, 20)).kind()).isEqualTo(Kind.CORRUPT);
    }

    private PhotoProblem problem(byte[] content) {
        return catchThrowableOfType(UnreadablePhotoException.class, () -> decoder.decode(content, "a.tif"))
                .problem();
    }
}
