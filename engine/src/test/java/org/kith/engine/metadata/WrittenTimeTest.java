package org.kith.engine.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019:07:04 12:00:00 | 2019-07-04T12:00",
                "2021:02:28 23:59:59+01:00 | 2021-02-28T23:59:59",
                "2019-07-04T12:00:00 | 2019-07-04T12:00",
                "2019/07/04 12:00:00 | 2019-07-04T12:00",
                "2019.07.04 12.00.00 | 2019-07-04T12:00",
                "2019:07:04 12-00-00 | 2019-07-04T12:00",
                "2019:07:04  12:00:00 | 2019-07-04T12:00",
                "2019:07:04:12:00:00 | 2019-07-04T12:00",
                "2019:7:4 9:05:03 | 2019-07-04T09:05:03",
                "2019:07:04 12:00 | 2019-07-04T12:00",
                "2019:07:04 24:00:00 | 2019-07-05T00:00",
                "2019:07:04 23:59:60 | 2019-07-04T23:59:59",
                "2019:07:04 01:05:03 PM | 2019-07-04T13:05:03",
                "2019:07:04 12:05:03 AM | 2019-07-04T00:05:03",
                "2019:07:04 오후 3:10:20 | 2019-07-04T15:10:20",
                "2019:07:04 12:00:00.25 | 2019-07-04T12:00:00.250",
                "20190704 120000 | 2019-07-04T12:00",
                "20190704T120000Z | 2019-07-04T12:00",
                "20190704 120000+0900 | 2019-07-04T12:00",
                "'Thu, 04 Jul 2019 12:00:00 GMT' | 2019-07-04T12:00",
                "4 July 2019 12:00:00 +0000 | 2019-07-04T12:00",
                "Thu Jul  4 12:00:00 2019 | 2019-07-04T12:00",
            })
    void isReadInManyForms(String written, LocalDateTime at) {
        WrittenTime time = WrittenTime.parse(written).orElseThrow();
        assertThat(time.at()).isEqualTo(at);
        assertThat(time.isDayOnly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019:07:04", "2019-07-04 ", "20190704", "4 Jul 2019"})
    void mayBeADayOnly(String written) {
        assertThat(WrittenTime.parse(written))
                .contains(new WrittenTime(LocalDateTime.of(2019, 7, 4, 0, 0), true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000:00:00 00:00:00",
                "0001:01:01 00:00:00",
                "2021:02:28 25:61:61",
                "    :  :     :  :  ",
                "",
                "1601:01:01 00:00:00",
                "0019:07:04 12:00:00",
                "2021-02-30 12:00:00",
                "2019:07:04 25:00:00",
                "2019:07:04 sometime",
                "2019:13:04 12:00:00",
                "yesterday",
                "4 Foo 2019 12:00:00",
                "20190704120000123456789",
            })
    void isLeftOutWhereItCannotBe(String written) {
        assertThat(WrittenTime.parse(written)).isEmpty();
    }

    @Test
    void isLeftOutWhereItIsStillToCome() {
        int next = Year.now(ZoneOffset.UTC).getValue() + 1;
        assertThat(WrittenTime.parse(next + ":07:04 12:00:00")).isEmpty();
    }

    @Test
    void keepsTheOffsetWithoutMovingTheTime() {
        assertThat(WrittenTime.parse("2019-07-04T23:30:00+09:00"))
                .contains(new WrittenTime(LocalDateTime.of(2019, 7, 4, 23, 30), false, ZoneOffset.ofHours(9)));
        assertThat(WrittenTime.parse("2019:07:04 23:30:00")
                        .map(time -> time.with("900", "-03:00"))
                        .orElseThrow())
                .isEqualTo(new WrittenTime(
                        LocalDateTime.of(2019, 7, 4, 23, 30, 0, 900_000_000), false, ZoneOffset.ofHours(-3)));
    }

    @Test
    void fractionsThatAreNoneAreLeftOut() {
        WrittenTime time = WrittenTime.parse("2019:07:04 23:30:00").orElseThrow();
        assertThat(time.with("abc", "somewhere")).isEqualTo(time);
        assertThat(time.with(" 15 ", null).at()).isEqualTo("2019-07-04T23:30:00.150");
    }

    @ParameterizedTest
    @CsvSource({
        "IMG-20190704-WA0001.jpg,2019-07-04",
        "VID-20190704-WA0001.mp4,2019-07-04",
        "PXL_20190704_120000123.jpg,2019-07-04T12:00:00.123",
        "PXL_20190704_120000123.PORTRAIT.jpg,2019-07-04T12:00:00.123",
        "IMG_20190704_120000.jpg,2019-07-04T12:00",
        "IMG_20190704_120000_1.jpg,2019-07-04T12:00",
        "20190704_120000.jpg,2019-07-04T12:00",
        "20190704_120000(1).jpg,2019-07-04T12:00",
        "20190704120000.jpg,2019-07-04T12:00",
        "MVIMG_20190704_120000.jpg,2019-07-04T12:00",
        "BURST20190704120000.jpg,2019-07-04T12:00",
        "Screenshot_20190704-120000.png,2019-07-04T12:00",
        "Screenshot_20190704-120000_WhatsApp.jpg,2019-07-04T12:00",
        "Screenshot_2019-07-04-12-00-00-123_com.app.png,2019-07-04T12:00:00.123",
        "Screenshot 2019-07-04 at 12.00.00.png,2019-07-04T12:00",
        "Screen Shot 2019-07-04 at 1.05.03 PM.png,2019-07-04T13:05:03",
        "Screenshot from 2019-07-04 12-00-00.png,2019-07-04T12:00",
        "Bildschirmfoto 2019-07-04 um 12.00.00.png,2019-07-04T12:00",
        "signal-2019-07-04-120000.jpg,2019-07-04T12:00",
        "signal-2019-07-04-12-00-00-123.jpg,2019-07-04T12:00:00.123",
        "WhatsApp Image 2019-07-04 at 12.00.00.jpeg,2019-07-04T12:00",
        "photo_2019-07-04_12-00-00.jpg,2019-07-04T12:00",
        "2019-07-04 12.00.00.jpg,2019-07-04T12:00",
        "KakaoTalk_20190704_120000123.jpg,2019-07-04T12:00:00.123",
        "KakaoTalk_Photo_2019-07-04-12-00-00.jpeg,2019-07-04T12:00",
        "WIN_20190704_12_00_00_Pro.jpg,2019-07-04T12:00",
        "C360_2019-07-04-12-00-00-123.jpg,2019-07-04T12:00:00.123",
        "1965-06-12 Grandmother.jpg,1965-06-12",
        "20190704.jpg,2019-07-04",
        "2019_07_04_beach.jpg,2019-07-04",
    })
    void standsInNamesOfFiles(String name, String taken) {
        WrittenTime time = FileNameTime.of(name).orElseThrow();
        assertThat(
                        time.isDayOnly()
                                ? time.at().toLocalDate().toString()
                                : time.at().toString())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DSC_0123.jpg",
                "IMG_1234.jpg",
                "12345678.jpg",
                "IMG_20199999.jpg",
                "20191304_120000.jpg",
                "a20190704b.jpg",
                "0120190704.jpg",
                "201907041.jpg",
                "photo 1-2-3.jpg",
                "8cd1f2019-0704.jpg",
                "IMG-20990704-WA0001.jpg",
            })
    void isNotReadIntoOtherNumbers(String name) {
        assertThat(FileNameTime.of(name)).isEmpty();
    }

    @Test
    void millisecondsSince1970StandInSomeNames() {
        Optional<WrittenTime> time = FileNameTime.of("FB_IMG_1562241600000.jpg");
        assertThat(time.map(WrittenTime::at).map(LocalDateTime::getYear)).contains(2019);
    }
}
