package org.kith.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.PhotoProblem;
import org.kith.engine.model.PhotoProblem.Kind;
import org.kith.engine.model.ProblemReason;
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
