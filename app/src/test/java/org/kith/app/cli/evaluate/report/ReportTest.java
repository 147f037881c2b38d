package org.kith.app.cli.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.app.cli.base.CommandException;
import org.xml.sax.InputSource;

class ReportTest {

    @Test
    void namesOfAnyScriptStandAsTheyAreAndNothingIsTakenForMarkup() {
        assertThat(Html.escape("이지은 & Zoë <b> \"O'Neil\" محمد 𠮷"))
                .isEqualTo("이지은 &amp; Zoë &lt;b&gt; &quot;O&#39;Neil&quot; محمد 𠮷");
        assertThat(Html.escape("a\u0000b\u0007c\ud800d\u009f")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd");
    }

    @Test
    void thePageIsOneFileThatLoadsNothing() throws Exception {
        Report report = new Report("Faces of <Ann>", "1.0", Locale.ENGLISH);
        report.heading("A & B");
        report.table(new Table("what", "value").row("<script>", "1"));
        report.pair(
                new Report.Face(Optional.of(new byte[] {1, 2, 3}), "\" onerror=\"x"),
                new Report.Face(Optional.empty(), "가"),
                "Two people");
        report.plot(
                new Plot("t", "x", "y")
                        .line("l", new double[] {0, 1}, new double[] {0, 1})
                        .png(),
                "a line");
        String html = report.html();
        assertThat(html)
                .doesNotContain("<script", "http:", "https:", "Faces of <Ann>")
                .contains("가", "AQID");
        // Every tag that is opened is closed, and quotes stay in attributes, if an XML parser reads it.
        String xml =
                html.replace("<!DOCTYPE html>", "").replaceAll("<(meta|img|br)((?:[^>\"]|\"[^\"]*\")*)>", "<$1$2/>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getElementsByTagName("img")
                        .getLength())
                .isEqualTo(2);
    }

    @Test
    void aPlotIsAPictureWithSomethingDrawn() throws IOException {
        byte[] png = new Plot("Pairs", "rate", "share")
                .logarithmicX()
                .yRange(0, 1)
                .line("line", new double[] {1e-3, 1e-2, 1}, new double[] {0.1, 0.5, 1})
                .area("area", new double[] {1e-3, 1e-2, 1}, new double[] {0.2, 0.3, 0.1})
                .line("nothing", new double[0], new double[0])
                .png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(900);
        long coloured = java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .filter(rgb -> Math.abs((rgb >> 16 & 0xff) - (rgb & 0xff)) > 60)
                .count();
        assertThat(coloured).isGreaterThan(200);
    }

    @Test
    void tablesAlignFigures() {
        Table table = new Table("what", "n").row("a", "1,000").row("longer", "7");
        assertThat(table.text()).isEqualTo("what        n\na       1,000\nlonger      7");
        assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tablesAlignFiguresUnderWordsOfAnyWidth() {
        Table table = new Table("무엇", "쌍").row("a", "1,000").row("셋째 줄", "7");
        assertThat(table.text()).isEqualTo("무엇        쌍\na        1,000\n셋째 줄      7");
    }

    @Test
    void thePageSaysInWhichLanguageItIs() {
        assertThat(new Report("묶음과 사람", "1", Locale.KOREAN).html()).contains("<html lang=\"ko\">", "묶음과 사람");
    }

    @Test
    void aReportThatCannotBeWrittenSaysSo(@TempDir Path folder) throws IOException {
        Report report = new Report("t", "1", Locale.ENGLISH);
        Path file = folder.resolve("report.html");
        report.write(file);
        assertThat(Files.readString(file)).isEqualTo(report.html());
        assertThatThrownBy(() -> report.write(folder)).isInstanceOf(CommandException.class);
    }
}
