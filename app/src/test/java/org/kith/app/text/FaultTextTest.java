package org.kith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.Fault;
import org.kith.engine.fault.FileFault;
import org.kith.engine.fault.Phrase;

class FaultTextTest {

    private static final Text KOREAN = new Text(Locale.KOREAN);
    private static final Path FOLDER = Path.of("가족 사진", "2024");

    /** A fault that no language has a message for. */
    private enum UnknownFault implements Fault {
        NEW;

        @Override
        public String room() {
            return "nowhere";
        }

        @Override
        public String english() {
            return "Something new about {0}.";
        }
    }

    @Test
    void aFaultIsSaidInTheLanguageOfTheText() {
        EngineException failure = new EngineException(FileFault.NO_FOLDER, FOLDER);

        assertThat(FaultText.of(failure, KOREAN)).isEqualTo("폴더가 없습니다: " + FOLDER);
        assertThat(FaultText.of(failure, new Text(Locale.KOREA))).isEqualTo("폴더가 없습니다: " + FOLDER);
        assertThat(FaultText.of(failure, new Text(Locale.ENGLISH))).isEqualTo(failure.getMessage());
        assertThat(FaultText.of(failure, new Text(Locale.FRENCH))).isEqualTo(failure.getMessage());
    }

    @Test
    void aPhraseWithinASentenceIsSaidInTheSameLanguage() {
        Phrase inner = Phrase.of(FileFault.NO_FOLDER, FOLDER);

        assertThat(FaultText.of(Phrase.of(FileFault.FILE_NOT_READ, "a.json", inner), KOREAN))
                .isEqualTo("파일을 읽을 수 없습니다: a.json (폴더가 없습니다: " + FOLDER + ")");
    }

    @Test
    void whatALanguageLacksIsSaidAsTheEngineSaysItWhole() {
        Phrase inner = Phrase.of(FileFault.NO_FOLDER, "x");

        assertThat(FaultText.of(Phrase.of(UnknownFault.NEW, inner), KOREAN))
                .isEqualTo("Something new about There is no folder x..");
    }
}
