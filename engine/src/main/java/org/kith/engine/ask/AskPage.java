package org.kith.engine.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.Box;
import org.kith.engine.model.PrivateFiles;

/**
 * The file of a page: HTML, style and script of Kith's own, and the photos as data. A content security policy allows this one style
 * and this one script, by their hashes, and pictures of the file itself: nothing can be fetched, and nothing sent. Confined to one
 * thread.
 */
final class AskPage implements AutoCloseable {

    /** Of each photo with its faces. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Photo(String token, int width, int height, byte[] jpeg, List<Face> faces) {}

    /** @param box in fractions of the photo as it is shown */
    record Face(String token, Box box) {}

    /** By which a page of before is known. */
    private static final String MARK = "<!-- kith asks -->";

    private static final String UNFINISHED = ".unfinished";

    /** Escapes what means something in HTML, and what ends a line in scripts. */
    private static final Gson GSON = new Gson();

    private final Path file;
    private final Path unfinished;
    private final OutputStream out;
    private final String end;
    private int photos;
    private boolean finished;

    AskPage(Path file, String page, AskForm form, List<String> names) throws IOException {
        this.file = file.toAbsolutePath().normalize();
        if (Files.exists(this.file) && !isPage(this.file)) {
            throw new EngineException(AskFault.NOT_OURS, file);
        }
        this.unfinished = this.file.resolveSibling(this.file.getFileName() + UNFINISHED);
        PrivateFiles.write(unfinished, new byte[0]);
        this.out = new BufferedOutputStream(Files.newOutputStream(unfinished));
        String[] around = page(form).split("\\{\\{data}}", 2);
        this.end = around[1];
        write(around[0]);
        write("{\"page\":" + GSON.toJson(page) + ",\"words\":" + GSON.toJson(form.words()) + ",\"names\":"
                + GSON.toJson(names) + ",\"photos\":[");
    }

    private static boolean isPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(200), UTF_8).contains(MARK);
        }
    }

    private static String page(AskForm form) throws IOException {
        String style = resource("page.css");
        String script = resource("page.js");
        Map<String, String> parts = Map.of(
                "{{language}}", form.language(),
                "{{title}}", escaped(form.words().getOrDefault("title", "Kith")),
                "{{no-script}}", escaped(form.words().getOrDefault("no-script", "")),
                "{{policy}}", policy(style, script),
                "{{style}}", style,
                "{{script}}", script);
        String page = resource("page.html");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page = page.replace(part.getKey(), part.getValue());
        }
        return page;
    }

    /** What is not named may come from nowhere; no text becomes HTML or script. */
    static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-"
                + hash(script)
                + "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With the line ends that a browser takes it for. */
    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(AskPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    void add(Photo photo) throws IOException {
        if (photos > 0) {
            write(",");
        }
        write("\n{\"token\":" + GSON.toJson(photo.token()) + ",\"width\":" + photo.width() + ",\"height\":"
                + photo.height() + ",\"faces\":" + GSON.toJson(photo.faces()) + ",\"jpeg\":\"");
        out.write(Base64.getEncoder().encode(photo.jpeg()));
        write("\"}");
        photos++;
    }

    int photos() {
        return photos;
    }

    /** @return how many bytes it has */
    long finish() throws IOException {
        write("]}");
        write(end);
        out.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        return Files.size(file);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    /** A part of a page does not stay. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            out.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
