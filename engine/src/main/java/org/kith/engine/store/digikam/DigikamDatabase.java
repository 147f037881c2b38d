package org.kith.engine.store.digikam;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.SqliteFile;

/**
 * digiKam's database, digikam4.db, in the folder of the albums. A copy of it is read, so that nothing is made beside it and digiKam may go
 * on with it; what it holds of its own, and what nobody has confirmed, is left.
 */
public final class DigikamDatabase {

    public static final String NAME = "digikam4.db";

    private static final long MOST_BYTES = 4L << 30;

    private static final List<String> OF_A_TRANSACTION = List.of("-wal", "-journal");

    /** The root of its own tags: labels, marks of what was looked through. */
    private static final String INTERNAL = "_Digikam_Internal_Tags_";

    private static final Set<String> NOBODY = Set.of("unknownPerson", "unconfirmedPerson", "ignoredPerson");

    private static final Pattern SIDE = Pattern.compile("\\b(x|y|width|height)\\s*=\\s*[\"'](-?\\d{1,7})[\"']");
    private static final Pattern MOUNTED = Pattern.compile("[?&](?:path|mountpath)=([^&]*)");

    /** Of those that are there; digiKam keeps what was deleted for a while. */
    private static final String PHOTOS = """
            SELECT i.id, r.identifier, r.specificPath, a.relativePath, i.name, n.width, n.height, n.orientation, n.rating,
                   p.latitudeNumber, p.longitudeNumber
            FROM Images i JOIN Albums a ON a.id = i.album JOIN AlbumRoots r ON r.id = a.albumRoot
                LEFT JOIN ImageInformation n ON n.imageid = i.id LEFT JOIN ImagePositions p ON p.imageid = i.id
            WHERE i.status IN (1, 2)""";

    /** Type 1 is the caption; headlines and titles are others. */
    private static final String CAPTIONS =
            "SELECT imageid, comment FROM ImageComments WHERE type = 1 ORDER BY language = 'x-default' DESC, id";

    private static final String TAGS = "SELECT id, pid, name FROM Tags";
    private static final String PROPERTIES = "SELECT tagid, property, value FROM TagProperties";
    private static final String OF_PHOTOS = "SELECT imageid, tagid FROM ImageTags ORDER BY imageid, tagid";

    /** What is only detected, or waits for a word, has other properties. */
    private static final String REGIONS =
            "SELECT imageid, tagid, value FROM ImageTagProperties WHERE property = 'tagRegion' ORDER BY imageid, tagid";

    private final Sql sql;
    private final Map<Long, Tag> tags = new HashMap<>();
    private final Map<Long, String> people = new HashMap<>();
    private final Set<Long> left = new HashSet<>();
    private final Map<Long, List<DigikamPhoto.Region>> faces = new HashMap<>();
    private final Map<Long, Set<Long>> placed = new HashMap<>();
    private final Map<Long, List<String>> present = new HashMap<>();
    private final Map<Long, List<String>> keywords = new HashMap<>();
    private final Map<Long, String> captions = new HashMap<>();

    private DigikamDatabase(Sql sql) {
        this.sql = sql;
    }

    private record Tag(long id, long parent, String name) {}

    private record Property(long tag, String name, String value) {}

    private record OfPhoto(long photo, long tag, String value) {}

    /**
     * The photos of which it says anything.
     *
     * @throws IOException if it cannot be copied
     * @throws EngineException if it is none, or is damaged
     */
    public static List<DigikamPhoto> read(Path database) throws IOException {
        if (Files.size(database) > MOST_BYTES) {
            throw new IOException(database + " is too large");
        }
        Path folder = Files.createTempDirectory("kith-digikam");
        try {
            Path copy = copy(database, folder);
            try (Sql sql = SqliteFile.copy(copy).openForWriting()) { // which takes back what was not finished
                sql.script("PRAGMA trusted_schema = OFF");
                return new DigikamDatabase(sql).photos();
            }
        } finally {
            PrivateFiles.deleteFolder(folder);
        }
    }

    private static Path copy(Path database, Path folder) throws IOException {
        for (String ending : OF_A_TRANSACTION) {
            Path beside = database.resolveSibling(NAME + ending);
            if (Files.isRegularFile(beside)) {
                Files.copy(beside, folder.resolve(NAME + ending));
            }
        }
        return Files.copy(database, folder.resolve(NAME));
    }

    private List<DigikamPhoto> photos() {
        readTags();
        sql.each(REGIONS, row -> ofPhoto(row, "value"), this::addFace);
        sql.each(OF_PHOTOS, row -> new OfPhoto(row.number("imageid"), row.number("tagid"), ""), this::addTag);
        sql.each(
                CAPTIONS,
                row -> new OfPhoto(row.number("imageid"), 0, text(row, "comment")),
                caption -> captions.putIfAbsent(caption.photo(), caption.value()));
        List<DigikamPhoto> photos = new ArrayList<>();
        sql.each(PHOTOS, this::photo, photo -> {
            if (saysAnything(photo)) {
                photos.add(photo);
            }
        });
        return photos;
    }

