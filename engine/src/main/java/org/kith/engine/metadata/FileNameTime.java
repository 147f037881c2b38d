package org.kith.engine.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in a file's name: messengers take all metadata out of photos, and the name is what is left. IMG-20190704-WA0001,
 * PXL_20190704_120000123, Screenshot_2019-07-04-12-00-00, signal-2019-07-04-120000, 2019-07-04 12.00.00, FB_IMG_1562241600000.
 */
final class FileNameTime {

    private static final String DAY = "((?:18|19|20)\\d\\d)%1$s([01]\\d)%1$s([0-3]\\d)";
    private static final String TIME = "([0-2]\\d|\\d(?=[.:]))%1$s([0-5]\\d)%1$s([0-5]\\d)(?:[._-]?(\\d{3})(?!\\d))?";
    private static final String BETWEEN = "(?:[ _T.-]|-?_-?| (?:at|um|à|a las|alle) )";

    /** With a time of day it is one wherever it stands. */
    private static final Pattern WITH_TIME = Pattern.compile("(?<!\\d)" + DAY.formatted("[-_. ]?") + BETWEEN + "?"
            + TIME.formatted("[-_.: ]?") + "(?!\\d)(?: ?([AaPp][Mm]))?");

    private static final Pattern SEPARATED = Pattern.compile("(?<!\\d)" + DAY.formatted("[-_.]") + "(?!\\d)");

    /** Eight digits are a day only as a word of their own: elsewhere they are a number. */
    private static final Pattern COMPACT = Pattern.compile("(?<![\\p{L}\\d])" + DAY.formatted("") + "(?![\\p{L}\\d])");

    /** Milliseconds since 1970, as Facebook and some cameras name their files. */
    private static final Pattern EPOCH =
            Pattern.compile("(?:FB_IMG_|received_|mmexport|wx_camera_|IMG_)(1[0-9]{12})(?!\\d)");

    private FileNameTime() {}

    /** Empty where there is none. */
    static Optional<WrittenTime> of(String fileName) {
        Matcher time = WITH_TIME.matcher(fileName);
        if (time.find()) {
            Optional<WrittenTime> found = withTime(time);
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher epoch = EPOCH.matcher(fileName);
        if (epoch.find()) {
            return ofEpoch(Long.parseLong(epoch.group(1)));
        }
        return day(SEPARATED.matcher(fileName)).or(() -> day(COMPACT.matcher(fileName)));
    }

    private static Optional<WrittenTime> withTime(Matcher m) {
        String fraction = m.group(7) == null ? "" : "." + m.group(7);
        String half = m.group(8) == null ? "" : " " + m.group(8);
        return WrittenTime.parse("%s-%s-%s %s:%s:%s%s%s"
                .formatted(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6), fraction, half));
    }

    private static Optional<WrittenTime> day(Matcher m) {
        while (m.find()) {
            Optional<WrittenTime> day = WrittenTime.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** By this computer's clock: where it was taken is not known. */
    private static Optional<WrittenTime> ofEpoch(long ms) {
        try {
            LocalDateTime at = LocalDateTime.ofInstant(Instant.ofEpochMilli(ms), ZoneId.systemDefault());
            return WrittenTime.parse(at.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
