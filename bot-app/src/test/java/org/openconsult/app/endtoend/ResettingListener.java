package org.openconsult.app.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes connections in and resets them, as the system does with those that wait for a program when it is killed: the
 * other side has a connection and cannot write to it.
 */
final class ResettingListener implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger resets = new AtomicInteger();

    ResettingListener(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        new Thread(this::resetAll, "resetting listener").start();
    }

    int resets() {
        return resets.get();
    }

    private void resetAll() {
        while (!socket.isClosed()) {
            resetOne();
        }
    }

    /** Without lingering, closing resets. */
    private void resetOne() {
        try (Socket connection = socket.accept()) {
            connection.setSoLinger(true, 0);
            resets.incrementAndGet();
        } catch (IOException gone) {
            // The other side was faster, or this is closed.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
