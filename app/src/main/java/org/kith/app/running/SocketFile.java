package org.kith.app.running;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A socket as it lies in a folder. Only who holds the lock of the library makes it and takes it away, so that what lies there
 * before is of a process that was killed.
 */
record SocketFile(Path path) {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    /**
     * Whoever connects before the permissions are set waits to be accepted, and is then asked who they are.
     *
     * @throws IOException if there can be none: the path is too long, or the file system knows no sockets or no permissions
     */
    ServerSocketChannel bind() throws IOException {
        remove();
        ServerSocketChannel channel = open();
        boolean bound = false;
        try {
            channel.bind(UnixDomainSocketAddress.of(path));
            restrict();
            bound = true;
            return channel;
        } finally {
            if (!bound) {
                channel.close();
                remove();
            }
        }
    }

    private static ServerSocketChannel open() throws IOException {
        try {
            return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException e) {
            throw new IOException("This system has no such sockets", e); // Windows before 2018
        }
    }

    private void restrict() throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return; // the rights of the folder are all there is
        }
        view.setPermissions(OWNER);
        if (!view.readAttributes().permissions().equals(OWNER)) {
            throw new IOException("The socket " + path + " cannot be made private");
        }
    }

    Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws IOException if something else lies there: that is no business of ours */
    void remove() throws IOException {
        if (!exists()) {
            return;
        }
        if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther()) {
            throw new IOException(path + " is no socket");
        }
        Files.delete(path);
    }
}
