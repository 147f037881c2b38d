package org.kith.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.app.text.Text;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.FoldedText;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.photos.CameraCount;
import org.kith.engine.store.photos.PlaceCount;
import org.kith.engine.store.photos.TagCount;
import org.kith.engine.store.photos.Vocabulary;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.NameCount;

class SearchParserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final Path HOLIDAYS = Path.of("/photos/Holidays").toAbsolutePath();

    private static final List<String> NAMES =
            List.of("Anna", "Ben", "Carl", "Anna Maria", "Zoë", "안나", "벤", "칼", "Dora", "May", "Maier, Anna", "김민수");

    private static final Vocabulary VOCABULARY = new Vocabulary(
            NAMES.stream().map(SearchParserTest::name).toList(),
            List.of(new Circle("Mum's side", List.of(new PersonId(1))), new Circle("School", List.of(new PersonId(2)))),
            List.of(new TagCount("sea", 5), new TagCount("red car", 2), new TagCount("바다", 4)),
            List.of(
                    new PlaceCount("Seoul", "Seoul", "KR", "seoul\n서울\nsouth korea\n대한민국", 9),
                    new PlaceCount("Salt Lake City", "Utah", "US", "salt lake city\nunited states", 3)),
            List.of(new CameraCount("Canon EOS 5D", 40), new CameraCount("Pixel 7", 3)),
            List.of(new FolderNode(
                    Path.of("/photos").toAbsolutePath(),
                    List.of(new FolderId(1)),
                    12,
                    List.of(new FolderNode(HOLIDAYS, List.of(), 7, List.of())))),
            List.of(),
            List.of(new Album(new AlbumId(3), "Best of", null, null)));

    private static final SearchParser PARSER = new SearchParser(Words.ofAllLanguages(), VOCABULARY);

    private static NameCount name(String name) {
        return new NameCount(new PersonId(NAMES.indexOf(name) + 1), name, 100 - NAMES.indexOf(name), false);
    }

    private static String say(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Shows shows) {
            return shows.role().code()
                    + shows.people().stream()
                            .map(person -> NAMES.get((int) person.value() - 1))
                            .toList();
        } else if (condition instanceof PhotoCondition.Taken taken) {
            return (taken.from() == null ? "" : taken.from()) + ".." + (taken.to() == null ? "" : taken.to());
        } else if (condition instanceof PhotoCondition.InMonths in) {
            return "months" + new TreeSet<>(in.months());
        } else if (condition instanceof PhotoCondition.OnDay day) {
            return "day " + day.month() + "/" + day.day();
        } else if (condition instanceof PhotoCondition.Text text) {
            return "'" + text.text() + "'";
        } else if (condition instanceof PhotoCondition.Rated rated) {
            return "stars " + range(rated.stars());
        } else if (condition instanceof PhotoCondition.Faces faces) {
            return "faces " + range(faces.count());
        } else if (condition instanceof PhotoCondition.Tagged tagged) {
            return "#" + tagged.tag();
        } else if (condition instanceof PhotoCondition.OfCircle of) {
            return (of.some() ? "of " : "none of ") + of.circle();
        } else if (condition instanceof PhotoCondition.At at) {
            return "at " + at.place();
        } else if (condition instanceof PhotoCondition.TakenWith with) {
            return "camera " + with.text();
        } else if (condition instanceof PhotoCondition.InFolder in) {
            return "in " + in.folder().getFileName();
        } else if (condition instanceof PhotoCondition.FileName file) {
            return "file " + file.text();
        } else if (condition instanceof PhotoCondition.Captioned caption) {
            return "caption " + caption.text();
        } else if (condition instanceof PhotoCondition.InAlbum in) {
            return "album " + in.album().value();
        } else if (condition instanceof PhotoCondition.Located located) {
            return located.is() ? "placed" : "no place";
        }
        if (condition instanceof PhotoCondition.Dated dated) {
            return "dated " + dated.by();
        }
        return condition.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String range(CountRange range) {
        return range.from() + ".." + (range.to() == Integer.MAX_VALUE ? "" : range.to());
    }

    private static String say(String typed) {
        return PARSER.parse(typed, TODAY).pieces().stream()
                .map(piece -> say(piece.condition()))
                .collect(Collectors.joining(" "));
    }

    static Stream<Arguments> people() {
        return Stream.of(
                arguments("Anna", "all[Anna]"),
                arguments("ANNA", "all[Anna]"),
                arguments("Anna Ben", "all[Anna, Ben]"),
                arguments("Anna, Ben", "all[Anna, Ben]"),
                arguments("Anna,Ben", "all[Anna, Ben]"),
                arguments("Anna and Ben", "all[Anna, Ben]"),
                arguments("Anna & Ben", "all[Anna, Ben]"),
                arguments("Anna with Ben", "all[Anna, Ben]"),
                arguments("with Anna", "all[Anna]"),
                arguments("Anna, Ben and Carl", "all[Anna, Ben, Carl]"),
                arguments("Anna or Ben", "any[Anna, Ben]"),
                arguments("Anna, Ben or Carl", "any[Anna, Ben, Carl]"),
                arguments("Anna and Ben or Carl", "all[Anna] any[Ben, Carl]"),
                arguments("Anna or Ben and Carl", "any[Anna, Ben] all[Carl]"),
                arguments("not Carl", "none[Carl]"),
                arguments("without Carl", "none[Carl]"),
                arguments("without Carl and Dora", "none[Carl, Dora]"),
                arguments("-Carl", "none[Carl]"),
                arguments("Anna -Carl", "all[Anna] none[Carl]"),
                arguments("Anna and Ben, not Carl", "all[Anna, Ben] none[Carl]"),
                arguments("Anna but not Carl", "all[Anna] none[Carl]"),
                arguments("not Carl, Anna", "none[Carl] all[Anna]"),
                arguments("only Anna", "only[Anna]"),
                arguments("only Anna and Ben", "only[Anna, Ben]"),
                arguments("Anna only", "only[Anna]"),
                arguments("Anna alone", "only[Anna]"),
                arguments("Anna Maria", "all[Anna Maria]"),
                arguments("Anna Maria Ben", "all[Anna Maria, Ben]"),
                arguments("Maier, Anna", "all[Maier, Anna]"),
                arguments("zoe", "all[Zoë]"),
                arguments("\"Anna Maria\"", "all[Anna Maria]"),
                arguments("May", "all[May]"),
                arguments("photos of Anna", "all[Anna]"),
                arguments("pictures with Anna and Ben", "all[Anna, Ben]"),
                arguments("Anna und Ben", "all[Anna, Ben]"),
                arguments("Anna oder Ben", "any[Anna, Ben]"),
                arguments("Anna mit Ben ohne Carl", "all[Anna, Ben] none[Carl]"),
                arguments("nur Anna", "only[Anna]"),
                arguments("Fotos von Anna", "all[Anna]"),
                arguments("안나와 벤", "all[안나, 벤]"),
                arguments("안나, 벤", "all[안나, 벤]"),
                arguments("안나랑 벤이랑 칼", "all[안나, 벤, 칼]"),
                arguments("안나하고 벤", "all[안나, 벤]"),
                arguments("안나 그리고 벤", "all[안나, 벤]"),
                arguments("안나 또는 벤", "any[안나, 벤]"),
                arguments("안나나 벤", "any[안나, 벤]"),
                arguments("칼 없이", "none[칼]"),
                arguments("칼없이", "none[칼]"),
                arguments("안나와 벤, 칼 없이", "all[안나, 벤] none[칼]"),
                arguments("안나 벤 칼 빼고", "all[안나, 벤] none[칼]"),
                arguments("안나와 칼 제외", "none[안나, 칼]"),
                arguments("안나만", "only[안나]"),
                arguments("안나와 벤만", "only[안나, 벤]"),
                arguments("오직 안나", "only[안나]"),
                arguments("안나의 사진", "all[안나]"),
                arguments("안나와 함께", "all[안나]"),
                arguments("안나와 Ben", "all[안나, Ben]"),
                arguments("Anna와 벤", "all[Anna, 벤]"),
                arguments("김민수가 나온 사진", "all[김민수]"));
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                arguments("2012–2015", "2012-01-01..2015-12-31"),
                arguments("2012-2015", "2012-01-01..2015-12-31"),
                arguments("2012..2015", "2012-01-01..2015-12-31"),
                arguments("2012 - 2015", "2012-01-01..2015-12-31"),
                arguments("2012 to 2015", "2012-01-01..2015-12-31"),
                arguments("from 2012 to 2015", "2012-01-01..2015-12-31"),
                arguments("between 2012 and 2015", "2012-01-01..2015-12-31"),
                arguments("2012", "2012-01-01..2012-12-31"),
                arguments("in 2012", "2012-01-01..2012-12-31"),
                arguments("2026-11", "2026-11-01..2026-11-30"),
                arguments("2026-11-05", "2026-11-05..2026-11-05"),
                arguments("2026.11.5", "2026-11-05..2026-11-05"),
                arguments("2026-11-05..2026-12-01", "2026-11-05..2026-12-01"),
                arguments("Nov 2026", "2026-11-01..2026-11-30"),
                arguments("November 2026", "2026-11-01..2026-11-30"),
                arguments("November 5, 2026", "2026-11-05..2026-11-05"),
                arguments("5 November 2026", "2026-11-05..2026-11-05"),
                arguments("Nov 2025 - Feb 2026", "2025-11-01..2026-02-28"),
                arguments("1990s", "1990-01-01..1999-12-31"),
                arguments("last summer", "2026-06-01..2026-08-31"),
                arguments("last winter", "2025-12-01..2026-02-28"),
                arguments("summer 2012", "2012-06-01..2012-08-31"),
                arguments("summer of 2012", "2012-06-01..2012-08-31"),
                arguments("last year", "2025-01-01..2025-12-31"),
                arguments("letztes Jahr", "2025-01-01..2025-12-31"),
                arguments("Sommer 2015", "2015-06-01..2015-08-31"),
                arguments("März 2015", "2015-03-01..2015-03-31"),
                arguments("3. Oktober 2015", "2015-10-03..2015-10-03"),
                arguments("seit 2015", "2015-01-01.."),
                arguments("von 2015 bis 2017", "2015-01-01..2017-12-31"),
                arguments("summer last year", "2025-06-01..2025-08-31"),
                arguments("yesterday", "2026-11-28..2026-11-28"),
                arguments("today", "2026-11-29..2026-11-29"),
                arguments("last week", "2026-11-16..2026-11-22"),
                arguments("last month", "2026-10-01..2026-10-31"),
                arguments("3 days ago", "2026-11-26..2026-11-26"),
                arguments("2 years ago", "2024-01-01..2024-12-31"),
                arguments("last July", "2026-07-01..2026-07-31"),
                arguments("last 7 days", "2026-11-22..2026-11-29"),
                arguments("July", "months[7]"),
                arguments("summer", "months[6, 7, 8]"),
                arguments("winter", "months[1, 2, 12]"),
                arguments("June to August", "months[6, 7, 8]"),
                arguments("July 4", "day 7/4"),
                arguments("on July 4th", "day 7/4"),
                arguments("Christmas", "day 12/25"),
                arguments("on this day", "day 11/29"),
                arguments("since 2010", "2010-01-01.."),
                arguments("until 2015", "..2015-12-31"),
                arguments("before 2015", "..2014-12-31"),
                arguments("after 2010", "2011-01-01.."),
                arguments("after 2010-05", "2010-06-01.."),
                arguments("since last summer", "2026-06-01.."),
                arguments("undated", "undated"),
                arguments("without a date", "undated"),
                arguments("date from the file name", "dated FILE_NAME"),
                arguments("dated by the camera", "dated CAMERA"),
                arguments("파일 이름의 날짜", "dated FILE_NAME"),
                arguments("2026년 11월", "2026-11-01..2026-11-30"),
                arguments("2026년11월", "2026-11-01..2026-11-30"),
                arguments("2026년 11월 5일", "2026-11-05..2026-11-05"),
                arguments("2026년", "2026-01-01..2026-12-31"),
                arguments("2012년부터 2015년까지", "2012-01-01..2015-12-31"),
                arguments("2012~2015", "2012-01-01..2015-12-31"),
                arguments("1990년대", "1990-01-01..1999-12-31"),
                arguments("지난 여름", "2026-06-01..2026-08-31"),
                arguments("지난여름", "2026-06-01..2026-08-31"),
                arguments("작년 여름", "2025-06-01..2025-08-31"),
                arguments("작년 여름에", "2025-06-01..2025-08-31"),
                arguments("2012년 여름", "2012-06-01..2012-08-31"),
                arguments("작년", "2025-01-01..2025-12-31"),
                arguments("재작년", "2024-01-01..2024-12-31"),
                arguments("작년 7월", "2025-07-01..2025-07-31"),
                arguments("올해", "2026-01-01..2026-12-31"),
                arguments("어제", "2026-11-28..2026-11-28"),
                arguments("지난주", "2026-11-16..2026-11-22"),
                arguments("3일 전", "2026-11-26..2026-11-26"),
                arguments("최근 7일", "2026-11-22..2026-11-29"),
                arguments("7월", "months[7]"),
                arguments("7월에", "months[7]"),
                arguments("여름", "months[6, 7, 8]"),
                arguments("7월 4일", "day 7/4"),
                arguments("크리스마스", "day 12/25"),
                arguments("2010년부터", "2010-01-01.."),
                arguments("2010년 이후", "2010-01-01.."),
                arguments("2015년까지", "..2015-12-31"),
                arguments("2015년 이전", "..2014-12-31"),
                arguments("2015년 전", "..2014-12-31"),
                arguments("날짜 없음", "undated"),
                arguments("2026-02-31", "'2026-02-31'"),
                arguments("2015-2012", "'2015-2012'"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("★★★", "stars 3..3"),
                arguments("★★★+", "stars 3..5"),
                arguments("3 stars", "stars 3..3"),
                arguments("3 stars or more", "stars 3..5"),
                arguments("at least 3 stars", "stars 3..5"),
                arguments("rating >= 3", "stars 3..5"),
                arguments("rating ≥ 3", "stars 3..5"),
                arguments("rating 3-5", "stars 3..5"),
                arguments("≥3", "stars 3..5"),
                arguments(">=3", "stars 3..5"),
                arguments("> 3", "stars 4..5"),
                arguments("unrated", "stars 0..0"),
                arguments("별 3개", "stars 3..3"),
                arguments("별 3개 이상", "stars 3..5"),
                arguments("별점 4점 이상", "stars 4..5"),
                arguments("별점 없음", "stars 0..0"),
                arguments("rating 9", "'rating' '9'"),
                arguments("2 faces", "faces 2..2"),
                arguments("2-4 faces", "faces 2..4"),
                arguments("3 or more people", "faces 3.."),
                arguments("more than 3 faces", "faces 4.."),
                arguments("no people", "faces 0..0"),
                arguments("nobody", "faces 0..0"),
                arguments("얼굴 2개", "faces 2..2"),
                arguments("두 명", "'두' '명'"),
                arguments("2명 이상", "faces 2.."),
                arguments("사람 없음", "faces 0..0"),
                arguments("favourite", "favourite"),
                arguments("favorites", "favourite"),
                arguments("즐겨찾기", "favourite"),
                arguments("problems", "problem"),
                arguments("문제", "problem"),
                arguments("hidden", "hidden"),
                arguments("숨긴", "hidden"),
                arguments("숨긴 사진", "hidden"),
                arguments("no place", "no place"),
                arguments("위치 없음", "no place"),
                arguments("#sea", "#sea"),
                arguments("#new", "#new"),
                arguments("tag sea", "#sea"),
                arguments("tag red car", "#red car"),
                arguments("sea", "#sea"),
                arguments("red car", "#red car"),
                arguments("#\"dark red\"", "#dark red"),
                arguments("바다", "#바다"),
                arguments("바다에서", "#바다"),
                arguments("태그 바다", "#바다"),
                arguments("Seoul", "at Seoul"),
                arguments("in Seoul", "at Seoul"),
                arguments("서울", "at 서울"),
                arguments("서울에서", "at 서울"),
                arguments("near Bonn", "at Bonn"),
                arguments("salt lake city", "at Salt Lake City"),
                arguments("camera canon", "camera Canon"),
                arguments("camera leica", "camera leica"),
                arguments("canon", "camera Canon"),
                arguments("Canon EOS 5D", "camera Canon EOS 5D"),
                arguments("카메라 라이카", "camera 라이카"),
                arguments("folder Holidays", "in Holidays"),
                arguments("holidays", "in Holidays"),
                arguments("폴더 Holidays", "in Holidays"),
                arguments("folder \"" + HOLIDAYS + "\"", "in Holidays"),
                arguments("album best of", "album 3"),
                arguments("school", "of School"),
                arguments("mum's side", "of Mum's side"),
                arguments("circle School", "of School"),
                arguments("Kreis School", "of School"),
                arguments("모임 School", "of School"),
                arguments("without School", "none of School"),
                arguments("ohne Kreis School", "none of School"),
                arguments("School 없이", "none of School"),
                arguments("Anna, not School 2012", "all[Anna] none of School 2012-01-01..2012-12-31"),
                arguments("Mum's side without School", "of Mum's side none of School"),
                arguments("IMG_1234", "file IMG_1234"),
                arguments("*.png", "file .png"),
                arguments("beach.jpg", "file beach.jpg"),
                arguments("file x", "file x"),
                arguments("파일 x", "file x"),
                arguments("caption birthday", "caption birthday"),
                arguments("caption \"happy birthday\"", "caption happy birthday"),
                arguments("설명 생일", "caption 생일"),
                arguments("text Anna", "'Anna'"),
                arguments("birthday", "'birthday'"),
                arguments("birthday cake", "'birthday' 'cake'"),
                arguments("\"birthday cake\"", "'birthday cake'"),
                arguments("\"last summer\"", "'last summer'"),
                arguments("생일 케이크", "'생일' '케이크'"),
                arguments("", ""),
                arguments("   ", ""),
                arguments("and", "'and'"),
                arguments(",", "','"),
                arguments("\"\"", ""));
    }

    static Stream<Arguments> several() {
        return Stream.of(
                arguments("Anna and Ben 2012-2015 ★★★", "all[Anna, Ben] 2012-01-01..2015-12-31 stars 3..3"),
                arguments(
                        "Anna and Ben, not Carl, 2012–2015, rating ≥ 3",
                        "all[Anna, Ben] none[Carl] 2012-01-01..2015-12-31 stars 3..5"),
                arguments("Anna in Seoul last summer", "all[Anna] at Seoul 2026-06-01..2026-08-31"),
                arguments("Anna birthday 2012", "all[Anna] 'birthday' 2012-01-01..2012-12-31"),
                arguments("Anna and beach", "all[Anna] 'beach'"),
                arguments("only Anna, favourites, canon", "only[Anna] favourite camera Canon"),
                arguments("안나와 벤 작년 서울에서", "all[안나, 벤] 2025-01-01..2025-12-31 at 서울"),
                arguments("지난 여름 바다 안나만 별 3개 이상", "2026-06-01..2026-08-31 #바다 only[안나] stars 3..5"),
                arguments("Anna 작년 ★★★★★", "all[Anna] 2025-01-01..2025-12-31 stars 5..5"),
                arguments("sea or beach", "#sea 'or' 'beach'"),
                arguments("not sea", "'not' #sea"));
    }

    @ParameterizedTest
    @MethodSource({"people", "dates", "others", "several"})
    void whatIsTypedIsUnderstood(String typed, String meant) {
        assertThat(say(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource({"people", "dates", "others", "several"})
    void howLettersAreEncodedDoesNotMatter(String typed, String meant) {
        assertThat(FoldedText.of(say(Normalizer.normalize(typed, Normalizer.Form.NFD))))
                .isEqualTo(FoldedText.of(meant));
    }

    @Test
    void aPieceKnowsWhereItStands() {
        List<Piece> pieces =
                PARSER.parse("  photos of Anna, in 2012 beach", TODAY).pieces();
        assertThat(pieces).extracting(Piece::text).containsExactly("photos of Anna", ", in 2012", "beach");
        assertThat(pieces.get(0).from()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void whatMayGoOnIsToldFromWhatIsWhole(String typed, boolean goesOn) {
        assertThat(PARSER.parse(typed, TODAY).goesOn()).isEqualTo(goesOn);
    }

    static Stream<Arguments> unfinished() {
        return Stream.of(
                arguments("Anna", true), // Maria
                arguments("Ben", false),
                arguments("Ben and", true),
                arguments("Ben or ", true),
                arguments("안나와", true),
                arguments("without", true),
                arguments("2012", false),
                arguments("red", true),
                arguments("red car", false),
                arguments("", false));
    }

    @Test
    void someWordsBelongToWhatWasSaidBefore() {
        assertThat(Stream.of("or Ben", "and", "- 2015", "부터", "이상", ",").filter(PARSER::goesOn))
                .hasSize(6);
        assertThat(Stream.of("Ben", "orange", "tomorrow", "").filter(PARSER::goesOn))
                .isEmpty();
    }

    /** Words of both languages, of the library, of nobody, and what breaks parsers, in any order. */
    @RepeatedTest(20)
    void noTextIsAnErrorAndNoLetterIsLost(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<String> bits = Stream.of(
                        people().map(arguments -> arguments.get()[0]),
                        dates().map(arguments -> arguments.get()[0]),
                        others().map(arguments -> arguments.get()[0]),
                        Stream.of(
                                "-",
                                "–",
                                "..",
                                "\"",
                                "“",
                                ",",
                                "#",
                                "*",
                                "★",
                                "\\",
                                "(",
                                "$1",
                                "{date}",
                                "\uE000",
                                "\u200B",
                                "99999999999999999999",
                                "0",
                                "-0",
                                ">=",
                                "부터",
                                "와",
                                "만",
                                "없이",
                                "tag",
                                "or",
                                "not",
                                "only",
                                "\uD83D\uDE00",
                                "\uD83D",
                                "\n",
                                "\t",
                                "\u0000",
                                "İ",
                                "ß",
                                "ﬁ"))
                .flatMap(bit -> bit.map(String::valueOf))
                .toList();
        for (int i = 0; i < 200; i++) {
            String typed = random.ints(1 + random.nextInt(6), 0, bits.size())
                    .mapToObj(bits::get)
                    .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
            List<Piece> pieces = PARSER.parse(typed, TODAY).pieces();
            assertThat(visible(pieces.stream().map(Piece::text).collect(Collectors.joining())))
                    .as("seed %d: %s", seed, typed)
                    .isEqualTo(visible(typed));
            int at = 0;
            for (Piece piece : pieces) {
                assertThat(piece.from()).as("seed %d: %s", seed, typed).isGreaterThanOrEqualTo(at);
                assertThat(typed.substring(piece.from(), piece.to())).isEqualTo(piece.text());
                at = piece.to();
            }
        }
    }

    /** Letters and digits, whatever stands between them. */
    private static String visible(String text) {
        return Arrays.stream(FoldedText.of(text).split(""))
                .filter(letter -> letter.codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.joining());
    }

    @Test
    void everyLanguageHasTheSameWords() {
        Set<String> english = Words.keys("en");
        assertThat(Text.languages()).allSatisfy(language -> assertThat(Words.keys(language.getLanguage()))
                .containsAll(english));
    }
}
