package org.kith.engine.scan;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What the names of files end with. */
public final class Endings {

    /** Of what a camera's sensor saw. */
    public static final Set<String> RAWS = Set.of(
            "cr2", "cr3", "crw", "nef", "nrw", "arw", "sr2", "srf", "dng", "raf", "rw2", "rwl", "orf", "pef", "iiq",
            "3fr", "fff", "dcr", "kdc", "erf", "mef", "mos", "mrw", "srw", "x3f");

    private static final Set<String> OF_VIDEOS = Set.of(
            "mp4", "mov", "m4v", "avi", "mts", "m2ts", "3gp", "3g2", "mkv", "webm", "mpg", "mpeg", "wmv", "insv");

    private Endings() {}

    /** Behind the last dot, in small letters; all of a name without one. */
    public static String of(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it is one that cameras and phones give to videos. */
    public static boolean isOfVideo(Path file) {
        return OF_VIDEOS.contains(of(file));
    }
}
