package org.kith.engine.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.archive.ArchivedPhoto;
import org.kith.engine.store.archive.ArchivedVerdict;
import org.kith.engine.store.photos.ToldPhoto;
import org.kith.engine.store.row.ActKind;
import org.kith.engine.store.row.VerdictSource;

/** Takes over what is written in photos, as an archive of which the library knows all photos. Confined to one transaction. */
final class TagImport {

    private final Map<String, ArchivedPerson> people = new LinkedHashMap<>();
    private final List<ArchivedFace> faces = new ArrayList<>();
    private final List<ArchivedVerdict> verdicts = new ArrayList<>();
    private final List<ArchivedPhoto> photos = new ArrayList<>();
    private final String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    private final List<Long> taken = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();

    private TagImport() {}

    /**
     * Takes over those names that are chosen, and all else that is written; other names are left for the user.
     *
     * @param chosen of the tags of faces
     * @param names of whom all is taken over, whoever has the name already
     */
    static Imported run(Stores stores, TagPlan plan, Predicate<TagPlan.Planned> chosen, Predicate<String> names) {
        TagImport tags = new TagImport();
        for (TagPlan.Planned tag : plan.faces()) {
            if (chosen.test(tag)) {
                tags.take(tag);
            } else {
                tags.asked.add(tag.row());
            }
        }
        for (ToldPhoto photo : plan.photos()) {
            tags.take(photo, person -> names.test(person.name()) || !plan.isDoubtful(person));
        }
        Archive archive = new Archive(
                List.copyOf(tags.people.values()),
                tags.faces,
                tags.verdicts,
                List.of(),
                tags.photos,
                List.of(),
                List.of(),
                List.of());
        Imported imported = Importing.run(stores, archive, ActKind.READ_TAGS);
        stores.told().taken(tags.taken);
        stores.told().asked(tags.asked);
        return imported;
    }

    private void take(TagPlan.Planned tag) {
        taken.add(tag.row());
        long face = faces.size() + 1L;
        ToldPhoto photo = tag.photo();
        faces.add(
                new ArchivedFace(face, photo.content(), photo.picture(), photo.path(), tag.box(), tag.face() == null));
        verdicts.add(new ArchivedVerdict(face, Verdict.IS, person(tag.tag().name()), VerdictSource.TAG, now, null));
    }

    private long person(String name) {
        return people.computeIfAbsent(
                        new PersonName(name).key(),
                        key -> new ArchivedPerson(
                                people.size() + 1L, name, null, false, null, now, false, null, null, null, false))
                .person();
    }

    private void take(ToldPhoto photo, Predicate<ToldPhoto.Named> chosen) {
        if (photo.words().isEmpty() && photo.people().isEmpty()) {
            return;
        }
        List<String> keywords = new ArrayList<>();
        Map<ToldPhoto.Kind, String> single = new HashMap<>();
        for (ToldPhoto.Word word : photo.words()) {
            taken.add(word.row());
            if (word.kind() == ToldPhoto.Kind.KEYWORD) {
                keywords.add(word.text());
            } else {
                single.putIfAbsent(word.kind(), word.text());
            }
        }
        List<Long> present = new ArrayList<>();
        for (ToldPhoto.Named person : photo.people()) {
            if (chosen.test(person)) {
                taken.add(person.row());
                present.add(person(person.name()));
            } else {
                asked.add(person.row());
            }
        }
        @Nullable String caption = single.get(ToldPhoto.Kind.CAPTION);
        photos.add(new ArchivedPhoto(
                photo.photo().value(),
                photo.content(),
                photo.picture(),
                photo.path(),
                single.containsKey(ToldPhoto.Kind.FAVOURITE),
                Integer.parseInt(single.getOrDefault(ToldPhoto.Kind.RATING, "0")),
                caption,
                null,
                0,
                false,
                keywords,
                present,
                null));
    }

    /** How much of it there is. */
    static TagPreview preview(TagPlan plan) {
        Collection<ToldPhoto> photos = plan.photos();
        return new TagPreview(
                plan.names(),
                photos.size(),
                (int) texts(photos, ToldPhoto.Kind.KEYWORD).stream().distinct().count(),
                texts(photos, ToldPhoto.Kind.CAPTION).size(),
                texts(photos, ToldPhoto.Kind.RATING).size());
    }

    private static List<String> texts(Collection<ToldPhoto> photos, ToldPhoto.Kind kind) {
        return photos.stream()
                .flatMap(photo -> photo.words().stream())
                .filter(word -> word.kind() == kind)
                .map(ToldPhoto.Word::text)
                .toList();
    }
}
