package org.kith.engine.scan.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kith.engine.model.folder.ForeignKind.ACDSEE;
import static org.kith.engine.model.folder.ForeignKind.ANDROID;
import static org.kith.engine.model.folder.ForeignKind.APERTURE;
import static org.kith.engine.model.folder.ForeignKind.APPLE_PHOTOS;
import static org.kith.engine.model.folder.ForeignKind.CACHE;
import static org.kith.engine.model.folder.ForeignKind.CAPTURE_ONE;
import static org.kith.engine.model.folder.ForeignKind.DARKTABLE;
import static org.kith.engine.model.folder.ForeignKind.DIGIKAM;
import static org.kith.engine.model.folder.ForeignKind.HIDDEN;
import static org.kith.engine.model.folder.ForeignKind.IMMICH;
import static org.kith.engine.model.folder.ForeignKind.IPHOTO;
import static org.kith.engine.model.folder.ForeignKind.LIBREPHOTOS;
import static org.kith.engine.model.folder.ForeignKind.LIGHTROOM;
import static org.kith.engine.model.folder.ForeignKind.LINUX;
import static org.kith.engine.model.folder.ForeignKind.MACOS;
import static org.kith.engine.model.folder.ForeignKind.NEXTCLOUD;
import static org.kith.engine.model.folder.ForeignKind.NO_MEDIA;
import static org.kith.engine.model.folder.ForeignKind.PHOTOPRISM;
import static org.kith.engine.model.folder.ForeignKind.PICASA;
import static org.kith.engine.model.folder.ForeignKind.QNAP;
import static org.kith.engine.model.folder.ForeignKind.RAW_THERAPEE;
import static org.kith.engine.model.folder.ForeignKind.SNAPSHOTS;
import static org.kith.engine.model.folder.ForeignKind.SYNCING;
import static org.kith.engine.model.folder.ForeignKind.SYNOLOGY;
import static org.kith.engine.model.folder.ForeignKind.THUMBNAILS;
import static org.kith.engine.model.folder.ForeignKind.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.engine.model.folder.ForeignKind;
import org.kith.engine.model.folder.PassedOver;
import org.kith.engine.scan.FolderScan;
import org.kith.engine.scan.FolderScanner;

/** The table of docs/folders.md, line by line: what is passed over of what a folder holds, and what is read all the same. */
class ForeignFoldersTest {

    private static final int SMALL = 100;
    private static final int LARGE = 10_000;

    @TempDir
    private Path root;

    private final FolderScanner scanner =
            new FolderScanner(file -> file.toString().matches(".*\\.(jpg|jpeg|png|webp)"), Path.of("/none"));

