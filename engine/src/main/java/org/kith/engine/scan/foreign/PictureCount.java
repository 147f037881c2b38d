package org.kith.engine.scan.foreign;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kith.engine.model.folder.PassedOver;

/**
 * Counts pictures that are passed over, by their names: none is opened. What is passed over may be larger than what is read, and on a
 * slow disk each look takes its time: so of large folders not all is counted. For one scan; confined to one thread.
 */
public final class PictureCount {

    /** Folders that are listed in one that is passed over. */
    static final int MOST_FOLDERS = 1_000;

    /** The same of all in one scan: there may be a folder of previews in each folder of photos. */
    static final int MOST_FOLDERS_OF_A_SCAN = 20_000;

    /** Entries that are no pictures by their names, and may be folders, in one that is passed over. */
    static final int MOST_OTHERS = 20_000;

    /** What Nextcloud puts behind the name of what was deleted or changed. */
    private static final Pattern STAMP = Pattern.compile("\\.[dv]\\d+$");

    private final Predicate<Path> isPicture;
    private int foldersLeft = MOST_FOLDERS_OF_A_SCAN;

    /** @param isPicture by the name of a file */
    public PictureCount(Predicate<Path> isPicture) {
        this.isPicture = isPicture;
    }

    /** @param folder that is passed over */
    public PassedOver in(Path folder, Recognised as) {
        int most = Math.min(MOST_FOLDERS, foldersLeft);
        int listed = 0;
        int others = 0;
        int files = 0;
        Deque<Path> folders = new ArrayDeque<>();
        folders.add(folder);
        while (!folders.isEmpty() && listed < most && others < MOST_OTHERS) {
            listed++;
            for (Path entry : Surroundings.entries(folders.remove())) {
                if (isPicture(entry)) {
                    files++; // or a folder that is called as a photo: Synology has one for each
                } else if (others++ < MOST_OTHERS && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(entry);
                }
            }
        }
        foldersLeft -= listed;
        return new PassedOver(as.of(), as.kind(), files, !folders.isEmpty() || others > MOST_OTHERS);
    }

    private boolean isPicture(Path entry) {
        if (isPicture.test(entry)) {
            return true;
        }
        String name = entry.getFileName().toString();
        String before = STAMP.matcher(name).replaceFirst("");
        return before.length() < name.length() && isPicture.test(entry.resolveSibling(before));
    }
}
