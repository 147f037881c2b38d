package org.kith.engine.ask;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.ask.Answers.Kind;
import org.kith.engine.ask.Answers.OfFace;
import org.kith.engine.ask.Answers.OfPhoto;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.model.PersonName;

/** Reads a file of answers, which may come from anybody: as a whole, and no more than a page can have asked. */
public final class AnswerReader {

    static final String FORMAT = "kith answers";
    static final int VERSION = 1;

    /** A page of as many photos and faces as there may be gives less. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int MOST_FACES = 5_000;
    private static final int TOKEN_LETTERS = 400;
    private static final int NAME_LETTERS = 200;
    private static final int NOTE_LETTERS = 2_000;

    /** What a mail program may have put before it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<OfFace> faces = new ArrayList<>();
    private final List<OfPhoto> notes = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private String format = "";
    private long version;
    private String page = "";
    private @Nullable PersonName by;
    private int unfit;

    private AnswerReader() {}

    /** Whether a file looks like answers, whole or not: text that begins as they do. */
    public static boolean isAnswers(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(256), StandardCharsets.UTF_8);
            return (begin.startsWith(BYTE_ORDER_MARK) ? begin.substring(1) : begin)
                    .strip()
                    .startsWith("{");
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws EngineException if it is none, broken or of a newer Kith, or cannot be read */
    public static Answers read(Path file) {
        AnswerReader reader = new AnswerReader();
        try (JsonReader json = new JsonReader(new StringReader(text(file)))) {
            reader.all(json);
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("something follows");
            }
        } catch (MalformedJsonException
                | JsonParseException
                | IllegalArgumentException
                | IllegalStateException // of Gson: another type than is asked for
                | CharacterCodingException
                | EOFException e) {
            throw new EngineException(AskFault.BROKEN, e, file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, file, String.valueOf(e.getMessage()));
        }
        return reader.checked(file);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException("more than " + MOST_BYTES + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
    }

    private Answers checked(Path file) {
        if (!format.equals(FORMAT)) {
            throw new EngineException(AskFault.BROKEN, file, "format");
        }
        if (version > VERSION) {
            throw new EngineException(AskFault.NEWER, file, version, VERSION);
        }
        if (version < 1 || page.isEmpty()) {
            throw new EngineException(AskFault.BROKEN, file, "version");
        }
        return new Answers(page, by, faces, notes, unfit);
    }

    private void all(JsonReader json) throws IOException {
        Set<String> read = new HashSet<>();
        json.beginObject();
        while (json.hasNext()) {
            String field = json.nextName();
            if (!read.add(field)) {
                throw new IllegalArgumentException(field + " is there twice");
            }
            switch (field) {
                case "format" -> format = json.nextString();
                case "version" -> version = json.nextLong();
                case "page" -> page = shortText(json, TOKEN_LETTERS);
                case "by" -> by = name(shortText(json, NAME_LETTERS));
                case "faces" -> faces(json);
                case "notes" -> notes(json);
                default -> json.skipValue(); // of a later program
            }
        }
        json.endObject();
    }

    private void faces(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String token = token(json);
            @Nullable String name = null;
            @Nullable Kind kind = null;
            json.beginObject();
            while (json.hasNext()) {
                @Nullable
                Kind said =
                        switch (json.nextName()) {
                            case "name" -> {
                                name = shortText(json, NAME_LETTERS);
                                yield Kind.NAME;
                            }
                            case "unknown" -> json.nextBoolean() ? Kind.UNKNOWN : null;
                            case "nobody" -> json.nextBoolean() ? Kind.NOBODY : null;
                            default -> {
                                json.skipValue();
                                yield null;
                            }
                        };
                if (said != null && kind != null) {
                    throw new IllegalArgumentException("two answers of one face");
                }
                kind = said == null ? kind : said;
            }
            json.endObject();
            add(token, kind, name);
        }
        json.endObject();
    }

    private void add(String token, @Nullable Kind kind, @Nullable String typed) {
        if (kind == null) {
            return; // nothing this program knows
        }
        @Nullable PersonName name = typed == null ? null : name(typed);
        if (kind == Kind.NAME && name == null) {
            unfit++;
            return;
        }
        faces.add(new OfFace(token, kind, name));
    }

    private void notes(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String token = token(json);
            String text = shortText(json, NOTE_LETTERS).strip();
            if (!text.isEmpty()) {
                notes.add(new OfPhoto(token, text));
            }
        }
        json.endObject();
    }

    private String token(JsonReader json) throws IOException {
        String token = json.nextName();
        if (token.length() > TOKEN_LETTERS || !tokens.add(token) || tokens.size() > MOST_FACES) {
            throw new IllegalArgumentException("too many answers, or two of one face");
        }
        return token;
    }

    private static String shortText(JsonReader json, int letters) throws IOException {
        String text = json.nextString();
        if (text.length() > letters) {
            throw new IllegalArgumentException("a text of " + text.length() + " letters");
        }
        return text;
    }

    private static @Nullable PersonName name(String text) {
        try {
            return new PersonName(text);
        } catch (EngineException e) {
            return null; // nothing to see in it, or lines
        }
    }
}
