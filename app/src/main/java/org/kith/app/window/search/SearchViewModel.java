package org.kith.app.window.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kith.app.search.Parsed;
import org.kith.app.search.Piece;
import org.kith.app.search.SearchParser;
import org.kith.app.search.Words;
import org.kith.app.text.Text;
import org.kith.app.window.fx.Background;
import org.kith.app.window.fx.LibraryChange;
import org.kith.app.window.fx.Navigator;
import org.kith.app.window.fx.PhotoFilter;
import org.kith.app.window.fx.Place;
import org.kith.app.window.fx.Refresh;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.photos.Vocabulary;

/** A search as one types it: chips, what is typed behind them, what is offered, and what they find. FX thread only. */
public final class SearchViewModel {

    /** What fits under the field without scrolling. */
    private static final int OFFERED = 10;

    private final Text text;
    private final Navigator navigator;
    private final Supplier<LocalDate> today;
    private final Refresh<Known> vocabulary;
    private final Refresh<SearchAnswer> answers;
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> typed = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<SearchAnswer> answer = new ReadOnlyObjectWrapper<>(SearchAnswer.NONE);
    private final ReadOnlyObjectWrapper<PhotoFilter> filter = new ReadOnlyObjectWrapper<>(PhotoFilter.ALL);
    private @Nullable Known known;
    private Place place = Place.Photos.ALL;
    private boolean asked;
    private boolean understood;

    /** Whether chips stand there that were made before anybody's name was known. */
    private boolean restored;

    /** The kept search as it is kept. */
    private PhotoFilter kept = PhotoFilter.ALL;

    private volatile PhotoQuery query = PhotoQuery.EVERYTHING; // read by the count, off the FX thread

    /** What is known of the library: made off the FX thread. */
    private record Known(Vocabulary vocabulary, SearchParser parser, Offers offers, ChipWords words) {}

    /** @param today what "yesterday" is seen from */
    SearchViewModel(
            SearchSource source, Background background, Navigator navigator, Text text, Supplier<LocalDate> today) {
        this.text = text;
        this.navigator = navigator;
        this.today = today;
        this.vocabulary = new Refresh<>(background, () -> know(source.vocabulary()), now -> {
            known = now;
            if (restored) {
                restored = false;
                chips.set(chips.get().stream()
                        .map(Chip::condition)
                        .map(this::chip)
                        .toList());
            }
            if (!(place instanceof Place.Photo)) { // one looks at a photo that was found: it stays
                typedChanged();
            }
        });
        this.answers = new Refresh<>(background, () -> Searching.answer(query, source), answer::set);
        background.run(Words::ofAllLanguages, words -> {}); // before anybody types
    }

    private Known known() {
        if (known == null) {
            known = know(Vocabulary.EMPTY);
        }
        return known;
    }

    private Known know(Vocabulary now) {
        return new Known(
                now, new SearchParser(Words.ofAllLanguages(), now), Offers.of(now, text), ChipWords.of(text, now));
    }

    public ReadOnlyObjectProperty<List<Chip>> chips() {
        return chips.getReadOnlyProperty();
    }

    /** Behind the chips. */
    public ReadOnlyObjectProperty<String> typed() {
        return typed.getReadOnlyProperty();
    }

