package org.openconsult.app.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Whether a program of this machine listens. */
final class Listening {
    private Listening() {}

    static boolean at(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
