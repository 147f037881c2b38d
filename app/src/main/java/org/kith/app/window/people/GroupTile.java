package org.kith.app.window.people;

import org.jspecify.annotations.Nullable;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.GroupId;

/**
 * A person, or faces that may be one, as the People page shows them.
 *
 * @param name null while nobody gave one
 * @param hidden put out of sight by the user
 * @param shown the face on the tile; null for somebody without faces
 */
public record GroupTile(
        GroupId id,
        @Nullable String name,
        int faces,
        int photos,
        boolean hidden,
        @Nullable FaceId shown) {

    public boolean isNamed() {
        return name != null;
    }

    GroupTile named(String newName) {
        return new GroupTile(id, newName, faces, photos, hidden, shown);
    }

    GroupTile hidden(boolean nowHidden) {
        return new GroupTile(id, name, faces, photos, nowHidden, shown);
    }

    /** Both as one, as far as it can be known before the engine answers: photos may show both. */
    GroupTile with(GroupTile other) {
        return new GroupTile(id, name, faces + other.faces, Math.max(photos, other.photos), hidden, shown);
    }
}
