package org.kith.engine.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.ask.Answers;
import org.kith.engine.ask.Answers.Kind;
import org.kith.engine.ask.AskKey;
import org.kith.engine.ask.AskedPlace;
import org.kith.engine.model.Box;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.Verdict;
import org.kith.engine.store.Stores;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.archive.ArchivedPhoto;
import org.kith.engine.store.archive.ArchivedVerdict;
import org.kith.engine.store.row.PhotoOriginal;
import org.kith.engine.store.row.VerdictSource;

/**
 * Takes over what somebody answered, as an archive of the faces and photos they were asked about. Confined to one transaction.
 */
final class AnswerImport {

    /** Of the content of a photo that is gone, to tell it from others. */
    private static final int LETTERS_OF_CONTENT = 12;

    private final Stores stores;
    private final Map<String, ArchivedPerson> people = new LinkedHashMap<>();
    private final List<ArchivedFace> faces = new ArrayList<>();
    private final List<ArchivedVerdict> verdicts = new ArrayList<>();
    private final List<ArchivedPhoto> photos = new ArrayList<>();
    private final String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    private int asked;
    private int unknown;
    private int refused;

    private AnswerImport(Stores stores) {
        this.stores = stores;
    }

    /** Empty if this library asked nothing of it. */
    static Optional<Imported> run(Stores stores, Answers answers, AskKey key) {
        AnswerImport taking = new AnswerImport(stores);
        taking.refused = answers.unfit();
        for (Answers.OfFace answer : answers.faces()) {
            taking.take(answer, key.open(answer.token(), answers.page()));
        }
        for (Answers.OfPhoto note : answers.notes()) {
            taking.take(note, key.open(note.token(), answers.page()));
        }
        if (taking.asked == 0 && taking.refused > 0) {
            return Optional.empty();
        }
        Archive archive = new Archive(
                List.copyOf(taking.people.values()),
                taking.faces,
                taking.verdicts,
                List.of(),
                taking.photos,
                List.of(),
                List.of(),
                List.of());
        Imported imported = Importing.answers(stores, archive, answers.by());
        return Optional.of(imported.of(
                new Imported.Answered(answers.by(), taking.unknown, taking.refused),
                imported.photoConflicts().stream().map(taking::withText).toList()));
    }

    private void take(Answers.OfFace answer, Optional<AskedPlace> opened) {
        @Nullable Box box = opened.map(AskedPlace::box).orElse(null);
        if (box == null) {
            refused++;
            return;
        }
        asked++;
        if (answer.kind() == Kind.UNKNOWN) {
            unknown++;
            return;
        }
        AskedPlace place = opened.get();
        long face = faces.size() + 1L;
        faces.add(new ArchivedFace(face, place.content(), place.picture(), path(place), box, false));
        @Nullable PersonName name = answer.name();
        verdicts.add(new ArchivedVerdict(
                face,
                name == null ? Verdict.NOT_A_FACE : Verdict.IS,
                name == null ? null : person(name),
                VerdictSource.ASKED,
                now,
                null));
    }

    private long person(PersonName name) {
        return people.computeIfAbsent(
                        name.key(),
                        key -> new ArchivedPerson(
                                people.size() + 1L,
                                name.text(),
                                null,
                                false,
                                null,
                                now,
                                false,
                                null,
                                null,
                                null,
                                false))
                .person();
    }

    private void take(Answers.OfPhoto note, Optional<AskedPlace> opened) {
        if (opened.isEmpty() || opened.get().box() != null) {
            refused++;
            return;
        }
        asked++;
        AskedPlace place = opened.get();
        photos.add(new ArchivedPhoto(
                photos.size() + 1L,
                place.content(),
                place.picture(),
                path(place),
                false,
                0,
                note.text(),
                null,
                0,
                false,
                List.of(),
                List.of(),
                null));
    }

    /** What somebody wrote is not to be lost where the photo has a caption. */
    private String withText(String path) {
        return photos.stream()
                .filter(photo -> photo.path().equals(path))
                .map(photo -> path + ": " + photo.caption())
                .findFirst()
                .orElse(path);
    }

    /** Of the very photo that was asked about, if it is still that: others may have the same content. */
    private String path(AskedPlace place) {
        return stores.gallery()
                .photo(place.photo())
                .filter(photo -> photo.status() != PhotoStatus.MISSING)
                .flatMap(photo -> stores.gallery().source(photo.id()))
                .filter(source -> place.content().equals(source.hash()))
                .map(PhotoOriginal::path)
                .or(() -> elsewhere(place))
                .map(Path::toString)
                .orElseGet(() -> place.content().hex().substring(0, LETTERS_OF_CONTENT));
    }

    private Optional<Path> elsewhere(AskedPlace place) {
        ArchivedPhoto any = new ArchivedPhoto(
                1, place.content(), place.picture(), "", false, 0, null, null, 0, false, List.of(), List.of(), null);
        return stores.photoArchive()
                .locate(any)
                .flatMap(stores.gallery()::source)
                .map(PhotoOriginal::path);
    }
}
