package org.kith.app.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.FoldedText;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.store.photos.CameraCount;
import org.kith.engine.store.photos.PlaceCount;
import org.kith.engine.store.photos.Vocabulary;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.NameCount;

/** The names of a library, to be looked up folded. Where several things have one, the one with most photos is meant. Immutable. */
final class Known {

    private final Map<String, List<NameCount>> people = new HashMap<>();
    private final Map<Meaning, Map<String, PhotoCondition>> others = new HashMap<>();
    private final NavigableSet<String> names = new TreeSet<>();

    Known(Vocabulary vocabulary) {
        vocabulary.people().forEach(person -> add(person));
        vocabulary
                .circles()
                .forEach(circle -> add(
                        Meaning.CIRCLE, circle.name(), new PhotoCondition.OfCircle(new Label(circle.name()), true)));
        vocabulary
                .tags()
                .forEach(tag -> add(Meaning.TAG, tag.name(), new PhotoCondition.Tagged(new Label(tag.name()))));
        vocabulary.places().forEach(this::add);
        vocabulary.cameras().forEach(this::add);
        List<FolderNode> folders = new ArrayList<>();
        vocabulary.folders().forEach(folder -> collect(folder, folders));
        folders.stream()
                .sorted(Comparator.comparingInt(FolderNode::photos).reversed())
                .forEach(folder -> add(folder.path()));
        vocabulary.albums().stream()
                .filter(album -> !album.isSearch())
                .forEach(album -> add(Meaning.ALBUM, album.name(), new PhotoCondition.InAlbum(album.id())));
    }

    private void add(NameCount person) {
        String name = FoldedText.of(person.name());
        people.computeIfAbsent(name, key -> new ArrayList<>()).add(person);
        names.add(name);
    }

    private void add(PlaceCount place) {
        PhotoCondition at = new PhotoCondition.At(place.name());
        add(Meaning.PLACE, place.name(), at);
        for (String words : List.of(place.words(), place.region())) {
            Arrays.stream(words.split("[\n\t|,;]", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> add(Meaning.PLACE, name, new PhotoCondition.At(name)));
        }
    }

    /** By its whole name, its maker, and its name without the maker. */
    private void add(CameraCount camera) {
        String name = camera.name();
        add(Meaning.CAMERA, name, new PhotoCondition.TakenWith(name));
        int blank = name.indexOf(' ');
        if (blank > 0) {
            List.of(name.substring(0, blank), name.substring(blank + 1).strip())
                    .forEach(part -> add(Meaning.CAMERA, part, new PhotoCondition.TakenWith(part)));
        }
    }

    private void add(Path folder) {
        if (folder.getFileName() != null) {
            add(Meaning.FOLDER, folder.getFileName().toString(), new PhotoCondition.InFolder(folder));
        }
    }

    private void add(Meaning kind, String name, PhotoCondition condition) {
        String folded = FoldedText.of(name);
        if (!folded.isEmpty()) {
            others.computeIfAbsent(kind, key -> new HashMap<>()).putIfAbsent(folded, condition);
            names.add(folded);
        }
    }

    private static void collect(FolderNode folder, List<FolderNode> all) {
        all.add(folder);
        folder.folders().forEach(inside -> collect(inside, all));
    }

    /** Where two differ only in accents, the one that was typed exactly. */
    Optional<PersonId> person(String folded, String typed) {
        List<NameCount> same = people.getOrDefault(folded, List.of());
        return same.stream()
                .filter(person -> PersonName.fold(person.name()).equals(PersonName.fold(typed)))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(NameCount::person);
    }

    /** What has the name, of those kinds of which one may leave away what they are. */
    Optional<PhotoCondition> any(String folded) {
        for (Meaning kind : List.of(Meaning.CIRCLE, Meaning.TAG, Meaning.PLACE, Meaning.CAMERA, Meaning.FOLDER)) {
            Optional<PhotoCondition> known = of(kind, folded);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    Optional<PhotoCondition> of(Meaning kind, String folded) {
        return Optional.ofNullable(others.getOrDefault(kind, Map.of()).get(folded));
    }

    /** Whether there is a longer name that begins with these words. */
    boolean goesOn(String folded) {
        return Optional.ofNullable(names.ceiling(folded + " "))
                .filter(name -> name.startsWith(folded + " "))
                .isPresent();
    }

    /** A tag that need not be there; empty if it cannot be. */
    static Optional<PhotoCondition> tag(String text) {
        try {
            return Optional.of(new PhotoCondition.Tagged(new Label(text)));
        } catch (EngineException e) {
            return Optional.empty();
        }
    }
}
