package org.kith.app.window.photos;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.ByteText;
import org.kith.app.text.LengthText;
import org.kith.app.text.Text;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.photos.PhotoInfo;

/** What is known of a photo, in the user's language. Thread-safe. */
final class InfoWords {

    private static final double MEGA = 1e6;

    private final Text text;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;

    /** A line: what it is about, and what it says. */
    record Line(String about, String says) {}

    InfoWords(Text text) {
        this.text = text;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(text.locale());
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(text.locale());
    }

    /** @param place what the place is called where it was taken; empty if that is not known */
    List<Line> of(PhotoInfo info, String place) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("file", String.valueOf(info.photo().path().getFileName())));
        lines.add(line("folder", String.valueOf(info.photo().path().getParent())));
        double pixels = (double) info.photo().widthPx() * info.photo().heightPx();
        lines.add(line(
                "size",
                text.get(
                        "info.pixels",
                        info.photo().widthPx(),
                        info.photo().heightPx(),
                        pixels / MEGA,
                        ByteText.of(info.sizeBytes(), text))));
        if (info.photo().length() != null && !info.photo().length().isZero()) {
            lines.add(line("length", LengthText.of(info.photo().length())));
        }
        if (!info.halves().isEmpty()) {
            lines.add(line(
                    "halves",
                    info.halves().stream()
                            .map(half -> half.getFileName().toString())
                            .collect(Collectors.joining(", "))));
        }
        addTimes(info, lines);
        PhotoDetails details = info.details();
        add("camera", details.camera(), lines);
        add("lens", details.lens(), lines);
        String exposure = exposure(details.exposure());
        add("exposure", exposure.isEmpty() ? null : exposure, lines);
        add("place", place.isEmpty() ? null : place, lines);
        if (details.location() != null) {
            lines.add(line(
                    "position",
                    text.get(
                            "info.degrees",
                            details.location().latitude(),
                            details.location().longitude())));
        }
        if (!info.albums().isEmpty()) {
            lines.add(line("albums", String.join(", ", info.albums())));
        }
        return lines;
    }

    /** Each date there is, with who says so: the first one counts. */
    private void addTimes(PhotoInfo info, List<Line> lines) {
        TakenTime said = info.note().takenAt();
        if (said != null) {
            lines.add(line("taken-said", told(said)));
        }
        ReadTime read = info.details().taken();
        if (read != null) {
            String at = read.isDayOnly() ? day.format(read.at()) : time.format(read.at());
            String zone = read.offset() == null
                    ? ""
                    : " (UTC" + (read.offset().getTotalSeconds() == 0 ? "" : read.offset()) + ")";
            lines.add(line("taken." + read.from().code(), at + zone));
        }
        lines.add(line("file-time", time.format(info.fileTime())));
    }

    private String told(TakenTime said) {
        return switch (said.digits()) {
            case TakenTime.YEAR -> String.valueOf(said.from().getYear());
            case TakenTime.MONTH ->
                DateTimeFormatter.ofPattern(text.get("photos.month"), text.locale())
                        .format(said.from());
            case TakenTime.DAY -> day.format(said.from());
            default -> time.format(said.from());
        };
    }

    String exposure(Exposure exposure) {
        List<String> parts = new ArrayList<>();
        Double seconds = exposure.seconds();
        if (seconds != null) {
            parts.add(
                    seconds < 1
                            ? text.get("info.fraction", Math.round(1 / seconds))
                            : text.get("info.seconds", seconds));
        }
        if (exposure.fNumber() != null) {
            parts.add("f/" + number(exposure.fNumber()));
        }
        if (exposure.focalMm() != null) {
            parts.add(number(exposure.focalMm()) + " mm");
        }
        if (exposure.iso() != null) {
            parts.add("ISO " + exposure.iso());
        }
        return String.join(" · ", parts);
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(text.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private void add(String about, @Nullable String says, List<Line> lines) {
        if (says != null) {
            lines.add(line(about, says));
        }
    }

    private Line line(String about, String says) {
        return new Line(text.get("info." + about), says);
    }
}
