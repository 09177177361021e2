package org.openconsult.faults.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes bytes on to another address, well or badly. Two threads a connection. */
public final class TcpProxy implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int WAITING = 200;

    private final InetSocketAddress target;
    private final ServerSocket server;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Switch line = new Switch();

    private TcpProxy(InetSocketAddress target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    /** Listens on a free port of loopback. */
    public static TcpProxy to(String host, int port) {
        try {
            ServerSocket server = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
            TcpProxy proxy = new TcpProxy(new InetSocketAddress(host, port), server);
            Daemon.start("proxy", proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Closes every connection in the middle of whatever it carries; new ones get through. */
    public void cutOnce() {
        connections.forEach(Connection::close);
    }

    /** Closes every connection, and lets nobody through until healed. */
    public void cut() {
        line.set(Line.CUT, Duration.ZERO);
        cutOnce();
    }

    /** Holds every piece back for so long, in both directions. */
    public void slow(Duration delay) {
        line.set(Line.SLOW, delay);
    }

    /** Holds everything back until healed. */
    public void silence() {
        line.set(Line.SILENT, Duration.ZERO);
    }

    /** Everything gets through again, and what was held back arrives. */
    public void heal() {
        line.set(Line.WELL, Duration.ZERO);
    }

    @Override
    public void close() {
        heal();
        close(server);
        cutOnce();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                open(server.accept());
            } catch (IOException closed) {
                // Either the proxy ends or one connection failed.
            }
        }
    }

    private void open(Socket near) {
        Daemon.start("proxy", () -> connect(near));
    }

    private void connect(Socket near) {
        Socket far = new Socket();
        Connection connection = new Connection(near, far, line, connections::remove);
        connections.add(connection);
        try {
            refuseWhileCut();
            far.connect(target, CONNECT_MILLIS);
            connection.carry();
        } catch (IOException refused) {
            connection.close();
        }
    }

    /** Asked after the connection is among those that a cut closes, so that none slips through. */
    private void refuseWhileCut() throws IOException {
        if (line.is(Line.CUT)) {
            throw new IOException("The line is cut");
        }
    }

    static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception gone) {
            // It is closed in any case.
        }
    }
}
