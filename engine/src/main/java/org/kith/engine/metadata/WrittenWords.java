package org.kith.engine.metadata;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.FileWords;

/** What people said of a photo: captions, stars, keywords and names, from XMP, IPTC and EXIF. */
public final class WrittenWords {

    private static final int MOST_STARS = 5;

    /** What cameras write where a caption belongs. */
    private static final Pattern NO_CAPTION = Pattern.compile(
            "(?i)(olympus|sony|minolta|konica|samsung|kodak|digital|casio|pentax|nikon|canon|ricoh|mavica)\\b.*"
                    + "|.*digital camera.*|exif[ _]jpeg.*|default|dcf \\d.*|lead technologies.*|<.*>|dcim.*|screenshot|picture");

    /** Of programs that keep five steps in percent: 1, 25, 50, 75, 99. */
    private static final int PERCENT_A_STAR = 25;

    private WrittenWords() {}

    /** What stands in the file itself. */
    public static FileWords of(Metadata metadata) {
        Optional<PictureSize> picture = PictureSize.of(metadata);
        FileWords words = Xmp.in(metadata)
                .map(xmp -> of(xmp, picture))
                .reduce(FileWords.NONE, FileWords::with)
                .with(iptc(metadata))
                .with(exif(metadata));
        return withoutNames(words);
    }

    /** What stands in a sidecar. */
    public static FileWords ofSidecar(Xmp sidecar) {
        return withoutNames(of(sidecar, Optional.empty()));
    }

    private static FileWords of(Xmp xmp, Optional<PictureSize> picture) {
        return new FileWords(
                xmp.text(XmpSchema.DUBLIN_CORE, "description").orElse(null),
                stars(xmp),
                xmp.texts(XmpSchema.DUBLIN_CORE, "subject"),
                FaceTags.of(xmp, picture),
                xmp.texts(XmpSchema.IPTC_EXTENSION, "PersonInImage"),
                xmp.text(XmpSchema.KITH, "version").isPresent(),
                false);
    }

    private static int stars(Xmp xmp) {
        Optional<Integer> stars = xmp.text(XmpSchema.BASIC, "Rating").flatMap(WrittenWords::number);
        Optional<Integer> percent =
                xmp.text(XmpSchema.MICROSOFT_PHOTO, "Rating").flatMap(WrittenWords::number);
        return stars.filter(WrittenWords::areStars)
                .or(() -> percent.filter(p -> p > 0 && p < 100).map(p -> 1 + (p + 1) / PERCENT_A_STAR))
                .orElse(0);
    }

    private static boolean areStars(int number) {
        return number >= 1 && number <= MOST_STARS;
    }

    /** Some write 4.0. */
    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}(\\.0*)?") ? Optional.of((int) Double.parseDouble(text)) : Optional.empty();
    }

    private static FileWords iptc(Metadata metadata) {
        List<String> keywords = new ArrayList<>();
        @Nullable String caption = null;
        for (IptcDirectory iptc : metadata.getDirectoriesOfType(IptcDirectory.class)) {
            @Nullable String[] words = iptc.getStringArray(IptcDirectory.TAG_KEYWORDS);
            if (words != null) {
                Arrays.stream(words)
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .forEach(keywords::add);
            }
            @Nullable String text = iptc.getString(IptcDirectory.TAG_CAPTION);
            caption = caption == null && text != null && !text.isBlank() ? text.strip() : caption;
        }
        return new FileWords(caption, 0, keywords, List.of(), List.of(), false, false);
    }

    private static FileWords exif(Metadata metadata) {
        FileWords words = FileWords.NONE;
        for (ExifIFD0Directory main : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            @Nullable
            String caption = PhotoTime.text(main, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)
                    .filter(text -> !NO_CAPTION.matcher(text).matches())
                    .orElse(null);
            @Nullable Integer stars = main.getInteger(ExifIFD0Directory.TAG_RATING);
            byte @Nullable [] keywords = main.getByteArray(ExifIFD0Directory.TAG_WIN_KEYWORDS);
            words = words.with(new FileWords(
                    caption,
                    stars != null && areStars(stars) ? stars : 0,
                    keywords == null ? List.of() : split(new String(keywords, UTF_16LE)),
                    List.of(),
                    List.of(),
                    false,
                    false));
        }
        return words;
    }

    private static List<String> split(String keywords) {
        return Arrays.stream(keywords.replace("\0", "").split(";", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** Programs write those whose faces they know as keywords too, and as people: each is said once. */
    private static FileWords withoutNames(FileWords words) {
        Set<String> named = new HashSet<>();
        words.faces().forEach(face -> named.add(PersonName.fold(face.name())));
        List<String> elsewhere = differing(words.people(), named);
        Set<String> all = new HashSet<>(named);
        elsewhere.forEach(name -> all.add(PersonName.fold(name)));
        return new FileWords(
                words.caption(),
                words.rating(),
                differing(words.keywords(), all),
                words.faces(),
                elsewhere,
                words.byKith(),
                words.favourite());
    }

    /** Those that are names, each once, but for those that are there already. */
    private static List<String> differing(List<String> written, Set<String> there) {
        Map<String, String> different = new LinkedHashMap<>();
        written.stream()
                .flatMap(text -> WrittenName.of(text).stream())
                .filter(name -> !there.contains(PersonName.fold(name)))
                .forEach(name -> different.putIfAbsent(PersonName.fold(name), name));
        return List.copyOf(different.values());
    }

    /** Of the file itself, the sidecar and what lies beside all photos of the folder, the last word first. */
    static FileWords joined(Stream<FileWords> lastFirst) {
        return withoutNames(lastFirst.reduce(FileWords.NONE, FileWords::with));
    }
}
