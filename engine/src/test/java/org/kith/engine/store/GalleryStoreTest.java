package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoStatus;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.row.ClusterGroup;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.FolderRemoval;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.row.PhotoRow;
import org.kith.engine.store.row.RootFolder;
import org.kith.engine.store.row.UnfinishedErasure;

class GalleryStoreTest {

    private static final LocalDateTime FILE_TIME =
            LocalDateTime.ofInstant(Instant.ofEpochMilli(1_700_000_000_000L), ZoneId.systemDefault());

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private PhotoId save(String name, @Nullable LocalDateTime takenAt) {
        return library.write(stores ->
                stores.photos().saveIndexed(Samples.photo(library.root(), name, takenAt, Samples.face(0.25, 0.5))));
    }

    private static List<String> names(List<PhotoRow> photos) {
        return photos.stream()
                .map(photo -> Samples.ROOT.relativize(photo.path()).toString())
                .toList();
    }

    private List<String> all() {
        return names(library.read(stores -> stores.gallery().all()));
    }

    @Test
    void photosComeNewestFirstByCameraOrElseByFile() {
        save("old.jpg", LocalDateTime.of(1999, 12, 31, 23, 59, 59));
        PhotoId byFile = save("file.jpg", null);
        save("new.jpg", LocalDateTime.of(2024, 2, 29, 12, 0, 0, 500_000_000));
        save("b.jpg", LocalDateTime.of(2020, 1, 1, 0, 0));
        save("a.jpg", LocalDateTime.of(2020, 1, 1, 0, 0));

        assertThat(all()).containsExactly("new.jpg", "file.jpg", "a.jpg", "b.jpg", "old.jpg");
        assertThat(library.find(stores -> stores.gallery().photo(byFile)))
                .contains(new PhotoRow(
                        byFile,
                        Samples.ROOT.resolve("file.jpg"),
                        FILE_TIME,
                        true,
                        19,
                        4000,
                        3000,
                        PhotoStatus.INDEXED,
                        null,
                        0,
                        false,
                        0));
    }

    @Test
    void whatIsGoneOrNeverWasReadableIsNotShown() {
        PhotoId gone = save("gone.jpg", null);
        save("readable once.jpg", null);
        library.change(stores -> stores.photos().markMissing(gone));
        for (String name : List.of("readable once.jpg", "never.jpg")) {
            library.write(stores -> stores.photos()
                    .saveProblem(
                            Samples.file(name),
                            library.root(),
                            PhotoProblem.of(PhotoProblem.Kind.UNREADABLE, ProblemReason.PERMISSION_DENIED),
                            null,
                            Samples.PIPELINE));
        }

        assertThat(all()).containsExactly("readable once.jpg");
    }

    @Test
    void photosOfAFolderAPersonAClusterAndAMonth() {
        save("x/a.jpg", LocalDateTime.of(2024, 2, 29, 23, 59, 59));
        save("x/y/b.jpg", LocalDateTime.of(2024, 3, 1, 0, 0));
        save("xx/c.jpg", null);
        FaceId a = library.faces("x/a.jpg").get(0);
        FaceId b = library.faces("x/y/b.jpg").get(0);
        FaceId c = library.faces("xx/c.jpg").get(0);
        PersonId anna = library.person("Anna");
        library.cluster(List.of(new ClusterGroup(Set.of(a), null), new ClusterGroup(Set.of(b), anna)));
        library.is(c, anna);

        assertThat(names(library.read(stores -> stores.gallery().inFolder(Samples.ROOT.resolve("x")))))
                .containsExactly("x/y/b.jpg", "x/a.jpg");
        assertThat(names(library.read(stores -> stores.gallery().ofPerson(anna))))
                .containsExactly("x/y/b.jpg", "xx/c.jpg");
        assertThat(names(library.read(stores -> stores.gallery().ofCluster(library.requireClusterOf(a)))))
                .containsExactly("x/a.jpg");
        assertThat(names(library.read(stores ->
                        stores.gallery().find(PhotoQuery.of(new PhotoCondition.ShownIn(YearMonth.of(2024, 2)))))))
                .containsExactly("x/a.jpg");
        assertThat(names(library.read(stores ->
                        stores.gallery().find(PhotoQuery.of(new PhotoCondition.ShownIn(YearMonth.from(FILE_TIME)))))))
                .containsExactly("xx/c.jpg");
        assertThat(library.list(stores -> stores.gallery().months()))
                .containsExactly(
                        new MonthCount(YearMonth.of(2024, 3), 1),
                        new MonthCount(YearMonth.of(2024, 2), 1),
                        new MonthCount(YearMonth.from(FILE_TIME), 1));
    }

