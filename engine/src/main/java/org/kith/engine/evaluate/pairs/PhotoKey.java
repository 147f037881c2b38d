package org.kith.engine.evaluate.pairs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** How LFW names a photo: Ada_Lovelace_0003.jpg is the third of Ada_Lovelace. */
public record PhotoKey(String person, int number) implements Comparable<PhotoKey> {

    private static final Comparator<PhotoKey> ORDER =
            Comparator.comparing(PhotoKey::person).thenComparing(PhotoKey::number);

    /** From a file's name; empty for one that is named otherwise. */
    public static Optional<PhotoKey> of(Path photo) {
        String name = photo.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        int underscore = stem.lastIndexOf('_');
        String number = stem.substring(underscore + 1);
        if (underscore < 1
                || number.isEmpty()
                || number.length() > 9
                || !number.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(new PhotoKey(stem.substring(0, underscore), Integer.parseInt(number)));
    }

    @Override
    public int compareTo(PhotoKey other) {
        return ORDER.compare(this, other);
    }
}
