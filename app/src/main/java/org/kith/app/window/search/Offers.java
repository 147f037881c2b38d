package org.kith.app.window.search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kith.app.text.Text;
import org.kith.app.window.search.Offer.Kind;
import org.kith.engine.model.FoldedText;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.store.photos.Vocabulary;
import org.kith.engine.store.row.FolderNode;

/** All that can be offered of a library, and which of it goes with what is typed. Immutable. */
final class Offers {

    private static final int NO_MATCH = 3;

    private final List<Offer> all;

    private Offers(List<Offer> all) {
        this.all = List.copyOf(all);
    }

    /** Takes a moment with thousands of names: not on the FX thread. */
    static Offers of(Vocabulary vocabulary, Text text) {
        List<Offer> all = new ArrayList<>();
        vocabulary.people().stream()
                .filter(person -> !person.hidden())
                .forEach(person -> all.add(Offer.of(
                        Kind.PERSON,
                        person.name(),
                        "",
                        person.faces(),
                        new PhotoCondition.Shows(Role.ALL, List.<PersonId>of(person.person())))));
        vocabulary
                .circles()
                .forEach(circle -> all.add(Offer.of(
                        Kind.CIRCLE,
                        circle.name(),
                        text.get("circle.people", circle.people().size()),
                        -1,
                        new PhotoCondition.OfCircle(new Label(circle.name()), true))));
        vocabulary
                .tags()
                .forEach(tag -> all.add(Offer.of(
                        Kind.TAG, tag.name(), "", tag.photos(), new PhotoCondition.Tagged(new Label(tag.name())))));
        vocabulary
                .places()
                .forEach(place -> all.add(Offer.of(
                        Kind.PLACE,
                        place.name(),
                        place.region().isEmpty() ? place.country() : place.region() + ", " + place.country(),
                        place.photos(),
                        new PhotoCondition.At(place.name()))));
        addDates(vocabulary, new ChipWords(text, Map.of()), all);
        vocabulary.folders().forEach(folder -> add(folder, all));
        vocabulary
                .cameras()
                .forEach(camera -> all.add(Offer.of(
                        Kind.CAMERA, camera.name(), "", camera.photos(), new PhotoCondition.TakenWith(camera.name()))));
        vocabulary.albums().stream()
                .filter(album -> !album.isSearch())
                .forEach(album ->
                        all.add(Offer.of(Kind.ALBUM, album.name(), "", -1, new PhotoCondition.InAlbum(album.id()))));
        ChipWords words = new ChipWords(text, Map.of());
        AddMenu.STATES.forEach(state -> all.add(Offer.of(Kind.STATE, words.label(state), "", -1, state)));
        return new Offers(all);
    }

    private static void addDates(Vocabulary vocabulary, ChipWords words, List<Offer> all) {
        Map<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        vocabulary.months().forEach(month -> years.merge(month.month().getYear(), month.photos(), Integer::sum));
        years.forEach((year, photos) -> add(
                new PhotoCondition.Taken(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), photos, words, all));
        vocabulary
                .months()
                .forEach(month -> add(
                        new PhotoCondition.Taken(
                                month.month().atDay(1), month.month().atEndOfMonth()),
                        month.photos(),
                        words,
                        all));
    }

    private static void add(PhotoCondition date, int photos, ChipWords words, List<Offer> all) {
        all.add(Offer.of(Kind.DATE, words.label(date), "", photos, date));
    }

    private static void add(FolderNode folder, List<Offer> all) {
        Path name = folder.path().getFileName();
        Path parent = folder.path().getParent();
        all.add(Offer.of(
                Kind.FOLDER,
                (name == null ? folder.path() : name).toString(),
                parent == null ? "" : parent.toString(),
                folder.photos(),
                new PhotoCondition.InFolder(folder.path())));
        folder.folders().forEach(inside -> add(inside, all));
    }

    /** Of one kind, as the library has them. */
    List<Offer> of(Kind kind) {
        return all.stream().filter(offer -> offer.kind() == kind).toList();
    }

    /** Best first: the whole begins with what was typed, a word of it does, or, of longer texts, it is somewhere inside. */
    List<Offer> matching(String typed, int most) {
        String folded = FoldedText.of(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(offer -> rank(offer, folded) < NO_MATCH)
                .sorted(Comparator.<Offer>comparingInt(offer -> rank(offer, folded))
                        .thenComparing(Offer::kind)) // stable: else as the library has them, the most photos first
                .limit(most)
                .toList();
    }

    private static int rank(Offer offer, String typed) {
        if (offer.folded().startsWith(typed)) {
            return 0;
        }
        if (offer.folded().contains(" " + typed)) {
            return 1;
        }
        return typed.length() > 1 && offer.folded().contains(typed) ? 2 : NO_MATCH;
    }
}
