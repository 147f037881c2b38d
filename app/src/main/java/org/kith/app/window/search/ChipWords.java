package org.kith.app.window.search;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kith.app.text.Text;
import org.kith.engine.model.CountRange;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.store.photos.Album;
import org.kith.engine.store.photos.Vocabulary;
import org.kith.engine.store.row.NameCount;

/** Says conditions in the user's language, so that what is typed like it means the same. Immutable. */
final class ChipWords {

    private static final int MONTHS_OF_SEASON = 3;

    private final Text text;
    private final Map<PersonId, String> names;
    private final Map<AlbumId, String> albums;

    ChipWords(Text text, Map<PersonId, String> names) {
        this(text, names, Map.of());
    }

    private ChipWords(Text text, Map<PersonId, String> names, Map<AlbumId, String> albums) {
        this.text = text;
        this.names = names;
        this.albums = albums;
    }

    static ChipWords of(Text text, Vocabulary vocabulary) {
        return new ChipWords(
                text,
                vocabulary.people().stream()
                        .collect(Collectors.toMap(NameCount::person, NameCount::name, (one, other) -> one)),
                vocabulary.albums().stream().collect(Collectors.toMap(Album::id, Album::name, (one, other) -> one)));
    }

    String label(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Shows shows) {
            return people(shows);
        } else if (condition instanceof PhotoCondition.OfCircle of) {
            return of.some()
                    ? of.circle().text()
                    : text.get("search.chip.none", of.circle().text());
        } else if (condition instanceof PhotoCondition.Rated rated) {
            return stars(rated.stars());
        } else if (condition instanceof PhotoCondition.Faces faces) {
            return faces(faces.count());
        } else if (condition instanceof PhotoCondition.InFolder in) {
            return String.valueOf(
                    in.folder().getFileName() == null
                            ? in.folder()
                            : in.folder().getFileName());
        } else if (condition instanceof PhotoCondition.TakenWith with) {
            return with.text();
        } else if (condition instanceof PhotoCondition.Text word) {
            return "“" + word.text() + "”";
        }
        return typed(condition);
    }

    /** What one would type for it. */
    String typed(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.OfCircle of) {
            String circle = text.get("search.chip.circle", of.circle().text());
            return of.some() ? circle : text.get("search.chip.none", circle);
        } else if (condition instanceof PhotoCondition.Taken taken) {
            return taken(taken.from(), taken.to());
        } else if (condition instanceof PhotoCondition.InMonths in) {
            return months(in.months());
        } else if (condition instanceof PhotoCondition.OnDay day) {
            return text.get("search.chip.day", month(day.month()), day.day());
        } else if (condition instanceof PhotoCondition.ShownIn in) {
            return month(in.month());
        } else if (condition instanceof PhotoCondition.InFolder in) {
            return text.get("search.chip.folder", in.folder().toString());
        } else if (condition instanceof PhotoCondition.TakenWith with) {
            return text.get("search.chip.camera", with.text());
        } else if (condition instanceof PhotoCondition.FileName file) {
            return text.get("search.chip.file", file.text());
        } else if (condition instanceof PhotoCondition.Captioned caption) {
            return text.get("search.chip.caption", caption.text());
        } else if (condition instanceof PhotoCondition.InAlbum in) {
            return text.get("search.chip.album", albums.getOrDefault(in.album(), ""));
        } else if (condition instanceof PhotoCondition.Text word) {
            return text.get("search.chip.text", word.text());
        } else if (condition instanceof PhotoCondition.Tagged tagged) {
            String tag = tagged.tag().text();
            return tag.contains(" ") ? "#“" + tag + "”" : "#" + tag;
        } else if (condition instanceof PhotoCondition.At at) {
            return at.place();
        }
        return state(condition);
    }

    private String state(PhotoCondition condition) {
        if (condition instanceof PhotoCondition.Undated) {
            return text.get("search.chip.undated");
        } else if (condition instanceof PhotoCondition.Dated dated) {
            return text.get("search.chip.dated." + dated.by().code());
        } else if (condition instanceof PhotoCondition.Favourite) {
            return text.get("search.chip.favourite");
        } else if (condition instanceof PhotoCondition.Video) {
            return text.get("search.chip.video");
        } else if (condition instanceof PhotoCondition.Problem) {
            return text.get("search.chip.problem");
        } else if (condition instanceof PhotoCondition.Hidden) {
            return text.get("search.chip.hidden");
        } else if (condition instanceof PhotoCondition.NobodyHidden) {
            return text.get("search.chip.nobody-hidden");
        } else if (condition instanceof PhotoCondition.Located located) {
            return text.get(located.is() ? "search.chip.located" : "search.chip.no-place");
        } else if (condition instanceof PhotoCondition.Within) {
            return text.get("search.chip.within");
        }
        return label(condition);
    }

    private String people(PhotoCondition.Shows shows) {
        String all = shows.people().stream()
                .map(person -> names.getOrDefault(person, text.get("search.chip.nameless")))
                .reduce((some, one) -> shows.role() == PhotoCondition.Role.ANY
                        ? text.get("search.chip.or", some, one)
                        : text.get("search.chip.and", some, one))
                .orElse("");
        return switch (shows.role()) {
            case ALL, ANY -> all;
            case NONE -> text.get("search.chip.none", all);
            case ONLY -> text.get("search.chip.only", all);
        };
    }

    private String taken(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return from != null
                    ? text.get("search.chip.since", from.getDayOfYear() == 1 ? year(from) : from.toString())
                    : text.get("search.chip.until", to == null ? "" : untilDay(to));
        }
        if (from.getDayOfYear() == 1 && isEndOfYear(to)) {
            return from.getYear() == to.getYear() ? year(from) : year(from) + "–" + year(to);
        }
        YearMonth month = YearMonth.from(from);
        if (from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth())) {
            return month(month);
        }
        return from.equals(to) ? from.toString() : from + "–" + to;
    }

    private static String untilDay(LocalDate day) {
        return isEndOfYear(day) ? year(day) : day.toString();
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }

    private static boolean isEndOfYear(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(text.get("photos.month"), text.locale())
                .format(month);
    }

    private String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, text.locale());
    }

    private String months(Set<Integer> months) {
        for (int season = 1; season <= 4; season++) {
            int first = season * MONTHS_OF_SEASON;
            if (months.equals(Set.of(first, first % 12 + 1, (first + 1) % 12 + 1))) {
                String name = List.of("spring", "summer", "autumn", "winter").get(season - 1);
                return text.get("search.season." + name);
            }
        }
        List<Integer> sorted = new ArrayList<>(new TreeSet<>(months));
        boolean onEnd = sorted.get(sorted.size() - 1) - sorted.get(0) == sorted.size() - 1;
        return onEnd && sorted.size() > 1
                ? month(sorted.get(0)) + "–" + month(sorted.get(sorted.size() - 1))
                : sorted.stream().map(this::month).collect(Collectors.joining(", "));
    }

    private String stars(CountRange stars) {
        if (stars.to() == 0) {
            return text.get("search.chip.unrated");
        }
        if (stars.from() == stars.to()) {
            return "★".repeat(stars.from());
        }
        if (stars.to() >= PhotoNote.MOST_STARS) {
            return "★".repeat(stars.from()) + "+";
        }
        return stars.from() == 0
                ? "≤" + "★".repeat(stars.to())
                : "★".repeat(stars.from()) + "–" + "★".repeat(stars.to());
    }

    private String faces(CountRange faces) {
        if (faces.to() == 0) {
            return text.get("search.chip.no-people");
        }
        if (faces.from() == faces.to()) {
            return text.get("search.chip.faces", faces.from());
        }
        if (faces.to() == Integer.MAX_VALUE) {
            return text.get("search.chip.faces-or-more", faces.from());
        }
        return faces.from() == 0
                ? text.get("search.chip.faces-or-fewer", faces.to())
                : text.get("search.chip.faces-between", faces.from(), faces.to());
    }
}
