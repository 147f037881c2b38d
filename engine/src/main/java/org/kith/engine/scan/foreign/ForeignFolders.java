package org.kith.engine.scan.foreign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.kith.engine.model.folder.ForeignKind.ACDSEE;
import static org.kith.engine.model.folder.ForeignKind.APERTURE;
import static org.kith.engine.model.folder.ForeignKind.APPLE_PHOTOS;
import static org.kith.engine.model.folder.ForeignKind.CAPTURE_ONE;
import static org.kith.engine.model.folder.ForeignKind.DARKTABLE;
import static org.kith.engine.model.folder.ForeignKind.DIGIKAM;
import static org.kith.engine.model.folder.ForeignKind.IMMICH;
import static org.kith.engine.model.folder.ForeignKind.IPHOTO;
import static org.kith.engine.model.folder.ForeignKind.LIBREPHOTOS;
import static org.kith.engine.model.folder.ForeignKind.LIGHTROOM;
import static org.kith.engine.model.folder.ForeignKind.LINUX;
import static org.kith.engine.model.folder.ForeignKind.MACOS;
import static org.kith.engine.model.folder.ForeignKind.NEXTCLOUD;
import static org.kith.engine.model.folder.ForeignKind.PHOTOPRISM;
import static org.kith.engine.model.folder.ForeignKind.PICASA;
import static org.kith.engine.model.folder.ForeignKind.QNAP;
import static org.kith.engine.model.folder.ForeignKind.RAW_THERAPEE;
import static org.kith.engine.model.folder.ForeignKind.SNAPSHOTS;
import static org.kith.engine.model.folder.ForeignKind.SYNCING;
import static org.kith.engine.model.folder.ForeignKind.SYNOLOGY;
import static org.kith.engine.model.folder.ForeignKind.THUMBNAILS;
import static org.kith.engine.model.folder.ForeignKind.WINDOWS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kith.engine.model.folder.ForeignKind;

/**
 * Tells what other programs keep for themselves in folders of photos; docs/folders.md has it in words. A name alone is enough only where
 * nobody calls a folder of photos so: else what is beside it and in it has to fit. Most folders are decided by their name, without a
 * look at the disk, but for two files that mark a folder. Thread-safe.
 */
public final class ForeignFolders {

    private static final Pattern HASH_PNG = Pattern.compile("[0-9a-f]{32}\\.png");

