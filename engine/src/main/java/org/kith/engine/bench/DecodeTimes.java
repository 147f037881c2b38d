package org.kith.engine.bench;

import java.util.List;

/**
 * How long decoding one photo took, round by round; the two took turns.
 *
 * @param format for people, such as JPEG
 * @param formatPlace by which formats are put in order
 * @param pixels of the photo
 * @param reducedMs as many pixels as indexing takes
 * @param fullMs all pixels
 */
public record DecodeTimes(String format, int formatPlace, long pixels, List<Double> reducedMs, List<Double> fullMs) {

    public DecodeTimes {
        reducedMs = List.copyOf(reducedMs);
        fullMs = List.copyOf(fullMs);
    }
}