    /** @param file with {@code *} before it if it is large */
    private void write(String file) throws IOException {
        Path path = root.resolve(file.replace("*", ""));
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[file.startsWith("*") ? LARGE : SMALL]);
    }

    private FolderScan scan(String... files) throws IOException {
        for (String file : files) {
            write(file);
        }
        return scanner.scan(root, () -> true);
    }

    private Set<String> found(FolderScan scan) {
        return scan.files().stream()
                .map(file -> root.relativize(file.path()).toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    private static Arguments line(ForeignKind kind, String folder, List<String> passedOver, String... others) {
        return arguments(kind, folder, passedOver, List.of(others));
    }

    private static Arguments line(ForeignKind kind, String folder, String file, String... others) {
        return line(kind, folder, List.of(folder + "/" + file), others);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                line(
                        APPLE_PHOTOS,
                        "P.photoslibrary",
                        List.of(
                                "P.photoslibrary/resources/derivatives/A/A1_1_105_c.jpeg",
                                "P.photoslibrary/resources/derivatives/masters/A/A1.jpeg",
                                "P.photoslibrary/Thumbnails/2012/a.jpg",
                                "P.photoslibrary/scopes/cloudsharing/data/b.jpg"),
                        "P.photoslibrary/originals/A/A1.jpeg",
                        "P.photoslibrary/Masters/2012/a.jpg"),
                line(
                        IPHOTO,
                        "iPhoto Library.photolibrary",
                        "Previews/2012/a.jpg",
                        "iPhoto Library.photolibrary/Masters/2012/a.jpg"),
                line(
                        IPHOTO,
                        "iPhoto Library",
                        List.of("iPhoto Library/Modified/2008/a.jpg", "iPhoto Library/Data/2008/a.jpg"),
                        "iPhoto Library/AlbumData.xml",
                        "iPhoto Library/Originals/2008/a.jpg"),
                line(IPHOTO, "My iPhoto", "Modified/2008/a.jpg", "My iPhoto/Originals/2008/a.jpg"),
                line(APERTURE, "A.aplibrary", "Thumbnails/a.jpg", "A.aplibrary/Masters/2012/a.jpg"),
                line(LIGHTROOM, "Catalog Previews.lrdata", "0/00AA/a.jpg", "Catalog.lrcat"),
                line(LIGHTROOM, "L.lrlibrary/1a/previews", "a.jpg", "L.lrlibrary/1a/originals/2018/2018-05-05/a.jpg"),
                line(CAPTURE_ONE, "Session/CaptureOne/Cache", "Thumbnails/a.jpg", "Session/Capture/a.jpg"),
                line(CAPTURE_ONE, "C.cocatalog", "Cache/Previews/a.jpg", "C.cocatalog/Originals/2018/a.jpg"),
                line(CAPTURE_ONE, "Catalog/Cache", "a.jpg", "Catalog/Catalog.cocatalogdb", "Catalog/Originals/a.jpg"),
                line(CAPTURE_ONE, "Wedding/Trash", "a.jpg", "Wedding/Wedding.cosessiondb", "Wedding/Output/a.jpg"),
                line(PICASA, "Trip/.picasaoriginals", "a.jpg", "Trip/a.jpg"),
                line(PICASA, "Trip/Originals", "b.jpg", "Trip/Picasa.ini", "Trip/a.jpg"),
                line(PICASA, "Trip/Originals", "a.jpg", "Trip/.picasa.ini", "Trip/a.jpg"),
                line(ACDSEE, "Trip/[Originals]", "a.jpg", "Trip/a.jpg"),
                line(DIGIKAM, "Album/.dtrash", "files/a.jpg", "Album/thumbnails-digikam.db", "Album/a.jpg"),
                line(DARKTABLE, "mipmaps-0123abcdef.d", "3/17.jpg"),
                line(RAW_THERAPEE, "RawTherapee5/cache", "images/a.jpg"),
                line(RAW_THERAPEE, "RawTherapee/images", "a.jpg"),
                line(RAW_THERAPEE, "rt/images", "a.jpg", "rt/aehistograms/a.aehs"),
                line(NEXTCLOUD, "data/appdata_oc1a2b3c", "preview/1/2/3/256-256.jpg", "data/anna/files/a.jpg"),
                line(NEXTCLOUD, "data/appdata_x9/preview", "1/2/256-256.jpg"),
                line(NEXTCLOUD, "data/anna/files_trashbin", "files/a.jpg.d123", "data/anna/files/a.jpg"),
                line(NEXTCLOUD, "data/anna/files_versions", "a.jpg"),
                line(NEXTCLOUD, "data/__groupfolders/trash", "1/a.jpg", "data/__groupfolders/1/a.jpg"),
                line(
                        NEXTCLOUD,
                        "data/anna/thumbnails",
                        "12/32-32.png",
                        "data/anna/files/a.jpg",
                        "data/anna/files_versions/a.txt"),
                line(IMMICH, "up/thumbs", "u/aa/bb/x-preview.jpeg"),
                line(IMMICH, "immich-app/thumbs", "u/a.jpg", "immich-app/upload/u/aa/bb/a.jpg"),
                line(IMMICH, "immich/profile", "u/a.jpg"),
                line(IMMICH, "immich/encoded-video", "u/a.jpg"),
                line(IMMICH, "up/thumbs", "u/aa/bb/x-thumbnail.webp", "up/library/u/2019/a.jpg"),
                line(IMMICH, "up/thumbs", "u/aa/bb/person.jpeg", "up/upload/u/aa/bb/a.jpg"),
                line(IMMICH, "up/thumbs", "u/d/a.jpeg", "up/encoded-video/u/aa/bb/a.mp4"),
                line(IMMICH, "up/thumbs", "u/d/a.jpeg", "up/thumbs/.immich"),
                line(IMMICH, "up/profile", "u/a.jpg", "up/profile/.immich"),
                line(IMMICH, "up/profile", "u/a.jpg", "up/encoded-video/.immich"),
                line(IMMICH, "up/encoded-video", "u/aa/bb/a.jpg", "up/library/a/b.jpg"),
                line(PHOTOPRISM, "originals/.photoprism", "a.jpg", "originals/a.jpg"),
                line(PHOTOPRISM, "storage/cache", "thumbnails/a/b/c/abc_fit.jpg", "originals/a.jpg"),
                line(PHOTOPRISM, "storage/sidecar", "2019/a.jpg"),
                line(PHOTOPRISM, "pp/sidecar", "2019/a.jpg", "pp/.ppstorage"),
                line(LIBREPHOTOS, "protected_media/square_thumbnails", "a.webp"),
                line(LIBREPHOTOS, "p/faces", "a.jpg", "p/square_thumbnails/none.txt"),
                line(SYNOLOGY, "photo/@eaDir", "a.jpg/SYNOPHOTO_THUMB_XL.jpg", "photo/a.jpg"),
                line(SYNOLOGY, "nas/#snapshot", "GMT/d.jpg"),
                line(SYNOLOGY, "nas/#recycle", "c.jpg"),
                line(QNAP, "nas/@Recycle", "c.jpg"),
                line(QNAP, "nas/.@__thumb", "s800a.jpg"),
                line(QNAP, "nas/@Recently-Snapshot", "x/a.jpg"),
                line(SNAPSHOTS, "nas/~snapshot", "daily/a.jpg"),
                line(SYNCING, "s/.stversions", "a.jpg", "s/a.jpg"),
                line(WINDOWS, "$RECYCLE.BIN", "S-1-5-21/$R1.jpg"),
                line(WINDOWS, "System Volume Information", "a.jpg"),
                line(WINDOWS, "RECYCLER", "S-1-5-21-1/Dc1.jpg"),
                line(MACOS, ".Trashes", "501/a.jpg"),
                line(MACOS, ".Spotlight-V100", "Store/a.jpg"),
                line(MACOS, "Network Trash Folder", "a.jpg"),
                line(LINUX, ".Trash-1000", "files/a.jpg"),
                line(LINUX, "share/Trash", "files/a.jpg", "share/Trash/info/a.trashinfo"),
                line(ANDROID, "phone", List.of("phone/.trashed-170000-a.jpg"), "phone/b.jpg"),
                line(NO_MEDIA, "phone/Sent", "a.jpg", "phone/Sent/.nomedia", "phone/b.jpg"),
                line(THUMBNAILS, "DCIM/.thumbnails", "17.jpg", "DCIM/a.jpg"),
                line(THUMBNAILS, "cache/thumbnails", "large/0123456789abcdef0123456789abcdef.png"),
                line(THUMBNAILS, "web/thumbs", "tn_a.jpg", "*web/a.jpg"),
                line(THUMBNAILS, "web/Thumbnails", "a_thumb.png", "*web/a.jpg"),
                line(CACHE, "app", "a.jpg", "app/CACHEDIR.TAG"),
                line(HIDDEN, ".private", "a.jpg", "b.jpg"),
                line(HIDDEN, "trip", List.of("trip/.b.jpg"), "trip/a.jpg"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatBelongsToAnotherProgramIsPassedOverAndCounted(
            ForeignKind kind, String folder, List<String> passedOver, List<String> others) throws IOException {
        FolderScan scan =
                scan(Stream.concat(passedOver.stream(), others.stream()).toArray(String[]::new));

        assertThat(scan.passedOver())
                .containsExactly(new PassedOver(root.resolve(folder), kind, passedOver.size(), false));
        assertThat(found(scan))
                .isEqualTo(others.stream()
                        .map(file -> file.replace("*", ""))
                        .filter(file -> file.matches(".*\\.(jpg|jpeg)"))
                        .collect(Collectors.toSet()));
        passedOver.forEach(file -> assertThat(scanner.passesOver(root, root.resolve(file)))
                .as(file)
                .isTrue());
    }

    @Test
    void everyKindIsInTheTable() {
        assertThat(EnumSet.allOf(ForeignKind.class))
                .containsExactlyElementsOf(EnumSet.copyOf(
                        table().map(line -> (ForeignKind) line.get()[0]).toList()));
    }

    /** Folders of the user's own, which are only called as those of programs. */
    static Stream<List<String>> ofTheUser() {
        return Stream.of(
                List.of("thumbs/a.jpg", "thumbs/2019/b.jpg"),
                List.of("Photos/thumbs/2019/05/a.jpg", "Photos/library/b.jpg"),
                List.of("thumbs/u/aa/bb/holiday.jpg"),
                List.of("*album/thumbs/a.jpg", "*album/a.jpg"),
                List.of("album/thumbs/a.jpg", "*album/b.jpg"),
                List.of("profile/a.jpg", "thumbs/a.jpg", "library/b.jpg"),
                List.of("preview/a.jpg"),
                List.of("previews/a.jpg", "*previews.jpg"),
                List.of("Originals/a.jpg", "b.jpg"),
                List.of("Trip/Originals/a.jpg", "Trip/.picasa.ini", "Trip/b.jpg"),
                List.of("Masters/a.jpg", "Modified/a.jpg", "Data/b.jpg"),
                List.of("From iPhoto/Previews/a.jpg", "From iPhoto/Data/b.jpg"),
                List.of("originals/a.jpg", "resources/derivatives/b.jpg"),
                List.of("cache/a.jpg", "sidecar/b.jpg", "images/c.jpg"),
                List.of("Trash/a.jpg", "Trash/files/b.jpg"),
                List.of("RECYCLER/a.jpg"),
                List.of("trash/a.jpg", "versions/b.jpg", "files/c.jpg", "thumbnails/d.jpg"),
                List.of("faces/a.jpg", "upload/b.jpg", "library/c.jpg"),
                List.of("appdata/a.jpg", "mipmaps/b.jpg", "photoslibrary/c.jpg", "lrdata/d.jpg"),
                List.of("P.photoslibrary/originals/0/a.jpg", "P.photoslibrary/Masters/b.jpg"));
    }

    @ParameterizedTest
    @MethodSource("ofTheUser")
    void whatIsOnlyCalledSoIsRead(List<String> files) throws IOException {
        FolderScan scan = scan(files.toArray(String[]::new));

        assertThat(scan.passedOver()).isEmpty();
        assertThat(found(scan))
                .isEqualTo(files.stream()
                        .map(file -> file.replace("*", ""))
                        .filter(file -> file.endsWith(".jpg"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatMacosWritesBesideFilesIsNeverAPicture() throws IOException {
        FolderScan scan = scan("a.jpg", "._a.jpg", "__MACOSX/._a.jpg");

        assertThat(found(scan)).containsExactly("a.jpg");
        assertThat(scan.passedOver()).isEmpty();
    }

    @Test
    void whoeverAddsSuchAFolderMeansIt() throws IOException {
        write("nas/#recycle/a.jpg");
        write("phone/.nomedia");
        write("phone/b.jpg");

        assertThat(scanner.scan(root.resolve("nas/#recycle"), () -> true).files())
                .hasSize(1);
        assertThat(scanner.scan(root.resolve("phone"), () -> true).files()).hasSize(1);
    }

    @Test
    void aLibraryThatIsAddedItselfIsReadForItsOriginals() throws IOException {
        write("P.photoslibrary/originals/0/a.jpg");
        write("P.photoslibrary/resources/b.jpg");

        FolderScan scan = scanner.scan(root.resolve("P.photoslibrary"), () -> true);

        assertThat(found(scan)).containsExactly("P.photoslibrary/originals/0/a.jpg");
        assertThat(scan.passedOver()).extracting(PassedOver::files).containsExactly(1);
    }

    @Test
    void whatTheUserWantsReadIsReadWithAllThatIsInIt() throws IOException {
        String[] files = {
            "P.photoslibrary/resources/a.jpg", "P.photoslibrary/.b/@eaDir/c.jpg", "Q.photoslibrary/resources/d.jpg"
        };
        for (String file : files) {
            write(file);
        }
        write("P.photoslibrary/resources/._a.jpg");
        Path library = root.resolve("P.photoslibrary");
        FolderScanner overruled =
                new FolderScanner(file -> file.toString().endsWith(".jpg"), Path.of("/none"), () -> Set.of(library));

        FolderScan scan = overruled.scan(root, () -> true);

        assertThat(found(scan)).containsExactlyInAnyOrder(files[0], files[1]);
        assertThat(scan.passedOver()).extracting(PassedOver::folder).containsExactly(root.resolve("Q.photoslibrary"));
        assertThat(Arrays.stream(files).map(root::resolve).map(file -> overruled.passesOver(root, file)))
                .containsExactly(false, false, true);
    }

    @Test
    void ofLargeFoldersNotAllIsCounted() throws IOException {
        int folders = PictureCount.MOST_FOLDERS + 1;
        for (int i = 0; i < folders; i++) {
            Path folder = Files.createDirectories(root.resolve("#recycle/f" + i));
            Files.createFile(folder.resolve("a.jpg"));
        }

        PassedOver counted = scan().passedOver().get(0);

        assertThat(counted.more()).isTrue();
        assertThat(counted.files()).isBetween(1, folders - 1);
    }
}
