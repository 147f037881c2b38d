package org.kith.engine.store.photos;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PictureHash;
import org.kith.engine.store.sql.Sql;

/** Which photo of this library one of another is: by its content, or else by its picture. Confined to one transaction. */
public final class PhotoLocator {

    /** Where several photos have the content it is the one at the same path, or else one that is there. */
    private static final String PHOTO_WITH = """
            SELECT id FROM photo WHERE %s = ? ORDER BY path <> ?, status = 'missing', id LIMIT 1""";

    private static final String BY_CONTENT = PHOTO_WITH.formatted("content_hash");
    private static final String BY_PICTURE = PHOTO_WITH.formatted("picture_hash");

    private static final Gson GSON = new Gson();

    private final Sql sql;

    public PhotoLocator(Sql sql) {
        this.sql = sql;
    }

    /** Those whose files are there, by their paths. */
    public Map<Path, PhotoId> at(Collection<Path> paths) {
        Map<Path, PhotoId> photos = new HashMap<>();
        sql.each(
                "SELECT id, path FROM photo WHERE status <> 'missing' AND path IN (SELECT value FROM json_each(?))",
                row -> Map.entry(row.path("path"), row.photo("id")),
                entry -> photos.put(entry.getKey(), entry.getValue()),
                GSON.toJson(paths.stream().map(Path::toString).toList()));
        return photos;
    }

    public Optional<PhotoId> photo(@Nullable ContentHash content, @Nullable PictureHash picture, String path) {
        Optional<PhotoId> same = content == null ? Optional.empty() : photo(BY_CONTENT, content.toBytes(), path);
        return same.or(() -> picture == null ? Optional.empty() : photo(BY_PICTURE, picture.toBytes(), path));
    }

    private Optional<PhotoId> photo(String query, byte[] hash, String path) {
        return sql.first(query, row -> row.photo("id"), hash, path);
    }
}
