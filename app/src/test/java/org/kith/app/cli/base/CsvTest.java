package org.kith.app.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void whatHasCommasQuotesOrLinesIsQuoted() {
        assertThat(Csv.line(Arrays.asList("Anna", "Ben, the \"old\" one", "two\nlines", null, 3L, 0.5, "안나")))
                .isEqualTo("Anna,\"Ben, the \"\"old\"\" one\",\"two\nlines\",,3,0.5,안나\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String text) {
        assertThat(Csv.line(List.of(text))).startsWith("'" + text.charAt(0));
    }

    @Test
    void numbersStayNumbers() {
        assertThat(Csv.line(List.of(-0.25))).isEqualTo("-0.25\r\n");
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(Csv.line(List.of("a\u001b[31mb"))).isEqualTo("a\\x1b[31mb\r\n");
    }
}
