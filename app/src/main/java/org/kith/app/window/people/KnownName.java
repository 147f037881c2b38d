package org.kith.app.window.people;

import java.util.List;
import java.util.stream.Stream;
import org.kith.engine.model.GroupId;

/** A name to choose from, with how many faces that person has. */
public record KnownName(GroupId id, String name, int faces) {

    static List<KnownName> of(List<GroupTile> tiles) {
        return tiles.stream()
                .flatMap(tile -> {
                    String name = tile.name();
                    return name == null ? Stream.empty() : Stream.of(new KnownName(tile.id(), name, tile.faces()));
                })
                .toList();
    }
}
