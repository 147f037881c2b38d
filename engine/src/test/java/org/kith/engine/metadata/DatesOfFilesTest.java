package org.kith.engine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.engine.image.FileDetails;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;

/** Files that say when they were taken, each at another place or in another form. */
class DatesOfFilesTest {

    private static PhotoDetails details(String name) {
        return FileDetails.of(Path.of("src/test/resources/org/kith/engine/metadata/dates", name))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "original.jpg,EXIF,2019-07-04T12:00",
        "digitized_only.jpg,EXIF_DIGITIZED,2019-07-04T12:00",
        "dot.jpg,EXIF,2019-07-04T12:00",
        "slash.jpg,EXIF,2019-07-04T12:00",
        "time_dashes.jpg,EXIF,2019-07-04T12:00",
        "unpadded.jpg,EXIF,2019-07-04T09:05:03",
        "leading_space.jpg,EXIF,2019-07-04T12:00",
        "no_seconds.jpg,EXIF,2019-07-04T12:00",
        "hour24.jpg,EXIF,2019-07-05T00:00",
        "iso_z.jpg,EXIF,2019-07-04T12:00",
        "subsec_a.jpg,EXIF,2019-07-04T12:00:00.900",
        "subsec_b.jpg,EXIF,2019-07-04T12:00:00.150",
        "original_in_ifd0.jpg,EXIF,2019-07-04T12:00",
        "original_zero_digitized_good.jpg,EXIF_DIGITIZED,2019-07-04T12:00",
        "ifd0_datetime_only.jpg,EXIF_CHANGED,2019-07-04T12:00",
        "xmp_createdate.jpg,XMP,2019-07-04T12:00",
        "xmp_exif_original_only.jpg,XMP,2019-07-04T12:00",
        "png_exif.png,EXIF,2019-07-04T12:00",
        "png_text.png,PNG_TEXT,2019-07-04T12:00",
        "text_rfc1123.png,PNG_TEXT,2019-07-04T12:00",
        "raw_profile_exif.png,EXIF,2019-07-04T12:00",
        "exif.jp2,EXIF,2019-07-04T12:00",
        "no_offset_field.heic,EXIF,2019-07-04T12:00",
        "tiff_with_subifd.tif,EXIF,2019-07-04T12:00",
        "webp_exif.webp,EXIF,2019-07-04T12:00",
        "normal.heic,EXIF,2019-07-04T12:00",
        "exif.avif,EXIF,2011-03-04T05:06:07",
        "with_sidecar.jpg,SIDECAR,2019-07-04T12:00",
        "PXL_20190704_120000123.jpg,FILE_NAME,2019-07-04T12:00:00.123",
        "signal-2019-07-04-120000.jpg,FILE_NAME,2019-07-04T12:00",
    })
    void areFoundWhereTheyStand(String name, TakenFrom from, LocalDateTime at) {
        ReadTime taken = Objects.requireNonNull(details(name).taken());
        assertThat(taken.at()).isEqualTo(at);
        assertThat(taken.from()).isEqualTo(from);
        assertThat(taken.isDayOnly()).isFalse();
    }

    @Test
    void ofADayOnlyNoTimeIsMadeUp() {
        assertThat(details("IMG-20190704-WA0001.jpg").taken())
                .isEqualTo(new ReadTime(LocalDateTime.of(2019, 7, 4, 0, 0), true, TakenFrom.FILE_NAME, null));
    }

    @Test
    void theOffsetIsKeptAndMovesNothing() {
        assertThat(details("offset_original.jpg").taken())
                .isEqualTo(new ReadTime(
                        LocalDateTime.of(2019, 7, 4, 23, 30), false, TakenFrom.EXIF, ZoneOffset.ofHours(-5)));
    }

    @Test
    void strayBytesBetweenSegmentsCostNoDate(@TempDir Path folder) throws IOException {
        byte[] sound = Files.readAllBytes(Path.of("src/test/resources/org/kith/engine/metadata/dates/original.jpg"));
        int second = 4 + ByteBuffer.wrap(sound).getShort(4); // behind the first segment
        byte[] strays = new byte[sound.length + 2];
        System.arraycopy(sound, 0, strays, 0, second - 2);
        System.arraycopy(sound, second - 2, strays, second, sound.length - second + 2);
        Path file = Files.write(folder.resolve("strays.jpg"), strays);

        ReadTime taken =
                Objects.requireNonNull(FileDetails.of(file).orElseThrow().taken());
        assertThat(taken.at()).isEqualTo(LocalDateTime.of(2019, 7, 4, 12, 0));
    }

    @Test
    void whatSaysNothingOfTheTakingIsNoDate() {
        assertThat(details("tIME.png").taken()).isNull();
        assertThat(details("year0019.jpg").taken()).isNull();
    }
}
