package org.kith.engine.store.photos;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.FaceId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.TagForm;

/**
 * A photo of which its file, or what lies beside it, says something that was not taken over yet.
 *
 * @param orientation EXIF's number of how the stored pixels are made upright, 1 to 8
 * @param aspect width over height of the upright photo
 * @param faces that are known there, in the upright photo
 * @param tags faces as they are written
 * @param people those of whom nothing says where they are
 */
public record ToldPhoto(
        PhotoId photo,
        @Nullable ContentHash content,
        @Nullable PictureHash picture,
        String path,
        int orientation,
        double aspect,
        Map<FaceId, Box> faces,
        List<Tag> tags,
        List<Named> people,
        List<Word> words) {

    /** What {@link Word} is. */
    public enum Kind {
        KEYWORD,
        CAPTION,
        RATING,
        FAVOURITE
    }

    /**
     * A face with a name.
     *
     * @param row its number
     */
    public record Tag(long row, FaceTag tag) {}

    /** Somebody on the photo, wherever. */
    public record Named(long row, String name, TagForm form) {}

    /** @param text the keyword, the caption, the stars as a number, nothing of a favourite */
    public record Word(long row, Kind kind, String text) {}

    public ToldPhoto {
        faces = Map.copyOf(faces);
        tags = List.copyOf(tags);
        people = List.copyOf(people);
        words = List.copyOf(words);
    }
}
