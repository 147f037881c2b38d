package org.kith.engine.model.photo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people said of a photo in other programs, or in Kith once, as it stands in the photo's file or beside it.
 *
 * @param caption null: none
 * @param rating stars, 1 to 5; 0: none
 * @param keywords in the order in which they are written
 * @param faces with names
 * @param people names of those on the photo of whom nothing says where they are
 * @param byKith whether Kith wrote these names
 * @param favourite whether it is one of the best
 */
public record FileWords(
        @Nullable String caption,
        int rating,
        List<String> keywords,
        List<FaceTag> faces,
        List<String> people,
        boolean byKith,
        boolean favourite) {

    /** Nothing. */
    public static final FileWords NONE = new FileWords(null, 0, List.of(), List.of(), List.of(), false, false);

    public FileWords {
        keywords = List.copyOf(keywords);
        faces = List.copyOf(faces);
        people = List.copyOf(people);
    }

    /** Only faces. */
    public static FileWords ofFaces(List<FaceTag> faces) {
        return new FileWords(null, 0, List.of(), faces, List.of(), false, false);
    }

    /** Both: where there can be one only, these. */
    public FileWords with(FileWords others) {
        return new FileWords(
                caption == null ? others.caption : caption,
                rating == 0 ? others.rating : rating,
                both(keywords, others.keywords),
                faces.isEmpty() ? others.faces : faces, // a program that writes both places writes the same faces
                both(people, others.people),
                people.isEmpty() ? others.byKith : byKith,
                favourite || others.favourite);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
