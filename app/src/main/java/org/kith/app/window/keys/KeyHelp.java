package org.kith.app.window.keys;

import java.util.List;

/**
 * The keys of the window, in the order in which the overlay shows them: whoever gives a page a new key adds it here.
 * Keys are in the words of JavaFX; {@link org.kith.app.text.KeyNames} says what stands on them.
 */
enum KeyHelp {
    HELP(Section.EVERYWHERE, "keys.help", "?", "F1"),
    FULL_SCREEN(Section.EVERYWHERE, "keys.full-screen", "F11"),
    BACK(Section.EVERYWHERE, "keys.back", "Esc", "Alt+←"),
    SEARCH(Section.EVERYWHERE, "keys.search", "Shortcut+F"),
    UNDO(Section.EVERYWHERE, "keys.undo", "Shortcut+Z"),
    REDO(Section.EVERYWHERE, "keys.redo", "Shortcut+Shift+Z"),
    HISTORY(Section.EVERYWHERE, "keys.history", "Shortcut+H"),
    NEXT_CONTROL(Section.EVERYWHERE, "keys.next-control", "Tab"),

    GO(Section.PHOTOS, "keys.photos.go", "← → ↑ ↓", "Home", "End"),
    OPEN(Section.PHOTOS, "keys.photos.open", "Enter"),
    SELECT_MORE(Section.PHOTOS, "keys.photos.select-more", "Shift+← →"),
    SELECT_ONE(Section.PHOTOS, "keys.photos.select-one", "Space"),
    SELECT_ALL(Section.PHOTOS, "keys.photos.select-all", "Shortcut+A"),
    PEOPLE_HERE(Section.PHOTOS, "keys.photos.people", "P"),
    PEOPLE_UNDER(Section.PHOTOS, "keys.photos.people-under", "Shift+P"),
    SLIDESHOW(Section.PHOTOS, "keys.slideshow", "Shortcut+Enter"),
    FAVOURITE(Section.PHOTOS, "keys.photos.favourite", "."),
    RATE(Section.PHOTOS, "keys.photos.rate", "Shortcut+0 … 5"),
    TAG(Section.PHOTOS, "keys.photos.tag", "T", "Shift+T"),
    PRESENT(Section.PHOTOS, "keys.photos.present", "W", "Shift+W"),
    CAPTION(Section.PHOTOS, "keys.photos.caption", "C"),
    ALBUM(Section.PHOTOS, "keys.photos.album", "A"),
    COVER(Section.PHOTOS, "keys.photos.cover", "K"),
    ORDER(Section.PHOTOS, "keys.photos.order", "Alt+Shift+← →"),
    TAKE_OUT(Section.PHOTOS, "keys.photos.take-out", "Shift+A"),
    TURN_PHOTO(Section.PHOTOS, "keys.photos.turn", "Shortcut+R", "Shortcut+Shift+R"),
    DATE(Section.PHOTOS, "keys.photos.date", "D"),
    HIDE(Section.PHOTOS, "keys.photos.hide", "H", "Shift+H"),
    COPY(Section.PHOTOS, "keys.photos.copy", "Shortcut+C", "Shortcut+Shift+C"),
    EXPORT(Section.PHOTOS, "keys.photos.export", "E"),
    PRINT(Section.PHOTOS, "keys.photos.print", "Shortcut+P"),
    TRASH(Section.PHOTOS, "keys.photos.trash", "Delete"),

    TURN(Section.PHOTO, "keys.photo.turn", "←", "→"),
    ZOOM(Section.PHOTO, "keys.photo.zoom", "+", "−"),
    FIT(Section.PHOTO, "keys.photo.fit", "0"),
    ACTUAL(Section.PHOTO, "keys.photo.actual", "1"),
    PAN(Section.PHOTO, "keys.photo.pan", "Shift+← → ↑ ↓"),
    NAMES(Section.PHOTO, "keys.photo.names", "N"),
    PLAY(Section.PHOTO, "keys.photo.play", "Space"),
    DRAW(Section.PHOTO, "keys.photo.draw", "B"),
    ALONE(Section.PHOTO, "keys.photo.alone", "F"),
    INFO(Section.PHOTO, "keys.photo.info", "I"),

    KEEP_BEST(Section.DUPLICATES, "keys.duplicates.keep-best", "K"),
    SELECT_OTHERS(Section.DUPLICATES, "keys.duplicates.select-others", "Shortcut+Shift+A"),

    PAUSE(Section.SLIDESHOW, "keys.slides.pause", "Space"),
    SLIDE(Section.SLIDESHOW, "keys.slides.turn", "←", "→"),
    SLIDE_TIME(Section.SLIDESHOW, "keys.slides.time", "+", "−"),
    SHUFFLE(Section.SLIDESHOW, "keys.slides.shuffle", "S"),
    END(Section.SLIDESHOW, "keys.slides.end", "Esc"),

    NAME(Section.PEOPLE, "keys.people.name", "A … Z", "F2"),
    OPEN_PERSON(Section.PEOPLE, "keys.people.open", "Enter"),
    MERGE(Section.PEOPLE, "keys.people.merge", "Shortcut+M"),
    SORT(Section.PEOPLE, "keys.people.sort", "Shift+F5"),
    REJECT(Section.PEOPLE, "keys.people.reject", "Delete"),
    NOT_FACES(Section.PEOPLE, "keys.people.none", "O"),

    YES(Section.REVIEW, "keys.review.yes", "Y"),
    NO(Section.REVIEW, "keys.review.no", "N"),
    SKIP(Section.REVIEW, "keys.review.skip", "S"),
    IGNORE(Section.REVIEW, "keys.review.ignore", "I"),
    REVIEW_NONE(Section.REVIEW, "keys.review.none", "O"),
    TAKE_BACK(Section.REVIEW, "keys.review.undo", "U"),

    TO_PAGE(Section.SIDE_BAR, "keys.side.open", "Enter"),
    REMOVE_FOLDER(Section.SIDE_BAR, "keys.side.remove", "Delete");

    /** Where keys mean this. */
    enum Section {
        EVERYWHERE("keys.everywhere"),
        PHOTOS("photos.title"),
        PHOTO("keys.photo"),
        DUPLICATES("duplicates.title"),
        SLIDESHOW("slides.title"),
        PEOPLE("people.title"),
        REVIEW("keys.review"),
        SIDE_BAR("keys.side");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        /** The message it is called by. */
        String title() {
            return title;
        }
    }

    private final Section section;
    private final String act;
    /** One a line. */
    private final String keys;

    KeyHelp(Section section, String act, String... keys) {
        this.section = section;
        this.act = act;
        this.keys = String.join("\n", keys);
    }

    Section section() {
        return section;
    }

    /** The message of what it does. */
    String act() {
        return act;
    }

    List<String> keys() {
        return keys.lines().toList();
    }
}
