package org.kith.app.text;

import java.util.Map;
import java.util.stream.Collectors;

/** Says how many videos are among the photos: the same in the window and on the command line. */
public final class VideoText {

    private VideoText() {}

    /** @param videos how many there are of each kind, as the library has them; not none */
    public static String of(Map<String, Integer> videos, Text text) {
        int all = videos.values().stream().mapToInt(Integer::intValue).sum();
        String kinds = videos.entrySet().stream()
                .map(kind -> text.get("videos.kind", kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
        return text.get("videos.among", all, kinds);
    }
}
