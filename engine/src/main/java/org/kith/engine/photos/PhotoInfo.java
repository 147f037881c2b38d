package org.kith.engine.photos;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.PhotoNote;
import org.kith.engine.store.row.PhotoRow;

/**
 * All that is known of one photo, but for its people.
 *
 * @param details as its file says them
 * @param note as the user says it
 * @param tags by name
 * @param albums that it was put into, by name
 * @param sizeBytes of its file
 * @param fileTime when its file was changed, by this computer's clock
 * @param halves files beside it that are the other half of it: its moving one, its raw one
 */
public record PhotoInfo(
        PhotoRow photo,
        PhotoDetails details,
        PhotoNote note,
        List<String> tags,
        List<String> albums,
        long sizeBytes,
        LocalDateTime fileTime,
        List<Path> halves) {

    public PhotoInfo {
        tags = List.copyOf(tags);
        albums = List.copyOf(albums);
        halves = List.copyOf(halves);
    }

    PhotoInfo with(List<Path> others) {
        return new PhotoInfo(photo, details, note, tags, albums, sizeBytes, fileTime, others);
    }
}
