package org.kith.engine.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.engine.Engine;
import org.kith.engine.EngineConfig;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Device;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.FolderId;
import org.kith.engine.model.Installation;
import org.kith.engine.model.PersonId;
import org.kith.engine.store.ByItself;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;
import org.kith.engine.store.Samples;
import org.kith.engine.store.TestLibrary;
import org.kith.engine.store.row.UnfinishedErasure;

/** What an act has taken out leaves the files, also if the program ends between the act and that. */
class ErasingTest {

    private static final String PATH = "photos of a certain day.jpg";

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (TestLibrary library = new TestLibrary(folder)) {
            PersonId anna = library.person("Annabella");
            FaceId face = library.face(PATH, 0.5);
            library.is(face, anna);
        }
    }

    private boolean holds(String text) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "kith*.db*")) {
            for (Path file : files) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<UnfinishedErasure> pending(Database library) {
        return library.read(stores -> stores.unfinished().all());
    }

    /** Only the act: as if the program had ended behind it. */
    private void takeOut(boolean person) {
        try (Database library = Database.openForWriting(folder, "a test")) {
            library.writeAndWait(Priority.USER, stores -> {
                if (person) {
                    PersonId anna = stores.people().all().get(0).id();
                    return stores.forgetting().forget(anna).faces();
                }
                FolderId root = stores.folders().all().get(0).id();
                return stores.folders().remove(root).photos();
            });
        }
    }

    private void openAndClose() {
        Engine.open(new EngineConfig(folder, Device.CPU, 1), Installation.fromSystemProperties(), "a test")
                .close();
        try (Database library = Database.openForReading(folder)) {
            assertThat(pending(library)).isEmpty();
        }
    }

    @Test
    void aPersonIsErasedWhenTheLibraryIsOpenedAgain() throws IOException {
        assertThat(holds("Annabella")).isTrue();
        takeOut(true);

        openAndClose();

        assertThat(holds("Annabella")).isFalse();
        assertThat(holds(PATH)).as("the photo is there").isTrue();
    }

    @Test
    void aFolderIsErasedWhenTheLibraryIsOpenedAgain() throws IOException {
        assertThat(holds(PATH)).isTrue();
        takeOut(false);

        openAndClose();

        assertThat(holds(PATH)).isFalse();
        assertThat(holds(Samples.ROOT.toString())).isFalse();
        assertThat(holds("Annabella")).as("people keep their names").isTrue();
    }

    @Test
    void copiesOfTheLibraryGoToo() throws IOException {
        takeOut(true);
        Path copy = Files.copy(folder.resolve("kith.db"), folder.resolve("kith-v001.backup.db"));
        try (Database library = Database.openForWriting(folder, "a test")) {
            Erased erased = new Erasing(library).finish();

            assertThat(erased.copies()).isEqualTo(1);
            assertThat(erased.compacted()).isTrue();
            assertThat(copy).doesNotExist();
            assertThat(new Erasing(library).isPending()).isFalse();
        }
    }

    @Test
    void theCopiesOfADamagedLibraryStayUntilItIsRepaired() throws IOException {
        takeOut(true);
        Path copy = Files.copy(folder.resolve("kith.db"), folder.resolve("kith-v001.backup.db"));
        ByItself.change(folder, "UPDATE folder SET path = '/elsewhere'");
        try (Database library = Database.openForWriting(folder, "a test")) {
            Erasing erasing = new Erasing(library);

            assertThatThrownBy(erasing::finish)
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("copies may be all that is left");

            assertThat(copy).exists();
            assertThat(erasing.isPending()).isTrue();
        }
    }
}