    @Test
    void foldersAreATreeWithWhatIsInThemHoweverDeep() {
        save("a.jpg", null);
        save("x/y/b.jpg", null);
        save("x/y/c.jpg", null);
        save("x/z/d.jpg", null);
        Path elsewhere = Samples.ROOT.resolveSibling("elsewhere");
        FolderId empty = library.write(stores -> stores.folders().add(elsewhere));
        FolderId inner = library.write(stores -> stores.folders().add(Samples.ROOT.resolve("x/y")));

        List<FolderNode> folders = library.read(stores -> stores.gallery().folders());

        Path x = Samples.ROOT.resolve("x");
        assertThat(folders)
                .containsExactly(
                        new FolderNode(elsewhere, List.of(empty), 0, List.of()),
                        new FolderNode(
                                Samples.ROOT,
                                List.of(library.root()),
                                4,
                                List.of(new FolderNode(
                                        x,
                                        List.of(),
                                        3,
                                        List.of(
                                                new FolderNode(x.resolve("y"), List.of(inner), 2, List.of()),
                                                new FolderNode(x.resolve("z"), List.of(), 1, List.of()))))));
    }

    @Test
    void aFileAddedAloneStandsWithItsFolder() {
        Path folder = Samples.ROOT.resolveSibling("single");
        FolderId id = library.write(stores -> stores.folders().add(folder.resolve("s.jpg")));
        library.write(
                stores -> stores.photos().saveIndexed(Samples.photo(id, "../single/s.jpg", Samples.face(0.25, 0.5))));

        assertThat(library.list(stores -> stores.gallery().folders()))
                .contains(new FolderNode(folder, List.of(id), 1, List.of()));
    }

    @Test
    void aRemovedFolderTakesItsPhotosFacesAndVerdictsAlongAndNoName() {
        FaceId a = library.face("x/a.jpg", 0.5);
        FaceId b = library.face("x/keep/b.jpg", 0.5);
        FolderId keep = library.write(stores -> stores.folders().add(Samples.ROOT.resolve("x/keep")));
        PersonId anna = library.person("Anna");
        library.is(a, anna);
        library.is(b, anna);
        library.change(stores -> stores.people().setCover(anna, a));

        FolderRemoval removal = library.write(stores -> stores.folders().remove(library.root()));

        assertThat(removal).isEqualTo(new FolderRemoval(1, 1));
        assertThat(library.list(stores -> stores.unfinished().all()))
                .extracting(UnfinishedErasure::content)
                .containsExactly(null, Samples.hash("x/a.jpg"));
        assertThat(all()).containsExactly("x/keep/b.jpg");
        assertThat(library.facesOf(anna)).containsExactly(b);
        assertThat(library.read(stores -> stores.people().all()).get(0).cover()).isNull();
        assertThat(library.list(stores -> stores.folders().all()))
                .extracting(RootFolder::id)
                .containsExactly(keep);
        FolderRemoval rest = library.write(stores -> stores.folders().remove(keep));
        assertThat(rest.photos()).isEqualTo(1);
        assertThat(library.list(stores -> stores.people().all())).hasSize(1);
        assertThat(library.rows()).isEmpty();
    }
}
