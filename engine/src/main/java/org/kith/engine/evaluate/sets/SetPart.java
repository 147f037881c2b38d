package org.kith.engine.evaluate.sets;

import java.nio.file.Path;
import java.util.List;
import org.kith.engine.evaluate.FaceChoice;

/** What the line of a set says behind its name and its folder. */
public sealed interface SetPart {

    /** How well groups match people. */
    record Groups() implements SetPart {}

    /** Which face of a photo is its person's, if not the most central. */
    record Face(FaceChoice choice) implements SetPart {}

    /** Same person or not, by a file in the format of LFW's pairs.txt. */
    record Pairs(Path file) implements SetPart {}

    /** How well faces are found, by a JSON file of true boxes. */
    record Boxes(Path file) implements SetPart {}

    /** How many strangers are named without asking, with so many known faces a person. */
    record Known(List<Integer> faces) implements SetPart {

        public Known {
            faces = List.copyOf(faces);
        }
    }

    /** There is nobody on the photos: whatever is found is no face. */
    record NoFaces() implements SetPart {}

    /** Photos that are in the library too, without being scored. */
    record With(Path folder) implements SetPart {}

    /** Likewise; and on each of these photos everybody is somebody else. */
    record Apart(Path folder) implements SetPart {}
}
