package org.kith.app.search;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.app.search.Phrase.Match;
import org.kith.engine.model.FoldedText;
import org.kith.engine.model.photo.DatedBy;
import org.kith.engine.model.photo.PhotoCondition;

/** Reads the phrases of the word files. Immutable. */
final class Phrases {

    private final Words words;
    private final Known known;
    private final Times times;

    Phrases(Words words, Known known, Times times) {
        this.words = words;
        this.known = known;
        this.times = times;
    }

    /**
     * What a phrase says; empty if it is none.
     *
     * @param said folded, with one blank between words
     * @param typed the same as it was typed
     */
    Optional<PhotoCondition> condition(String said, String typed) {
        return Stream.of(Meaning.values())
                .flatMap(meaning -> words.phrases(meaning).stream())
                .flatMap(phrase -> phrase.match(said).flatMap(match -> condition(match, typed)).stream())
                .findFirst();
    }

    private Optional<PhotoCondition> condition(Match match, String typed) {
        return switch (match.meaning()) {
            case UNDATED -> Optional.of(new PhotoCondition.Undated());
            case DATED_CAMERA -> Optional.of(new PhotoCondition.Dated(DatedBy.CAMERA));
            case DATED_PROGRAM -> Optional.of(new PhotoCondition.Dated(DatedBy.PROGRAM));
            case DATED_FILE_NAME -> Optional.of(new PhotoCondition.Dated(DatedBy.FILE_NAME));
            case DATED_USER -> Optional.of(new PhotoCondition.Dated(DatedBy.USER));
            case FAVOURITE -> Optional.of(new PhotoCondition.Favourite());
            case VIDEO -> Optional.of(new PhotoCondition.Video());
            case PROBLEM -> Optional.of(new PhotoCondition.Problem());
            case HIDDEN -> Optional.of(new PhotoCondition.Hidden());
            case PLACE_NONE -> Optional.of(new PhotoCondition.Located(false));
            case PLACE_SOME -> Optional.of(new PhotoCondition.Located(true));
            case CIRCLE, TAG, CAMERA, FOLDER, NAME, CAPTION, PLACE, ALBUM, TEXT -> ofText(match, typed);
            default -> match.meaning().isCount() ? Counts.condition(match) : times.condition(match);
        };
    }

    /** Several words only where something is called so, or where they stood in quotes. */
    private Optional<PhotoCondition> ofText(Match match, String typed) {
        String kept = match.value("text");
        String folded = Tokens.visible(kept);
        Optional<PhotoCondition> there = known.of(match.meaning(), folded);
        if (there.isPresent() || kept.contains(" ")) {
            return there;
        }
        String text = typed(folded, typed);
        return switch (match.meaning()) {
            case TAG -> Known.tag(text);
            case CAMERA -> Optional.of(new PhotoCondition.TakenWith(text));
            case FOLDER -> folder(text);
            case NAME -> Optional.of(FileNames.condition(text));
            case CAPTION -> Optional.of(new PhotoCondition.Captioned(text));
            case PLACE -> Optional.of(new PhotoCondition.At(text));
            case TEXT -> Optional.of(new PhotoCondition.Text(text));
            default -> Optional.empty();
        };
    }

    /** The end of what was typed that is this. */
    private static String typed(String folded, String typed) {
        for (int from = 0; from < typed.length(); from++) {
            String end = typed.substring(from).strip();
            if (FoldedText.of(end).equals(folded)) {
                return end;
            }
        }
        return folded;
    }

    private static Optional<PhotoCondition> folder(String text) {
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? Optional.of(new PhotoCondition.InFolder(path)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
