package org.kith.engine.exchange;

import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.fault.FileFault;
import org.kith.engine.store.archive.ArchivedAct;
import org.kith.engine.store.archive.ArchivedAlbum;
import org.kith.engine.store.archive.ArchivedApart;
import org.kith.engine.store.archive.ArchivedFace;
import org.kith.engine.store.archive.ArchivedPerson;
import org.kith.engine.store.archive.ArchivedPhoto;
import org.kith.engine.store.archive.ArchivedShare;
import org.kith.engine.store.archive.ArchivedVerdict;

/** Reads an archive as a whole, so that of a broken one nothing is taken over. */
final class ArchiveReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** The longest line that Kith writes holds a path, of 4 KB at most where paths have a limit. */
    private static final int MOST_BYTES_A_LINE = 1 << 20;

    /** A library of a million photos has some millions of verdicts. */
    private static final int MOST_LINES = 20_000_000;

    private static final Map<String, Class<?>> PARTS = Map.of(
            ArchiveFormat.HEAD, ArchiveFormat.Head.class,
            ArchiveFormat.PEOPLE, ArchivedPerson.class,
            ArchiveFormat.FACES, ArchivedFace.class,
            ArchiveFormat.VERDICTS, ArchivedVerdict.class,
            ArchiveFormat.APART, ArchivedApart.class,
            ArchiveFormat.PHOTOS, ArchivedPhoto.class,
            ArchiveFormat.ALBUMS, ArchivedAlbum.class,
            ArchiveFormat.HISTORY, ArchivedAct.class,
            ArchiveFormat.SHARES, ArchivedShare.class);

    private final Path file;
    private final Map<String, List<Object>> parts = new HashMap<>();
    private String at = ArchiveFormat.HEAD;
    private ArchiveFormat.@Nullable Head head;

    private ArchiveReader(Path file) {
        this.file = file;
    }

    /** Whether a file looks like one, whole or not. */
    static boolean isArchive(Path file) {
        try (ZipInputStream zip = open(file)) {
            @Nullable ZipEntry first = zip.getNextEntry();
            return first != null && first.getName().equals(ArchiveFormat.HEAD);
        } catch (IOException | IllegalArgumentException e) { // the latter of a name that is no text
            return false;
        }
    }

    private static ZipInputStream open(Path file) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
    }

    /** @throws EngineException if it is none, broken or of a newer Kith, or cannot be read */
    static Archive read(Path file) {
        return new ArchiveReader(file.toAbsolutePath().normalize()).read();
    }

    private Archive read() {
        try {
            requireZip();
            try (ZipInputStream zip = open(file)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    part(entry.getName(), zip);
                }
            }
            return whole();
        } catch (ZipException | JsonParseException | IllegalArgumentException | EOFException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new EngineException(FileFault.FILE_NOT_READ, e, file, String.valueOf(e.getMessage()));
        }
    }

    private void requireZip() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                throw new EngineException(ExchangeFault.NOT_AN_ARCHIVE, file);
            }
        }
        if (!isArchive(file)) {
            throw new EngineException(ExchangeFault.NOT_AN_ARCHIVE, file);
        }
    }

    private EngineException broken(@Nullable Exception cause) {
        return cause == null
                ? new EngineException(ExchangeFault.BROKEN, file, at)
                : new EngineException(ExchangeFault.BROKEN, cause, file, at);
    }

    private void part(String name, ZipInputStream zip) throws IOException {
        @Nullable Class<?> type = PARTS.get(name);
        if (type == null) {
            return; // of a later Kith, which says that this one may pass over it
        }
        at = name;
        List<Object> rows = new ArrayList<>();
        if (parts.put(name, rows) != null) {
            throw broken(null);
        }
        InputStream in = new BufferedInputStream(zip);
        for (String line = line(in); line != null; line = line(in)) {
            at = name + ":" + (rows.size() + 1);
            rows.add(row(line, type));
            if (rows.size() > MOST_LINES) {
                throw broken(null);
            }
        }
        if (name.equals(ArchiveFormat.HEAD)) {
            head = head(rows);
        }
    }

    private Object row(String line, Class<?> type) {
        try {
            @Nullable Object row = ArchiveFormat.GSON.fromJson(line, type);
            if (row == null) {
                throw broken(null);
            }
            return row;
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) { // what the record refused, as Gson wraps it
            throw broken(e);
        }
    }

    /** Without its end; null at the end of the part. */
    private @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
            if (line.size() > MOST_BYTES_A_LINE) {
                throw broken(null);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private ArchiveFormat.Head head(List<Object> rows) {
        if (rows.size() != 1
                || !(rows.get(0) instanceof ArchiveFormat.Head said)
                || !ArchiveFormat.NAME.equals(said.format())) {
            throw new EngineException(ExchangeFault.NOT_AN_ARCHIVE, file);
        }
        if (said.version() > ArchiveFormat.VERSION) {
            throw new EngineException(ExchangeFault.NEWER, file, said.version(), ArchiveFormat.VERSION);
        }
        return said;
    }

    private Archive whole() {
        ArchiveFormat.@Nullable Head counts = head;
        if (counts == null) {
            throw broken(null);
        }
        List<ArchivedPerson> people = rows(ArchiveFormat.PEOPLE, ArchivedPerson.class, counts.people());
        List<ArchivedFace> faces = rows(ArchiveFormat.FACES, ArchivedFace.class, counts.faces());
        List<ArchivedVerdict> verdicts = rows(ArchiveFormat.VERDICTS, ArchivedVerdict.class, counts.verdicts());
        List<ArchivedApart> apart = rows(ArchiveFormat.APART, ArchivedApart.class, counts.apart());
        List<ArchivedPhoto> photos = rows(ArchiveFormat.PHOTOS, ArchivedPhoto.class, counts.photos());
        List<ArchivedAlbum> albums = rows(ArchiveFormat.ALBUMS, ArchivedAlbum.class, counts.albums());
        List<ArchivedShare> shares = rows(ArchiveFormat.SHARES, ArchivedShare.class, counts.shares());
        List<ArchivedAct> acts = rows(ArchiveFormat.HISTORY, ArchivedAct.class, counts.history());
        try {
            return new Archive(people, faces, verdicts, apart, photos, albums, acts, shares);
        } catch (EngineException e) { // a name that is none
            throw broken(e);
        }
    }

    private <T> List<T> rows(String part, Class<T> type, int count) {
        at = part;
        List<Object> rows = parts.getOrDefault(part, List.of());
        if (rows.size() != count) { // cut off between two lines
            throw broken(null);
        }
        return rows.stream().map(type::cast).toList();
    }
}
