package org.kith.engine.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.LibraryException;

/** Disks of other computers, where a lock may be forgotten or not be known to all. */
public final class NetworkShare {

    /** As Linux and macOS call file systems that come over a network; a FUSE file system has its name behind a dot. */
    private static final Set<String> TYPES = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "ncpfs",
            "webdav",
            "davfs",
            "sshfs",
            "rclone",
            "gvfsd-fuse",
            "afs",
            "ceph",
            "glusterfs",
            "9p");

    private NetworkShare() {}

    /**
     * A library may not be written to there.
     *
     * @param folder absolute; it need not be there yet
     * @throws LibraryException if it lies on one
     */
    public static void refuse(Path folder) {
        type(folder).ifPresent(type -> {
            throw new LibraryException(
                    LibraryException.Kind.NETWORK_SHARE, folder, LibraryFault.NETWORK_SHARE, null, type);
        });
    }

    /**
     * Whether a folder lies on one, as far as the system says.
     *
     * @param folder absolute
     */
    public static boolean is(Path folder) {
        return type(folder).isPresent();
    }

    /** Where the system does not say, it is none. */
    private static Optional<String> type(Path folder) {
        if (folder.toString().startsWith("\\\\")) {
            return Optional.of("\\\\"); // Windows calls the file system by its name on the other computer
        }
        try {
            return ofType(Files.getFileStore(nearest(folder)).type());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What is there already. */
    private static Path nearest(Path folder) {
        @Nullable Path parent = folder.getParent();
        return parent == null || Files.exists(folder) ? folder : nearest(parent);
    }

    /** The name of the file system, if it comes over a network. */
    static Optional<String> ofType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        String kind = name.startsWith("fuse.") ? name.substring("fuse.".length()) : name;
        return TYPES.contains(kind) ? Optional.of(type) : Optional.empty();
    }
}
