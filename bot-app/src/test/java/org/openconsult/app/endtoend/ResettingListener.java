package org.openconsult.app.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
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
        try {
            while (true) {
                reset(socket.accept());
                resets.incrementAndGet();
            }
        } catch (IOException closed) {
            return;
        }
    }

    /** Without lingering, closing resets. */
    private static void reset(Socket connection) throws IOException {
        try (connection) {
            connection.setSoLinger(true, 0);
        } catch (SocketException gone) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