    /** Folders by their names. */
    private static final List<Rule> NAMED = List.of(
            // before 2011 a plain folder, whatever it is called
            Rule.named(IPHOTO, "modified", "previews", "thumbnails", "data", "data.noindex", "ipod photo cache")
                    .where(ForeignFolders::isInOldLibrary)
                    .asPartOfParent(),
            Rule.named(LIGHTROOM, "previews", "smart-previews", "proxies")
                    .where(folder ->
                            Surroundings.nameOf(folder.parent().getParent()).endsWith(".lrlibrary")),
            Rule.named(CAPTURE_ONE, "cache")
                    .where(folder -> folder.parentName().equals("captureone")
                            || folder.isBesideAny(name -> name.endsWith(".cocatalogdb"))),
            Rule.named(CAPTURE_ONE, "trash").where(folder -> folder.isBesideAny(name -> name.endsWith(".cosessiondb"))),
            Rule.named(PICASA, ".picasaoriginals"),
            Rule.named(PICASA, "originals").where(PicasaOriginals::is),
            Rule.named(ACDSEE, "[originals]"),
            Rule.named(DIGIKAM, ".dtrash"),
            Rule.named(RAW_THERAPEE, "cache", "images")
                    .where(folder -> folder.parentName().startsWith("rawtherapee")
                            || (folder.name().equals("images") && folder.isBesideAny("aehistograms", "embprofiles"))),
            Rule.named(NEXTCLOUD, "files_trashbin", "files_versions"),
            Rule.named(NEXTCLOUD, "preview").where(folder -> folder.parentName().startsWith("appdata_")),
            Rule.named(NEXTCLOUD, "trash", "versions")
                    .where(folder -> folder.parentName().equals("__groupfolders")),
            Rule.named(NEXTCLOUD, "thumbnails")
                    .where(folder ->
                            folder.isBesideAny("files") && folder.isBesideAny("files_trashbin", "files_versions")),
            Rule.named(IMMICH, "thumbs").where(ImmichFolders::isThumbs),
            Rule.named(IMMICH, "encoded-video").where(ImmichFolders::isEncodedVideo),
            Rule.named(IMMICH, "profile").where(ImmichFolders::isProfile),
            Rule.named(PHOTOPRISM, ".photoprism"),
            Rule.named(PHOTOPRISM, "cache", "sidecar")
                    .where(folder -> Set.of("storage", "photoprism").contains(folder.parentName())
                            || folder.isBesideAny(".ppstorage")),
            Rule.named(LIBREPHOTOS, "square_thumbnails", "square_thumbnails_small", "thumbnails_big"),
            Rule.named(LIBREPHOTOS, "faces").where(folder -> folder.isBesideAny("square_thumbnails")),
            Rule.named(SYNOLOGY, "@eadir", "#recycle", "#snapshot", ".synologyworkingdirectory"),
            Rule.named(QNAP, "@recycle", "@recently-snapshot", ".@__thumb", "@__thumb", ".@upload_cache"),
            Rule.named(SNAPSHOTS, "~snapshot", ".snapshot", ".snapshots", ".zfs"),
            Rule.named(SYNCING, ".stversions", ".dropbox.cache", ".sync"),
            Rule.named(WINDOWS, "$recycle.bin", "system volume information"),
            Rule.named(WINDOWS, "recycler")
                    .where(folder -> folder.inside().stream().anyMatch(name -> name.startsWith("s-1-5-"))),
            Rule.named(MACOS, ".trashes", ".trash", ".spotlight-v100", ".fseventsd", ".documentrevisions-v100"),
            Rule.named(MACOS, ".temporaryitems", ".appledouble", "__macosx", "network trash folder"),
            Rule.named(LINUX, "lost+found"),
            Rule.named(LINUX, "trash").where(folder -> folder.inside().containsAll(Set.of("files", "info"))),
            Rule.named(THUMBNAILS, ".thumbnails"),
            Rule.named(THUMBNAILS, "thumbnails").where(ForeignFolders::isSystemCache),
            Rule.named(THUMBNAILS, "thumbs", "thumb", "thumbnails", "thumbnail", "_thumbs", "tn", "preview", "previews")
                    .where(SmallCopies::areIn));

    /** Folders by what their names begin with, followed by letters and digits. */
    private static final Map<String, ForeignKind> BEGINNINGS =
            Map.of("appdata_oc", NEXTCLOUD, "mipmaps-", DARKTABLE, ".trash-", LINUX);

    private static final Pattern REST = Pattern.compile("[0-9a-z]+(\\.d)?");

    /** Folders by what their names end with. */
    private static final Map<String, ForeignKind> ENDINGS = Map.of("lrdata", LIGHTROOM, "lrcat-data", LIGHTROOM);

    /** What a photo library in one folder is, and which folders in it hold the photos themselves: those are read. */
    private record Library(ForeignKind kind, Set<String> originals) {}

    /** Photo libraries by what their names end with. */
    private static final Map<String, Library> LIBRARIES = Map.of(
            "photoslibrary", new Library(APPLE_PHOTOS, Set.of("originals", "masters")),
            "photolibrary", new Library(IPHOTO, Set.of("originals", "masters")),
            "migratedphotolibrary", new Library(IPHOTO, Set.of("originals", "masters")),
            "aplibrary", new Library(APERTURE, Set.of("masters")),
            "migratedaperturelibrary", new Library(APERTURE, Set.of("masters")),
            "cocatalog", new Library(CAPTURE_ONE, Set.of("originals")));

