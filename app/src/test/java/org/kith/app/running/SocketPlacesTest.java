package org.kith.app.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the socket of a library lies, and whose it is. */
class SocketPlacesTest {

    @TempDir
    private Path temp;

    private Path library = Path.of("");

    @BeforeEach
    void makeTheFolder() throws IOException {
        library = Files.createDirectory(temp.resolve("library"));
    }

    private SocketFile inLibrary() throws IOException {
        return SocketPlaces.of(library).inLibrary();
    }

    @Test
    void aSocketIsItsOwnersAlone() throws IOException {
        SocketFile file = inLibrary();
        try (ServerSocketChannel channel = file.bind()) {
            assertThat(channel.isOpen()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theSocketOfAKilledProcessIsReplaced() throws IOException {
        SocketFile file = inLibrary();
        file.bind().close(); // its file stays, as after a kill
        assertThat(file.exists()).isTrue();

        try (ServerSocketChannel channel = file.bind();
                SocketChannel caller = SocketChannel.open(UnixDomainSocketAddress.of(file.path()))) {
            assertThat(channel.accept().isConnected()).isTrue();
            assertThat(caller.isConnected()).isTrue();
        }
    }

    @Test
    void whatIsNoSocketIsLeftAlone() throws IOException {
        SocketFile file = inLibrary();
        Files.writeString(file.path(), "somebody's notes");

        assertThatThrownBy(file::bind).isInstanceOf(IOException.class).hasMessageContaining("is no socket");
        assertThat(file.path()).hasContent("somebody's notes");
    }

    @Test
    void aPathCanBeTooLong() throws IOException {
        Path deep = Files.createDirectories(temp.resolve("a".repeat(60)).resolve("b".repeat(60)));
        SocketFile file = SocketPlaces.of(deep).inLibrary();

        assertThatThrownBy(file::bind).isInstanceOf(IOException.class);
        assertThat(file.exists()).isFalse();
    }

    @Test
    void otherPlacesAreTheSameByWhateverWayOneComesToTheLibrary() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), library);
        Path other = Files.createDirectory(temp.resolve("other"));
        List<Path> folders = List.of(temp.resolve("run"));

        assertThat(SocketPlaces.of(link, folders)).isEqualTo(SocketPlaces.of(library, folders));
        assertThat(SocketPlaces.of(other, folders).others())
                .isNotEqualTo(SocketPlaces.of(library, folders).others());
        assertThat(SocketPlaces.of(library).all()).hasSizeBetween(2, 3);
    }

    @Test
    void whatTheSessionNamesIsTakenIfItCanBe() {
        assertThat(SocketPlaces.ofSession("/run/user/1000")).contains(Path.of("/run/user/1000/kith"));
        assertThat(SocketPlaces.ofSession(null)).isEmpty();
        assertThat(SocketPlaces.ofSession("")).isEmpty();
        assertThat(SocketPlaces.ofSession("run")).isEmpty();
        assertThat(SocketPlaces.ofSession("/run\0")).isEmpty();
    }

    @Test
    void foldersForSocketsAreTheUsersAlone() throws IOException {
        Peer user = Peer.ofThisUser();
        Path made = temp.resolve("cache/run");
        SocketPlaces.makeFolder(made, user);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");

        Path shared = Files.createDirectory(temp.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwx---"));
        assertThatThrownBy(() -> SocketPlaces.makeFolder(shared, user))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not of this user alone");

        Path link = Files.createSymbolicLink(temp.resolve("link"), made);
        assertThatThrownBy(() -> SocketPlaces.makeFolder(link, user)).isInstanceOf(IOException.class);

        Peer another = new Peer(another());
        assertThatThrownBy(() -> SocketPlaces.makeFolder(made, another)).isInstanceOf(IOException.class);
    }

    private static UserPrincipal another() throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("54321");
    }

    @Test
    void anotherUserIsKnown() throws IOException {
        try (ServerSocketChannel channel = inLibrary().bind();
                SocketChannel caller = SocketChannel.open(
                        UnixDomainSocketAddress.of(inLibrary().path()));
                SocketChannel accepted = channel.accept()) {
            for (SocketChannel end : List.of(caller, accepted)) {
                assertThat(Peer.ofThisUser().isSelf(end)).isTrue();
                assertThat(new Peer(another()).isSelf(end)).isFalse();
            }
        }
    }
}
