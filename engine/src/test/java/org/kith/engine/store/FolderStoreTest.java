package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.store.row.Problem;
import org.kith.engine.store.row.RootFolder;

class FolderStoreTest {

    private static final Problem LOCKED = new Problem(
            Samples.ROOT.resolve("locked"), PhotoProblem.of(Kind.UNREADABLE, ProblemReason.PERMISSION_DENIED));

    private TestLibrary library;

    @BeforeEach
    void openLibrary(@TempDir Path folder) {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private FolderId add(Path path) {
        return library.write(stores -> stores.folders().add(path));
    }

    private List<RootFolder> all() {
        return library.read(stores -> stores.folders().all());
    }

    private List<Problem> problems() {
        return library.read(stores -> stores.folders().problems());
    }

    @Test
    void addingAFolderAgainChangesNothing() {
        FolderId again = add(Samples.ROOT.resolve("x").resolve(".."));

        assertThat(again).isEqualTo(library.root());
        assertThat(all()).containsExactly(new RootFolder(library.root(), Samples.ROOT));
    }

    @Test
    void foldersComeInTheOrderTheyWereAdded() {
        FolderId second = add(Samples.ROOT.resolveSibling("a"));

        assertThat(all()).extracting(RootFolder::id).containsExactly(library.root(), second);
    }

    @Test
    void problemsAreThoseOfTheLastScanOfEachFolder() {
        FolderId other = add(Samples.ROOT.resolveSibling("other"));
        Problem gone = new Problem(
                Samples.ROOT.resolveSibling("other"), PhotoProblem.of(Kind.MISSING, ProblemReason.GONE_OR_UNPLUGGED));
        library.change(stores -> stores.folders().replaceProblems(library.root(), Samples.ROOT, List.of(LOCKED)));
        library.change(stores -> stores.folders().replaceProblems(other, gone.path(), List.of(gone)));
        assertThat(problems()).containsExactlyInAnyOrder(LOCKED, gone);

        library.change(stores -> stores.folders().replaceProblems(library.root(), Samples.ROOT, List.of()));

        assertThat(problems()).containsExactly(gone);
    }

    private static final PassedOver PREVIEWS =
            new PassedOver(Samples.ROOT.resolve("P.photoslibrary"), ForeignKind.APPLE_PHOTOS, 17, true);

    private List<PassedOver> passedOver() {
        return library.read(stores -> stores.passedOver().all());
    }

    private Set<Path> readAnyway() {
        return library.read(stores -> stores.passedOver().readAnyway());
    }

    private boolean readAnyway(Path folder) {
        return library.write(stores -> stores.passedOver().readAnyway(folder));
    }

    private void scanned(Path place, PassedOver... found) {
        library.change(stores -> stores.passedOver().replace(library.root(), place, List.of(found)));
    }

    @Test
    void whatIsPassedOverIsThatOfTheLastScanOfEachPlace() {
        PassedOver bin = new PassedOver(Samples.ROOT.resolve("#recycle"), ForeignKind.SYNOLOGY, 1, false);
        PassedOver hidden = new PassedOver(bin.folder(), ForeignKind.HIDDEN, 2, false);
        scanned(Samples.ROOT, PREVIEWS, bin, hidden);
        assertThat(passedOver()).containsExactly(hidden, bin, PREVIEWS);

        scanned(bin.folder());
        assertThat(passedOver()).containsExactly(PREVIEWS);
        scanned(Samples.ROOT.resolve("other"));
        assertThat(passedOver()).containsExactly(PREVIEWS);
        scanned(Samples.ROOT);
        assertThat(passedOver()).isEmpty();
    }

    @Test
    void whatIsToBeReadAllTheSameLiesInAnAddedFolderAndIsTakenBack() {
        assertThat(readAnyway(Samples.ROOT.resolveSibling("elsewhere"))).isFalse();
        assertThat(readAnyway(Path.of(Samples.ROOT + " 2").resolve("in"))).isFalse();
        assertThat(readAnyway(PREVIEWS.folder())).isTrue();
        assertThat(readAnyway(PREVIEWS.folder())).isTrue();
        assertThat(readAnyway(Samples.ROOT)).isTrue();
        assertThat(readAnyway()).containsExactlyInAnyOrder(PREVIEWS.folder(), Samples.ROOT);

        boolean said = library.write(stores -> stores.passedOver().passOver(PREVIEWS.folder()));
        boolean again = library.write(stores -> stores.passedOver().passOver(PREVIEWS.folder()));

        assertThat(List.of(said, again)).containsExactly(true, false);
        assertThat(readAnyway()).containsExactly(Samples.ROOT);
    }

    @Test
    void whatIsToBeReadAllTheSameLeavesComesBackAndMovesWithItsFolder() {
        readAnyway(PREVIEWS.folder());
        scanned(Samples.ROOT, PREVIEWS);

        library.change(stores ->
                assertThat(stores.folders().remove(library.root()).photos()).isZero());
        assertThat(readAnyway()).isEmpty();
        assertThat(passedOver()).isEmpty();
        library.change(
                stores -> assertThat(stores.folders().putBack(library.root())).isZero());
        assertThat(readAnyway()).containsExactly(PREVIEWS.folder());
        assertThat(passedOver()).containsExactly(PREVIEWS);

        Path now = Samples.ROOT.resolveSibling("now");
        library.change(stores -> stores.folders().move(Samples.ROOT, now));
        assertThat(readAnyway()).containsExactly(now.resolve("P.photoslibrary"));
        assertThat(passedOver()).isEmpty();

        FolderId outer = add(Objects.requireNonNull(Samples.ROOT.getParent()));
        library.change(stores -> stores.folders().join(outer, library.root()));
        assertThat(readAnyway()).containsExactly(now.resolve("P.photoslibrary"));
    }

    @Test
    void aFolderInsideTwoAddedOnesIsOneProblem() {
        FolderId inner = add(LOCKED.path());
        library.change(stores -> stores.folders().replaceProblems(library.root(), Samples.ROOT, List.of(LOCKED)));
        library.change(stores -> stores.folders().replaceProblems(inner, LOCKED.path(), List.of(LOCKED)));

        assertThat(problems()).containsExactly(LOCKED);
    }

    @Test
    void ofAPlaceThatWasLookedAtAgainOnlyItsProblemsAreReplaced() {
        Problem another = new Problem(Samples.ROOT.resolve("another"), LOCKED.problem());
        library.change(
                stores -> stores.folders().replaceProblems(library.root(), Samples.ROOT, List.of(LOCKED, another)));

        library.change(stores -> stores.folders().replaceProblems(library.root(), LOCKED.path(), List.of()));

        assertThat(problems()).containsExactly(another);
    }
}
