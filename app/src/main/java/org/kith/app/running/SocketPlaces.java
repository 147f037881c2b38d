package org.kith.app.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.app.platform.PlatformFolder;
import org.kith.engine.model.PrivateFiles;
import org.kith.engine.model.Sha256;

/**
 * Where the socket of a library may lie: in its folder, or, where the path is too long for one or the disk knows none, in folders
 * of the user's own, by the library's path.
 *
 * @param inLibrary the first choice
 * @param others the next, in folders that are made for them
 */
record SocketPlaces(SocketFile inLibrary, List<SocketFile> others) {

    private static final String END = ".sock";

    static final String NAME = "kith" + END;

    /** Of the hash of a path: two libraries of a user never have the same. */
    private static final int HASH_BYTES = 10;

    private static final PlatformFolder CACHE =
            new PlatformFolder("LOCALAPPDATA", "AppData/Local", "Library/Caches/Kith", "XDG_CACHE_HOME", ".cache");

    /** @param library its folder, which exists */
    static SocketPlaces of(Path library) throws IOException {
        return of(
                library,
                Stream.concat(
                                ofSession(System.getenv("XDG_RUNTIME_DIR")).stream(),
                                Stream.of(CACHE.ofThisUser().resolve("run")))
                        .toList());
    }

    /** By the XDG specification; gone when the user logs out. */
    static Optional<Path> ofSession(@Nullable String named) {
        try {
            return Optional.ofNullable(named)
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .map(folder -> folder.resolve("kith"));
        } catch (InvalidPathException e) {
            return Optional.empty(); // in a script that this process cannot write file names in
        }
    }

    static SocketPlaces of(Path library, List<Path> folders) throws IOException {
        Path real = library.toRealPath();
        byte[] hash = Sha256.of(real.toString().getBytes(StandardCharsets.UTF_8));
        String name = HexFormat.of().formatHex(hash, 0, HASH_BYTES) + END;
        return new SocketPlaces(
                new SocketFile(real.resolve(NAME)),
                folders.stream()
                        .map(folder -> new SocketFile(folder.resolve(name)))
                        .toList());
    }

    List<SocketFile> all() {
        return Stream.concat(Stream.of(inLibrary), others.stream()).toList();
    }

    /** @throws IOException if the folder cannot be made, or is not the user's alone */
    static void makeFolder(Path folder, Peer user) throws IOException {
        PrivateFiles.createFolders(folder);
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return; // in the user's profile, which is the user's alone
        }
        PosixFileAttributes attributes = view.readAttributes();
        if (!attributes.isDirectory()
                || !user.isSelf(attributes.owner())
                || !PosixFilePermissions.toString(attributes.permissions()).endsWith("------")) {
            throw new IOException("The folder " + folder + " is not of this user alone");
        }
    }
}
