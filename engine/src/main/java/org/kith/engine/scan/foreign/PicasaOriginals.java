package org.kith.engine.scan.foreign;

import java.util.List;

/**
 * Where Picasa kept photos from before an edit: {@code Originals} beside {@code Picasa.ini}. Later it called them
 * {@code .picasaoriginals}, and put a {@code .picasa.ini} into all folders: beside that, Originals may be anybody's.
 */
final class PicasaOriginals {

    private PicasaOriginals() {}

    static boolean is(Surroundings folder) {
        return folder.isBesideAny("picasa.ini") || (folder.isBesideAny(".picasa.ini") && areBefore(folder));
    }

    /** Whether each of its photos has the name of one beside it. */
    private static boolean areBefore(Surroundings folder) {
        List<String> photos = folder.inside().stream()
                .filter(name -> !name.endsWith(".ini") && !name.endsWith(".db") && !name.startsWith("."))
                .toList();
        return !photos.isEmpty() && folder.beside().containsAll(photos);
    }
}
