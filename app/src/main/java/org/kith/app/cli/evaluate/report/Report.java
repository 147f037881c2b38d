package org.kith.app.cli.evaluate.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.app.cli.base.CommandException;
import org.kith.engine.model.PrivateFiles;

/** A page in one file: no script, nothing is loaded from anywhere. Confined to one thread. */
public final class Report {

    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
                   color: #1d2329; background: #fff; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { text-align: right; padding: .2rem .8rem; border-bottom: 1px solid #d8dde2; }
            th:first-child, td:first-child { text-align: left; }
            img { max-width: 100%; } .pair { display: inline-block; width: 17rem; margin: 0 1rem 1.2rem 0;
                   vertical-align: top; }
            .pair img { width: 8rem; height: 8rem; object-fit: cover; border-radius: .3rem; }
            .pair .name { overflow-wrap: anywhere; } footer { margin-top: 3rem; color: #5b6670; }
            """;

    private final String title;
    private final String version;
    private final Locale language;
    private final StringBuilder body = new StringBuilder();

    /** @param language that it is written in */
    public Report(String title, String version, Locale language) {
        this.title = title;
        this.version = version;
        this.language = language;
    }

    public void heading(String text) {
        body.append("<h2>").append(Html.escape(text)).append("</h2>\n");
    }

    public void paragraph(String text) {
        body.append("<p>").append(Html.escape(text)).append("</p>\n");
    }

    public void table(Table table) {
        body.append("<table>\n");
        row(table.header(), "th");
        table.rows().forEach(row -> row(row, "td"));
        body.append("</table>\n");
    }

    private void row(List<String> cells, String tag) {
        body.append("<tr>");
        for (String cell : cells) {
            body.append('<').append(tag).append('>').append(Html.escape(cell));
            body.append("</").append(tag).append('>');
        }
        body.append("</tr>\n");
    }

    /** @param description for who cannot see it */
    public void plot(byte[] png, String description) {
        body.append("<p>").append(Html.picture("image/png", png, description)).append("</p>\n");
    }

    /** A picture with its name; without bytes the name alone. */
    public record Face(Optional<byte[]> jpeg, String name) {}

    /** Two faces side by side. */
    public void pair(Face a, Face b, String caption) {
        body.append("<div class=\"pair\">");
        face(a);
        body.append(' ');
        face(b);
        body.append("<br>").append(Html.escape(caption));
        body.append("<br><span class=\"name\"><bdi>").append(Html.escape(a.name()));
        body.append("</bdi> · <bdi>").append(Html.escape(b.name())).append("</bdi></span></div>\n");
    }

    private void face(Face face) {
        body.append(face.jpeg()
                .map(jpeg -> Html.picture("image/jpeg", jpeg, face.name()))
                .orElse("—"));
    }

    /** @throws CommandException if the file cannot be written */
    public void write(Path file) {
        try {
            PrivateFiles.write(file, html().getBytes(StandardCharsets.UTF_8)); // it shows faces, and has names
        } catch (IOException e) {
            throw new CommandException(e, "cli.fault.report-not-written", file, String.valueOf(e.getMessage()));
        }
    }

    String html() {
        return "<!DOCTYPE html>\n<html lang=\"" + language.getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + Html.escape(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>" + Html.escape(title) + "</h1>\n"
                + body + "<footer>Kith " + Html.escape(version) + "</footer>\n</body>\n</html>\n";
    }
}
