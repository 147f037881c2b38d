package org.kith.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What holds for every fault of the engine, in whatever room it is. */
class FaultTest {

    private static final List<Fault> ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.kith.engine").stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(Fault.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(Fault.class::cast)
                    .toList();

    @Test
    void everyCodeIsAnothers() {
        assertThat(ALL).hasSizeGreaterThan(100).extracting(Fault::code).doesNotHaveDuplicates();
    }

    @Test
    void codesAreKeysOfMessages() {
        assertThat(ALL).extracting(Fault::code).allMatch(code -> code.matches("[a-z0-9]+(\\.[a-z0-9-]+)+"));
    }

    @Test
    void everyPatternSaysItsArguments() {
        for (Fault fault : ALL) {
            MessageFormat pattern = new MessageFormat(fault.english(), Locale.ROOT);
            Object[] numbers = new Object[pattern.getFormatsByArgumentIndex().length];
            Arrays.setAll(numbers, i -> 1000 + i);
            String said = pattern.format(numbers);
            for (int i = 0; i < numbers.length; i++) {
                assertThat(fault.english()).as(fault.code()).contains("{" + i);
            }
            assertThat(said)
                    .as("a quote that hides arguments in " + fault.code())
                    .doesNotContain("{", "}");
            assertThat(fault.english().replace("''", "")).as(fault.code()).doesNotContain("'");
        }
    }

    @Test
    void aSentenceHasItsArgumentsAsTheyAre() {
        Path folder = Path.of("a", "folder");
        EngineException failure = new EngineException(FileFault.FOLDER_NOT_READ, folder, null);

        assertThat(failure).hasMessage("The folder " + folder + " cannot be read (null).");
        assertThat(failure.phrase()).isEqualTo(new Phrase(FileFault.FOLDER_NOT_READ, List.of(folder, "null")));
        assertThat(FileFault.FOLDER_NOT_READ.code()).isEqualTo("file.folder-not-read");
    }

    @Test
    void aCauseIsNoArgument() {
        IllegalStateException cause = new IllegalStateException("no");
        EngineException failure = new EngineException(FileFault.NO_FOLDER, cause, "x");

        assertThat(failure).hasCause(cause).hasMessage("There is no folder x.");
    }

    @Test
    void aPhraseWithinASentenceIsSaidToo() {
        Phrase inner = Phrase.of(FileFault.NO_FOLDER, "x");

        assertThat(Phrase.of(FileFault.FILE_NOT_READ, "y", inner).english())
                .isEqualTo("The file y cannot be read (There is no folder x.).");
        assertThat(Phrase.ofCause(new EngineException(inner, null))).isEqualTo(inner);
        assertThat(Phrase.ofCause(new IllegalStateException("another program's words")))
                .isEqualTo("another program's words");
    }
}
