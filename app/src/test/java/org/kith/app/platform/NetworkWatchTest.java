package org.kith.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {

    private static NetworkWatch start() {
        Optional<NetworkWatch> watch = NetworkWatch.start();
        assumeTrue(watch.isPresent(), "this system does not list the sockets of a process");
        return watch.orElseThrow();
    }

    @Test
    void aConnectionIsSeenThatIsThereForAMoment() throws Exception {
        NetworkWatch watch = start();
        try (watch;
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket here = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket there = server.accept()) {
            assertThat(here.isConnected() && there.isConnected()).isTrue();
            watch.close();
        }
        assertThat(watch.seen()).anyMatch(socket -> socket.startsWith("tcp"));
        assertThat(watch.looks()).isPositive();
    }
}
