package org.kith.engine.store.photos;

import java.util.Collection;
import java.util.List;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Sql;

/**
 * Who is on a photo without a face that could be found, by the user's word. It belongs to the picture, as a verdict does: what is said of
 * a photo is said of its copies. Confined to one transaction.
 */
public final class PresenceStore {

    private final Sql sql;

    public PresenceStore(Sql sql) {
        this.sql = sql;
    }

    /** @return of how many photos, with their copies, that was not said before */
    public int add(Collection<PhotoId> photos, PersonId person) {
        return sql.update(
                "INSERT INTO presence (photo_id, person_id) SELECT id, ?2 FROM (" + PhotoCopies.WITH_COPIES
                        + ") WHERE true ON CONFLICT (photo_id, person_id) DO NOTHING",
                Ids.json(photos, PhotoId::value),
                person.value());
    }

    /** @return of how many photos, with their copies, it was said */
    public int remove(Collection<PhotoId> photos, PersonId person) {
        return sql.update(
                "DELETE FROM presence WHERE person_id = ?2 AND photo_id IN (" + PhotoCopies.WITH_COPIES + ")",
                Ids.json(photos, PhotoId::value),
                person.value());
    }

    /** A photo that has come is one of which something is said already: what is said of its copies is said of it. */
    public void inherit(PhotoId photo) {
        sql.update(
                "INSERT INTO presence (photo_id, person_id) SELECT DISTINCT ?2, person_id FROM presence WHERE photo_id IN ("
                        + PhotoCopies.WITH_COPIES + ") ON CONFLICT (photo_id, person_id) DO NOTHING",
                Ids.json(List.of(photo), PhotoId::value),
                photo.value());
    }

    /** Those without a face on any of the photos. */
    public List<PersonId> of(Collection<PhotoId> photos) {
        return sql.list(
                "SELECT DISTINCT person_id FROM presence_alone WHERE photo_id IN (SELECT value FROM json_each(?)) ORDER BY person_id",
                row -> row.person("person_id"),
                Ids.json(photos, PhotoId::value));
    }

    /** One person is another. */
    public void move(PersonId from, PersonId into) {
        sql.update("UPDATE OR IGNORE presence SET person_id = ? WHERE person_id = ?", into.value(), from.value());
        forget(from);
    }

    /** Nothing is said of the person any more. */
    public void forget(PersonId person) {
        sql.update("DELETE FROM presence WHERE person_id = ?", person.value());
    }
}
