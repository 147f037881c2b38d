package org.kith.engine.store.photos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/** Tags, and which photo has which. A tag that no photo has is none. Confined to one transaction. */
public final class TagStore {

    private final Sql sql;

    public TagStore(Sql sql) {
        this.sql = sql;
    }

    /** @return how many of the photos did not have it before */
    public int add(Collection<PhotoId> photos, Label tag) {
        sql.update(
                "INSERT INTO tag (name, name_key) VALUES (?, ?) ON CONFLICT (name_key) DO NOTHING",
                tag.text(),
                tag.key());
        return sql.update("""
                INSERT INTO photo_tag (photo_id, tag_id)
                SELECT value, (SELECT id FROM tag WHERE name_key = ?) FROM json_each(?) WHERE true
                ON CONFLICT (photo_id, tag_id) DO NOTHING""", tag.key(), Ids.json(photos, PhotoId::value));
    }

    /** @return how many of the photos had it */
    public int remove(Collection<PhotoId> photos, Label tag) {
        int removed = sql.update("""
                DELETE FROM photo_tag
                WHERE tag_id = (SELECT id FROM tag WHERE name_key = ?) AND photo_id IN (SELECT value FROM json_each(?))""", tag.key(), Ids.json(photos, PhotoId::value));
        sql.update("DELETE FROM tag WHERE name_key = ? AND id NOT IN (SELECT tag_id FROM photo_tag)", tag.key());
        return removed;
    }

    /** The tag gets another name; where a tag has that already, they are one. */
    public int rename(Label from, Label to) {
        List<PhotoId> photos = sql.list(
                "SELECT photo_id FROM photo_tag JOIN tag ON tag.id = tag_id WHERE name_key = ? ORDER BY photo_id",
                row -> row.photo("photo_id"),
                from.key());
        if (from.key().equals(to.key())) {
            sql.update("UPDATE tag SET name = ? WHERE name_key = ?", to.text(), to.key());
        } else {
            add(photos, to);
            remove(photos, from);
        }
        return photos.size();
    }

    /** Each with how many photos have it that are there, by name. */
    public List<TagCount> all() {
        return sql.list("""
                SELECT t.name, count(p.id) AS photos
                FROM tag t JOIN photo_tag pt ON pt.tag_id = t.id LEFT JOIN photo p ON p.id = pt.photo_id AND p.status <> 'missing'
                GROUP BY t.id ORDER BY t.name_key""", row -> new TagCount(row.text("name"), row.count("photos")));
    }

    /** By name; of photos without one there is no list. */
    public Map<PhotoId, List<String>> of(Collection<PhotoId> photos) {
        Map<PhotoId, List<String>> tags = new HashMap<>();
        sql.each(
                """
                SELECT pt.photo_id, t.name FROM photo_tag pt JOIN tag t ON t.id = pt.tag_id
                WHERE pt.photo_id IN (SELECT value FROM json_each(?)) ORDER BY t.name_key""",
                row -> Map.entry(row.photo("photo_id"), row.text("name")),
                entry -> tags.computeIfAbsent(entry.getKey(), photo -> new ArrayList<>())
                        .add(entry.getValue()),
                Ids.json(photos, PhotoId::value));
        return tags;
    }
}