    private static final Map<String, List<Rule>> BY_NAME = NAMED.stream()
            .flatMap(rule -> rule.names().stream().map(name -> new SimpleImmutableEntry<>(name, rule)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

    private static final String NO_MEDIA = ".nomedia";
    private static final String CACHE = "CACHEDIR.TAG";

    /** Of a file, of which macOS keeps what other disks cannot: never a picture, whatever its name. */
    private static final String APPLE_DOUBLE = "._";

    /** Of files that Kith itself is writing. */
    private static final String OWN = ".kith-";

    /** Of a file in the bin of Android. */
    private static final String TRASHED = ".trashed-";

    private ForeignFolders() {}

    /** @param folder need not be there */
    public static Optional<Recognised> of(Path folder) {
        String name = Surroundings.nameOf(folder);
        Optional<Recognised> byName = byName(folder, name)
                .or(() -> byBeginning(folder, name))
                .or(() -> byEnding(folder, name))
                .or(() -> inLibrary(folder, name));
        if (byName.isPresent()) {
            return byName;
        }
        return name.startsWith(".") ? as(ForeignKind.HIDDEN, folder) : byMark(folder);
    }

    private static Optional<Recognised> byName(Path folder, String name) {
        List<Rule> rules = BY_NAME.get(name);
        if (rules == null) {
            return Optional.empty();
        }
        Surroundings surroundings = new Surroundings(folder);
        return rules.stream()
                .filter(rule -> rule.isOf(surroundings))
                .findFirst()
                .map(rule -> new Recognised(rule.kind(), rule.ofParent() ? surroundings.parent() : folder));
    }

    private static Optional<Recognised> byBeginning(Path folder, String name) {
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> name.startsWith(beginning.getKey())
                        && REST.matcher(name.substring(beginning.getKey().length()))
                                .matches())
                .findFirst()
                .map(beginning -> new Recognised(beginning.getValue(), folder));
    }

    private static Optional<Recognised> byEnding(Path folder, String name) {
        return Optional.ofNullable(ENDINGS.get(ending(name))).map(kind -> new Recognised(kind, folder));
    }

    private static Optional<Recognised> inLibrary(Path folder, String name) {
        Path parent = folder.getParent();
        Library library = LIBRARIES.get(ending(Surroundings.nameOf(parent)));
        return library == null || parent == null || library.originals().contains(name) || Files.isRegularFile(folder)
                ? Optional.empty()
                : as(library.kind(), parent);
    }

    private static Optional<Recognised> byMark(Path folder) {
        if (Files.exists(folder.resolve(NO_MEDIA))) {
            return as(ForeignKind.NO_MEDIA, folder);
        }
        return Files.exists(folder.resolve(CACHE)) ? as(ForeignKind.CACHE, folder) : Optional.empty();
    }

    private static Optional<Recognised> as(ForeignKind kind, Path of) {
        return Optional.of(new Recognised(kind, of));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** By its name alone; what is named to the user is the folder that it lies in. */
    public static Optional<Recognised> ofFile(Path file) {
        String name = Surroundings.nameOf(file);
        if (!name.startsWith(".")) {
            return Optional.empty();
        }
        return as(name.startsWith(TRASHED) ? ForeignKind.ANDROID : ForeignKind.HIDDEN, folderOf(file));
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    /** Whether it is no picture whatever the user says, though it may be called so. */
    public static boolean isNoPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(APPLE_DOUBLE) || name.startsWith(OWN);
    }

    private static boolean isInOldLibrary(Surroundings folder) {
        return folder.isBesideAny("albumdata.xml", "iphotomain.db", "library6.iphoto")
                || (folder.parentName().contains("iphoto") && folder.isBesideAny("originals", "masters"));
    }

    /** Of desktops of Linux: a folder for each size, in which pictures are called by a sum of the name of the photo. */
    private static boolean isSystemCache(Surroundings folder) {
        return List.of("normal", "large", "x-large", "xx-large").stream()
                .filter(folder.inside()::contains)
                .flatMap(size -> Surroundings.entries(folder.child(size)).stream())
                .anyMatch(file -> HASH_PNG.matcher(Surroundings.nameOf(file)).matches());
    }
}
