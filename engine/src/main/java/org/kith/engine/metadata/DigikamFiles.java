package org.kith.engine.metadata;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.engine.fault.EngineException;
import org.kith.engine.model.photo.FaceTag;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.TagForm;
import org.kith.engine.store.digikam.DigikamDatabase;
import org.kith.engine.store.digikam.DigikamPhoto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What digiKam's database says of the photos below it: digikam4.db, in the folder of a photo or one above it, the nearest one. Its dates
 * are not taken, for where it knows none it writes that of the file. Thread-safe.
 */
final class DigikamFiles {

    private static final Logger LOG = LoggerFactory.getLogger(DigikamFiles.class);

    private static final int MOST_FOLDERS = 1024;
    private static final int MOST_DATABASES = 2;

    private final Remembered<Optional<Path>> databases = new Remembered<>(MOST_FOLDERS, DigikamFiles::nearest);
    private final Remembered<Optional<Map<Path, Said>>> photos = new Remembered<>(MOST_DATABASES, DigikamFiles::read);

    /** @param photo absolute */
    Said of(Path photo) {
        return Optional.ofNullable(photo.getParent())
                .flatMap(databases::of)
                .flatMap(photos::of)
                .flatMap(said -> Optional.ofNullable(said.get(photo)))
                .orElse(Said.NOTHING);
    }

    /** Whether there is a database for the photo that cannot be read now: what it said before may still hold. */
    boolean isUnclear(Path photo) {
        return Optional.ofNullable(photo.getParent())
                .flatMap(databases::of)
                .filter(database -> photos.of(database).isEmpty())
                .isPresent();
    }

    private static Optional<Path> nearest(Path folder) {
        return Stream.iterate(folder, above -> above != null, Path::getParent)
                .map(above -> above.resolve(DigikamDatabase.NAME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Map<Path, Said>> read(Path database) {
        Path folder = database.resolveSibling("");
        try {
            List<DigikamPhoto> found = DigikamDatabase.read(database);
            Set<String> roots = new HashSet<>();
            found.forEach(photo -> roots.add(photo.root()));
            Map<Path, Said> said = new HashMap<>();
            for (DigikamPhoto photo : found) {
                root(photo.root(), folder, roots.size() == 1)
                        .ifPresent(root -> said.put(root.resolve(photo.path()), said(photo)));
            }
            return Optional.of(said);
        } catch (IOException | EngineException e) {
            LOG.warn("{} is left out", database, e);
            return Optional.empty();
        }
    }

    /**
     * Where an album root is now: of several it is the one that is called as the folder of the database, or lies in it, since of a volume
     * only what comes behind its mount point is known.
     */
    private static Optional<Path> root(String root, Path folder, boolean isOnly) {
        String here = folder.toString().replace(File.separatorChar, '/').replaceAll("/+$", "");
        if (here.endsWith(root) || isOnly) {
            return Optional.of(folder);
        }
        return root.startsWith(here + "/")
                ? Optional.of(folder.resolve(root.substring(here.length() + 1)))
                : Optional.empty();
    }

    private static Said said(DigikamPhoto photo) {
        boolean swaps = Turning.swapsSides(photo.orientation());
        double width = swaps ? photo.height() : photo.width(); // regions are of the upright picture
        double height = swaps ? photo.width() : photo.height();
        List<FaceTag> faces = new ArrayList<>();
        List<String> people = new ArrayList<>(photo.people());
        for (DigikamPhoto.Region region : photo.faces()) {
            Optional<FaceTag> face = WrittenName.of(region.name()).flatMap(name -> FaceTags.box(
                            region.x() / width, region.y() / height, region.width() / width, region.height() / height)
                    .map(area -> new FaceTag(name, area, width / height, TagForm.DIGIKAM)));
            face.ifPresentOrElse(faces::add, () -> people.add(region.name()));
        }
        FileWords words = new FileWords(photo.caption(), photo.rating(), photo.keywords(), faces, people, false, false);
        return new Said(
                null,
                photo.latitude() == null || photo.longitude() == null
                        ? null
                        : PhotoPlace.at(photo.latitude(), photo.longitude()).orElse(null),
                words);
    }
}
