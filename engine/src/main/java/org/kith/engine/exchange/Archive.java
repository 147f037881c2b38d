package org.kith.engine.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.photo.Label;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedAct;
import org.kith.engine.store.archive.ArchivedAlbum;
import org.kith.engine.store.archive.ArchivedApart;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.archive.ArchivedPhoto;
import org.kith.engine.store.archive.ArchivedShare;
import org.kith.engine.store.archive.ArchivedVerdict;

/**
 * All that a user said in a library. What refers to a person or face by its number refers to one that is in it.
 *
 * @param verdicts in the order in which they were given
 */
record Archive(
        List<ArchivedPerson> people,
        List<ArchivedFace> faces,
        List<ArchivedVerdict> verdicts,
        List<ArchivedApart> apart,
        List<ArchivedPhoto> photos,
        List<ArchivedAlbum> albums,
        List<ArchivedAct> acts,
        List<ArchivedShare> shares) {

    Archive {
        people = List.copyOf(people);
        faces = List.copyOf(faces);
        verdicts = List.copyOf(verdicts);
        apart = List.copyOf(apart);
        photos = List.copyOf(photos);
        albums = List.copyOf(albums);
        acts = List.copyOf(acts);
        shares = List.copyOf(shares);
        Set<Long> persons = numbers(people, ArchivedPerson::person);
        Set<Long> known = numbers(faces, ArchivedFace::face);
        for (ArchivedPerson person : people) {
            require(known, person.cover());
            BirthDate unusedDate = person.born(); // throws if there is no such day
            person.circles().forEach(Label::new);
            if (person.name() != null) {
                String unused = new PersonName(person.name()).key(); // throws if it is none
            }
        }
        for (ArchivedVerdict verdict : verdicts) {
            require(known, verdict.face());
            require(persons, verdict.person());
        }
        for (ArchivedApart side : apart) {
            require(known, side.face());
        }
        requireLabels(photos, albums);
        Set<Long> pictures = numbers(photos, ArchivedPhoto::photo);
        for (ArchivedAlbum album : albums) {
            require(pictures, album.cover());
            album.photos().forEach(placed -> require(pictures, placed.photo()));
            album.people().forEach(wanted -> require(persons, wanted.person()));
        }
    }

    static Archive of(Stores stores) {
        return new Archive(
                stores.archive().people(),
                stores.archive().faces(),
                stores.archive().verdicts(),
                stores.archive().aparts(),
                stores.photoArchive().photos(),
                stores.photoArchive().albums(),
                stores.archive().acts(),
                stores.shares().archived());
    }

    /** Throws if one is none. */
    private static void requireLabels(List<ArchivedPhoto> photos, List<ArchivedAlbum> albums) {
        photos.forEach(photo -> photo.tags().forEach(Label::new));
        albums.forEach(album -> Objects.requireNonNull(new Label(album.name()).key()));
    }

    private static <T> Set<Long> numbers(Collection<T> rows, ToLongFunction<T> number) {
        Set<Long> numbers = new HashSet<>();
        for (T row : rows) {
            long value = number.applyAsLong(row);
            if (value <= 0 || !numbers.add(value)) {
                throw new IllegalArgumentException("number " + value);
            }
        }
        return numbers;
    }

    private static void require(Set<Long> numbers, @Nullable Long number) {
        if (number != null && !numbers.contains(number)) {
            throw new IllegalArgumentException("nothing has the number " + number);
        }
    }
}
