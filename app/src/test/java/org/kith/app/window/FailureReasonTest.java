package org.kith.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.app.text.Text;
import org.kith.app.window.settings.Look;
import org.kith.engine.embed.ModelFolders;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.fault.LibraryException;
import org.kith.engine.model.Installation;
import org.kith.engine.store.Database;

class FailureReasonTest {

    @TempDir
    private Path folder;

    private EngineException refused() {
        return catchThrowableOfType(EngineException.class, () -> Database.openForWriting(folder, "a test")
                .close());
    }

    @Test
    void aLibraryInUseIsSaidInTheLanguageOfTheWindow() {
        EngineException refused;
        try (Database other = Database.openForWriting(folder, "another program")) {
            assertThat(other.folder()).isEqualTo(folder);
            refused = refused();
        }
        assertThat(FailureReason.of(refused, new Text(Locale.ENGLISH)))
                .isEqualTo("Another program has the library " + folder + " open. Close it, then try again.");
        assertThat(FailureReason.of(refused, new Text(Locale.KOREAN))).startsWith("다른 프로그램에서 라이브러리를 쓰고 있습니다");
    }

    @Test
    void aDamagedFileIsSaidToBeOne() throws IOException {
        Database.openForWriting(folder, "a test").close();
        Path file = folder.resolve("kith.db");
        assertThat(file).exists();
        Files.writeString(file, "this is no database, and never was one; somebody wrote over it.".repeat(100));

        assertThat(FailureReason.of(refused(), new Text(Locale.ENGLISH))).contains("is damaged");
    }

    @Test
    void whatIsNoMatterOfTheLibraryIsSaidAsTheEngineSaysIt() {
        assertThat(FailureReason.of(new EngineException(FileFault.NO_FOLDER, "models"), new Text(Locale.ENGLISH)))
                .contains("There is no folder models.");
    }

    @Test
    void whatIsNoMatterOfTheLibraryIsSaidInTheLanguageOfTheWindow() {
        EngineException missing = catchThrowableOfType(
                EngineException.class,
                () -> new ModelFolders(Installation.fromSystemProperties(), folder).verified("own-1"));

        assertThat(FailureReason.of(missing, new Text(Locale.KOREAN)))
                .startsWith("Kith가 온전하게 설치되어 있지 않습니다. 이 라이브러리의 모델이 없어졌습니다: own-1")
                .contains(folder.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsSaidInEveryLanguage(LibraryException.Kind kind) {
        String key = "failure.library." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (Locale language : Look.LANGUAGES) {
            assertThat(new Text(language).get(key, folder)).contains(folder.toString());
        }
    }
}