    /** Best first. Of what is understood as it stands nothing needs to be chosen. */
    public ReadOnlyObjectProperty<List<Offer>> offers() {
        return offers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SearchAnswer> answer() {
        return answer.getReadOnlyProperty();
    }

    /** What is shown: {@link PhotoFilter#ALL} while nothing is searched for. */
    public ReadOnlyObjectProperty<PhotoFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** Whether what is typed can be taken as it stands: then nothing that is offered is chosen beforehand. */
    boolean isUnderstood() {
        return understood;
    }

    /** Whether a kept search is shown, and is another now. */
    boolean isKeptOneChanged() {
        return filter.get().album() != null && !filter.get().query().equals(kept.query());
    }

    /** What is shown is kept as it is now. */
    void wasKept() {
        kept = filter.get();
    }

    String label(PhotoCondition condition) {
        return known().words().label(condition);
    }

    List<Offer> choices(Offer.Kind kind) {
        return known().offers().of(kind);
    }

    /** Somebody is about to search. */
    public void begin() {
        asked = true;
        vocabulary.request();
    }

    public void type(String now) {
        if (now.equals(typed.get())) {
            return;
        }
        typed.set(now);
        typedChanged();
    }

    /**
     * A blank is typed behind all that is there.
     *
     * @return whether that made a chip, so that the blank is not needed
     */
    boolean endWord() {
        boolean whole = !typed.get().isBlank() && isWhole(typed.get());
        if (whole) {
            commit();
        }
        return whole;
    }

    /** Whether a blank behind it ends it: it is understood, and nothing that goes on like it is. */
    private boolean isWhole(String now) {
        Parsed parsed = parse(now);
        List<Piece> pieces = parsed.pieces();
        return !pieces.isEmpty()
                && !parsed.goesOn()
                && pieces.get(pieces.size() - 1).isRecognised()
                && !isQuoting(now);
    }

    private static boolean isQuoting(String now) {
        return now.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private Parsed parse(String now) {
        return known().parser().parse(now, today.get());
    }

    /**
     * What is typed, read with the chip before it if it goes on from that: "or Ben" behind Anna is one of both.
     *
     * @param chips how many of the chips stay as they are
     */
    private record Reading(int chips, Parsed parsed) {}

    private Reading read(String now) {
        List<Chip> all = chips.get();
        if (!all.isEmpty() && known().parser().goesOn(now.strip())) {
            String last = all.get(all.size() - 1).typed();
            Parsed joined = parse(last + " " + now.strip());
            Piece first = joined.pieces().get(0);
            if (first.isRecognised() && first.to() > last.length()) {
                return new Reading(all.size() - 1, joined);
            }
        }
        return new Reading(all.size(), parse(now));
    }

    /** What is typed becomes chips. */
    public void commit() {
        Reading reading = read(typed.get());
        List<Chip> all = new ArrayList<>(chips.get().subList(0, reading.chips()));
        reading.parsed().pieces().forEach(piece -> all.add(chip(piece)));
        set(all, "");
    }

    private Chip chip(PhotoCondition condition) {
        return new Chip(known().words().typed(condition), condition);
    }

    private static Chip chip(Piece piece) {
        return new Chip(piece.text().replaceFirst("^[\\s,]+", ""), piece.condition());
    }

    /** Takes what is offered in the place of what it goes on from: "not Ca" and Carl is "not Carl". */
    public void take(Offer offer) {
        String before = typed.get().substring(0, beginning(typed.get(), offer));
        if (offer.kind() == Offer.Kind.TEXT) {
            commit();
            return;
        }
        Reading reading = read(before + '"' + offer.label().replace("\"", "") + '"');
        List<Chip> all = new ArrayList<>(chips.get().subList(0, reading.chips()));
        List<Piece> pieces = reading.parsed().pieces();
        Piece last = pieces.get(pieces.size() - 1);
        pieces.subList(0, pieces.size() - 1).forEach(piece -> all.add(chip(piece)));
        boolean person = offer.kind() == Offer.Kind.PERSON && last.isRecognised();
        all.add(person ? new Chip(last.text().replace("\"", ""), last.condition()) : chip(offer.condition()));
        set(all, "");
    }

    /** Where what is offered begins in what is typed: as far before the end as it still goes with it. */
    private int beginning(String now, Offer offer) {
        for (int from : beginnings(now)) {
            if (known().offers()
                    .matching(now.substring(from), Integer.MAX_VALUE)
                    .contains(offer)) {
                return from;
            }
        }
        return now.length();
    }

    /** Of the words, the first one first. */
    private static List<Integer> beginnings(String now) {
        List<Integer> beginnings = new ArrayList<>();
        for (int i = 0; i < now.length(); i++) {
            boolean letter = !isSeparator(now.charAt(i));
            if (letter && (i == 0 || isSeparator(now.charAt(i - 1)))) {
                beginnings.add(i);
            }
        }
        return beginnings;
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || c == ',' || c == '-' || c == '#' || c == '"';
    }

    /** The last chip becomes text again. */
    public void back() {
        List<Chip> all = new ArrayList<>(chips.get());
        if (!all.isEmpty()) {
            Chip last = all.remove(all.size() - 1);
            set(all, last.typed() + typed.get());
        }
    }

    void remove(int chip) {
        List<Chip> all = new ArrayList<>(chips.get());
        all.remove(chip);
        set(all, typed.get());
    }

    /** Takes the condition away, whether it is a chip or typed still. */
    void remove(PhotoCondition condition) {
        commit();
        List<Chip> all = new ArrayList<>(chips.get());
        all.removeIf(chip -> chip.condition().equals(condition));
        set(all, "");
    }

    void change(int chip, PhotoCondition condition) {
        List<Chip> all = new ArrayList<>(chips.get());
        all.set(chip, chip(condition));
        set(all, typed.get());
    }

    /** As a new chip, behind what is typed. */
    void add(PhotoCondition condition) {
        commit();
        List<Chip> all = new ArrayList<>(chips.get());
        all.add(chip(condition));
        set(all, "");
    }

    private void set(List<Chip> all, String now) {
        chips.set(List.copyOf(all));
        typed.set(now);
        typedChanged();
    }

    /** Ends the search, and goes back to where one was before it. */
    public void leave() {
        chips.set(List.of());
        typed.set("");
        offers.set(List.of());
        if (isSearching()) {
            navigator.back();
        }
        if (isSearching()) { // the window began with it
            navigator.open(Place.Photos.ALL);
        }
    }

    private boolean isSearching() {
        return place instanceof Place.Photos photos && photos.filter().search();
    }

    private void typedChanged() {
        String now = typed.get();
        Reading reading = read(now);
        List<Piece> pieces = reading.parsed().pieces();
        understood = !pieces.isEmpty() && pieces.get(pieces.size() - 1).isRecognised();
        List<Offer> found = now.isBlank() ? List.of() : offered(now, reading.parsed());
        offers.set(found);
        List<PhotoCondition> conditions = new ArrayList<>();
        chips.get().subList(0, reading.chips()).forEach(chip -> conditions.add(chip.condition()));
        boolean unfinished = !found.isEmpty() && found.get(0).kind() != Offer.Kind.TEXT && !now.endsWith(" ");
        boolean lastLeftOut = unfinished && !understood;
        pieces.subList(0, pieces.size() - (lastLeftOut ? 1 : 0)).forEach(piece -> conditions.add(piece.condition()));
        show(new PhotoQuery(conditions));
    }

    /** What goes with the most of the last words, and in the end these as they stand. */
    private List<Offer> offered(String now, Parsed parsed) {
        List<Offer> found = new ArrayList<>();
        for (int from : beginnings(now)) {
            known().offers().matching(now.substring(from), OFFERED).stream()
                    .filter(offer -> !found.contains(offer))
                    .forEach(found::add);
        }
        List<Piece> pieces = parsed.pieces();
        if (!pieces.isEmpty() && !pieces.get(pieces.size() - 1).isRecognised()) {
            Piece last = pieces.get(pieces.size() - 1);
            List<Offer> most = new ArrayList<>(found.subList(0, Math.min(OFFERED - 1, found.size())));
            most.add(Offer.of(Offer.Kind.TEXT, text.get("search.as-text", last.text()), "", -1, last.condition()));
            return List.copyOf(most);
        }
        return List.copyOf(found.subList(0, Math.min(OFFERED, found.size())));
    }

    private void show(PhotoQuery wanted) {
        if (wanted.equals(query) && (wanted.conditions().isEmpty() || isSearching())) {
            return;
        }
        query = wanted;
        if (wanted.conditions().isEmpty()) {
            filter.set(PhotoFilter.ALL);
            answer.set(SearchAnswer.NONE);
            if (isSearching()) {
                navigator.back();
            }
            return;
        }
        filter.set(filter.get().search() ? filter.get().with(wanted) : PhotoFilter.of(wanted));
        navigator.open(new Place.Photos(filter.get()));
        answers.request();
    }

    /** The window is somewhere else: a search one goes back to, or an album that is one, stands in the field again. */
    public void placeChanged(Place now) {
        place = now;
        if (now instanceof Place.Photo) {
            return; // one comes back to the search
        }
        PhotoFilter shown =
                now instanceof Place.Photos photos && photos.filter().search() ? photos.filter() : PhotoFilter.ALL;
        if (shown.equals(filter.get())) {
            return;
        }
        filter.set(shown);
        kept = shown.album() == null ? PhotoFilter.ALL : shown;
        query = shown.query();
        restored = shown.search();
        asked = asked || restored;
        typed.set("");
        offers.set(List.of());
        chips.set(shown.query().conditions().stream().map(this::chip).toList());
        answer.set(SearchAnswer.NONE);
        if (shown.search()) {
            vocabulary.request();
            answers.request();
        }
    }

    /** What there is to find is asked for again, if somebody ever searched. */
    public void libraryChanged(LibraryChange change) {
        if (asked) {
            vocabulary.libraryChanged();
        }
        if (isSearching()) {
            answers.libraryChanged();
        }
    }

    /** The name a search may be kept under: what its chips say. */
    String nameToKeep() {
        String album = filter.get().name();
        return Objects.requireNonNullElseGet(
                album,
                () -> String.join(
                        ", ",
                        filter.get().query().conditions().stream()
                                .map(this::label)
                                .toList()));
    }
}
