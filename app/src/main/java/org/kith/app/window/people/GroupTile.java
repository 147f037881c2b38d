package org.kith.app.window.people;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.window.naming.KnownName;
import org.kith.engine.model.BirthDate;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;

/**
 * A person, or faces that may be one, as the People page shows them.
 *
 * @param name null while nobody gave one
 * @param hidden put out of sight by the user
 * @param shown the face on the tile; null for somebody without faces
 * @param born null while nobody said it
 * @param pinned whether it stands before others
 */
public record GroupTile(
        GroupId id,
        @Nullable String name,
        int faces,
        int photos,
        boolean hidden,
        @Nullable FaceId shown,
        @Nullable BirthDate born,
        boolean pinned) {

    public boolean isNamed() {
        return name != null;
    }

    /** Those of them who have a name. */
    public static List<KnownName> named(List<GroupTile> tiles) {
        return tiles.stream()
                .flatMap(tile -> {
                    String name = tile.name();
                    return name == null ? Stream.empty() : Stream.of(new KnownName(tile.id(), name, tile.faces()));
                })
                .toList();
    }

    GroupTile named(String newName) {
        return new GroupTile(id, newName, faces, photos, hidden, shown, born, pinned);
    }

    GroupTile hidden(boolean nowHidden) {
        return new GroupTile(id, name, faces, photos, nowHidden, shown, born, pinned);
    }

    GroupTile pinned(boolean now) {
        return new GroupTile(id, name, faces, photos, hidden, shown, born, now);
    }

    /** Both as one, as far as it can be known before the engine answers: photos may show both. */
    GroupTile with(GroupTile other) {
        return new GroupTile(
                id, name, faces + other.faces, Math.max(photos, other.photos), hidden, shown, born, pinned);
    }
}
