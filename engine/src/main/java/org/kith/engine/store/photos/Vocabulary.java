package org.kith.engine.store.photos;

import java.util.List;
import org.kith.engine.store.circles.Circle;
import org.kith.engine.store.row.FolderNode;
import org.kith.engine.store.row.MonthCount;
import org.kith.engine.store.row.NameCount;

/**
 * What the photos of a library can be searched by, with how many there are.
 *
 * @param people who has a name, most faces first; those too whom the user hid
 * @param circles by name
 * @param tags by name
 * @param places most photos first
 * @param cameras maker and model, and lenses; most photos first
 * @param folders the added ones, with those in them
 * @param months newest first
 * @param albums by name
 */
public record Vocabulary(
        List<NameCount> people,
        List<Circle> circles,
        List<TagCount> tags,
        List<PlaceCount> places,
        List<CameraCount> cameras,
        List<FolderNode> folders,
        List<MonthCount> months,
        List<Album> albums) {

    /** Of a library with nothing in it. */
    public static final Vocabulary EMPTY =
            new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Vocabulary {
        people = List.copyOf(people);
        circles = List.copyOf(circles);
        tags = List.copyOf(tags);
        places = List.copyOf(places);
        cameras = List.copyOf(cameras);
        folders = List.copyOf(folders);
        months = List.copyOf(months);
        albums = List.copyOf(albums);
    }
}
