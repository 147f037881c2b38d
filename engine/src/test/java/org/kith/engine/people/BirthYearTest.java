package org.kith.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.fault.EngineException;
import org.kith.engine.grouping.LibraryGrouping;
import org.kith.engine.model.AnalyzedFace;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.Embedding;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PersonName;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.photos.PersonYear;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.GroupFace;

class BirthYearTest {

    private TestLibrary library;
    private People people;
    private FaceId before;
    private FaceId after;
    private PersonId anna;

    @BeforeEach
    void annaIsOnTwoOfThreePhotos(@TempDir Path folder) {
        library = new TestLibrary(folder);
        people = new People(library.database());
        before = faceOf(1950, 0.2);
        after = faceOf(1990, 0);
        FaceId decided = faceOf(1991, 0);
        anna = people.is(decided, new PersonName("Anna")).join().result().person();
        library.cluster(List.of(new ClusterGroup(Set.of(before, after), anna)));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    /** @param cosineDistance from the other faces */
    private FaceId faceOf(int year, double cosineDistance) {
        String name = year + ".jpg";
        AnalyzedFace sample = Samples.face(0.25, 0.9);
        float[] values = new float[Embedding.DIMENSIONS];
        double cosine = 1 - cosineDistance;
        values[0] = (float) cosine;
        values[1] = (float) Math.sqrt(1 - cosine * cosine);
        AnalyzedFace face = new AnalyzedFace(sample.detected(), sample.quality(), new Embedding(values));
        library.write(stores -> stores.photos()
                .saveIndexed(Samples.photo(library.root(), name, LocalDateTime.of(year, 7, 1, 12, 0), face)));
        return library.faces(name).get(0);
    }

    private boolean has(FaceId face) {
        return library.read(stores -> stores.people().has(anna, face));
    }

    private void regroup() {
        LibraryGrouping.regroupIfStale(library.database(), () -> true);
    }

    @Test
    void nobodyIsOnAPhotoFromBeforeTheBirth() {
        assertThat(has(before)).isTrue();
        people.setBorn(anna, Optional.of(BirthDate.in(1957))).join();
        assertThat(has(before)).isFalse();
        assertThat(has(after)).isTrue();

        regroup();
        assertThat(has(before)).isFalse();
        assertThat(has(after)).isTrue();

        people.history().undo().join();
        regroup();
        assertThat(has(before)).isTrue();
    }

    @Test
    void whatTheUserHasDecidedStays() {
        people.is(before, new PersonName("Anna")).join();
        people.setBorn(anna, Optional.of(BirthDate.in(1957))).join();
        regroup();
        assertThat(has(before)).isTrue();
    }

    @Test
    void aYearNobodyOnAPhotoWasBornInIsRefused() {
        assertThatThrownBy(() ->
                        people.setBorn(anna, Optional.of(BirthDate.in(57))).join())
                .hasCauseInstanceOf(EngineException.class);
        assertThat(has(before)).isTrue();
    }

    @Test
    void everyYearHasItsPhotosAndTheBestFaceOfThem() {
        FaceId blurred = faceOf(2000, 0.1);
        people.is(blurred, new PersonName("Anna")).join();
        PhotoId scan = library.save("scan.jpg");
        people.present(List.of(scan), new PersonName("Anna")).join();
        library.save("nobody.jpg");

        assertThat(people.years(anna))
                .containsExactly(
                        new PersonYear(1950, 1, before),
                        new PersonYear(1990, 1, after),
                        new PersonYear(
                                1991,
                                1,
                                people.portrait(anna).orElseThrow().faces().stream()
                                        .map(GroupFace::id)
                                        .filter(face ->
                                                !Set.of(before, after, blurred).contains(face))
                                        .findFirst()
                                        .orElseThrow()),
                        new PersonYear(2000, 1, blurred));
        library.change(stores -> stores.notes().save(scan, PhotoNote.NONE.withTakenAt(TakenTime.parse("2000"))));
        assertThat(people.years(anna)).last().isEqualTo(new PersonYear(2000, 2, blurred));
    }
}
