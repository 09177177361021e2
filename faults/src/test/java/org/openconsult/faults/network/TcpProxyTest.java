package org.openconsult.faults.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = TcpProxy.to("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        try (Pair pair = new Pair()) {
            pair.near.getOutputStream().write(1);
            pair.far.getOutputStream().write(2);

            assertThat(pair.far.getInputStream().read()).isEqualTo(1);
            assertThat(pair.near.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void endsBothEndsWhenOneEnds() throws IOException {
        try (Pair pair = new Pair()) {
            pair.near.close();

            assertThat(pair.far.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void closesWhatIsOpenAndLetsNobodyInUntilHealed() throws IOException {
        try (Pair pair = new Pair()) {
            proxy.cut();

            assertThat(endOf(pair.near)).isEqualTo(-1);
            assertThat(endOf(pair.far)).isEqualTo(-1);
        }
        try (Socket refused = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertThat(endOf(refused)).isEqualTo(-1);
        }
        proxy.heal();
        try (Pair pair = new Pair()) {
            pair.near.getOutputStream().write(1);
            assertThat(pair.far.getInputStream().read()).isEqualTo(1);
        }
    }

    @Test
    void holdsEverythingBackWhileSilentAndLosesNothing() throws IOException {
        try (Pair pair = new Pair()) {
            proxy.silence();
            pair.near.getOutputStream().write(1);
            pair.far.setSoTimeout(200);
            assertThatThrownBy(() -> pair.far.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            proxy.heal();
            pair.far.setSoTimeout(5_000);
            assertThat(pair.far.getInputStream().read()).isEqualTo(1);
        }
    }

    @Test
    void deliversLateWhileSlow() throws IOException {
        try (Pair pair = new Pair()) {
            proxy.slow(Duration.ofMillis(150));
            long start = System.nanoTime();
            pair.near.getOutputStream().write(1);
            pair.far.getInputStream().read();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    /** A reset is an end too. */
    private static int endOf(Socket socket) throws IOException {
        socket.setSoTimeout(5_000);
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException open) {
            throw open;
        } catch (IOException reset) {
            return -1;
        }
    }

    /** Both ends of one connection through the proxy. */
    private final class Pair implements AutoCloseable {
        private final Socket near = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        private final Socket far = server.accept();

        Pair() throws IOException {
            near.setSoTimeout(5_000);
            far.setSoTimeout(5_000);
        }

        @Override
        public void close() throws IOException {
            near.close();
            far.close();
        }
    }
}
