package org.kith.app.running;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/**
 * Who is at the other end of a socket. Where the system cannot say (Windows) the rights of the folder decide who comes that far.
 *
 * @param self the user of this process
 */
record Peer(UserPrincipal self) {

    private static final SocketOption<UnixDomainPrincipal> CREDENTIALS = ExtendedSocketOptions.SO_PEERCRED;

    static Peer ofThisUser() throws IOException {
        try {
            return new Peer(FileSystems.getDefault()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name")));
        } catch (UserPrincipalNotFoundException e) { // a number without a name, as in a container
            Path own = Files.createTempFile("kith", null);
            try {
                return new Peer(Files.getOwner(own));
            } finally {
                Files.delete(own);
            }
        }
    }

    boolean isSelf(SocketChannel channel) throws IOException {
        return !channel.supportedOptions().contains(CREDENTIALS)
                || isSelf(channel.getOption(CREDENTIALS).user());
    }

    boolean isSelf(UserPrincipal other) {
        return self.equals(other);
    }
}