    private void readTags() {
        sql.each(
                TAGS,
                row -> new Tag(row.number("id"), row.number("pid"), text(row, "name")),
                tag -> tags.put(tag.id(), tag));
        sql.each(
                PROPERTIES,
                row -> new Property(row.number("tagid"), text(row, "property"), text(row, "value")),
                property -> {
                    if (property.name().equals("person")) {
                        people.put(property.tag(), property.value());
                    } else if (NOBODY.contains(property.name())) {
                        left.add(property.tag());
                    }
                });
        tags.values().stream().filter(this::isInternal).map(Tag::id).forEach(left::add);
    }

    private boolean isInternal(Tag tag) {
        @Nullable Tag above = tag;
        for (int steps = 0; above != null && steps < tags.size(); steps++) {
            if (above.name().equals(INTERNAL)) {
                return true;
            }
            above = tags.get(above.parent());
        }
        return false;
    }

    /** Of a tag that is somebody: the name that belongs to it, or that of the tag. */
    private Optional<String> person(long id) {
        @Nullable Tag tag = tags.get(id);
        @Nullable String name = people.get(id);
        return tag == null || name == null || left.contains(id)
                ? Optional.empty()
                : Optional.of(name.isBlank() ? tag.name() : name);
    }

    private void addFace(OfPhoto region) {
        Map<String, Integer> sides = new HashMap<>();
        Matcher side = SIDE.matcher(region.value());
        while (side.find()) {
            sides.put(side.group(1), Integer.valueOf(side.group(2)));
        }
        Optional<String> name = person(region.tag());
        if (name.isPresent() && sides.size() == 4) {
            faces.computeIfAbsent(region.photo(), photo -> new ArrayList<>())
                    .add(new DigikamPhoto.Region(
                            name.get(),
                            sides.getOrDefault("x", 0),
                            sides.getOrDefault("y", 0),
                            sides.getOrDefault("width", 0),
                            sides.getOrDefault("height", 0)));
            placed.computeIfAbsent(region.photo(), photo -> new HashSet<>()).add(region.tag());
        }
    }

    private void addTag(OfPhoto tagged) {
        @Nullable Tag tag = tags.get(tagged.tag());
        if (tag == null
                || left.contains(tag.id())
                || placed.getOrDefault(tagged.photo(), Set.of()).contains(tag.id())) {
            return;
        }
        Optional<String> person = person(tag.id());
        (person.isPresent() ? present : keywords)
                .computeIfAbsent(tagged.photo(), photo -> new ArrayList<>())
                .add(person.orElse(tag.name()));
    }

    private DigikamPhoto photo(Row row) throws SQLException {
        long id = row.number("id");
        int rating = number(row, "rating");
        return new DigikamPhoto(
                root(text(row, "identifier"), text(row, "specificPath")),
                path(text(row, "relativePath"), text(row, "name")),
                number(row, "width"),
                number(row, "height"),
                number(row, "orientation"),
                rating >= 1 && rating <= 5 ? rating : 0,
                captions.get(id),
                row.realOrNull("latitudeNumber"),
                row.realOrNull("longitudeNumber"),
                faces.getOrDefault(id, List.of()),
                present.getOrDefault(id, List.of()),
                keywords.getOrDefault(id, List.of()));
    }

    private static boolean saysAnything(DigikamPhoto photo) {
        return photo.rating() > 0
                || photo.caption() != null
                || photo.latitude() != null
                || !photo.faces().isEmpty()
                || !photo.people().isEmpty()
                || !photo.keywords().isEmpty();
    }

    private static String root(String identifier, String specificPath) {
        Matcher mounted = MOUNTED.matcher(identifier);
        String mount = mounted.find() ? URLDecoder.decode(mounted.group(1), StandardCharsets.UTF_8) : "";
        return (mount + specificPath).replaceAll("/+$", "");
    }

    private static String path(String folder, String name) {
        return (folder + "/" + name).replaceAll("^/+", "");
    }

    private static OfPhoto ofPhoto(Row row, String value) throws SQLException {
        return new OfPhoto(row.number("imageid"), row.number("tagid"), text(row, value));
    }

    private static String text(Row row, String column) throws SQLException {
        @Nullable String text = row.textOrNull(column);
        return text == null ? "" : text;
    }

    private static int number(Row row, String column) throws SQLException {
        @Nullable Integer number = row.countOrNull(column);
        return number == null ? 0 : number;
    }
}
