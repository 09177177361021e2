package org.openconsult.faults.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/** One connection through the proxy: what comes at one end leaves at the other. */
final class Connection {
    private static final int BUFFER = 16 * 1024;

    private final Socket near;
    private final Socket far;
    private final Switch line;
    private final Consumer<Connection> closed;

    Connection(Socket near, Socket far, Switch line, Consumer<Connection> closed) {
        this.near = near;
        this.far = far;
        this.line = line;
        this.closed = closed;
    }

    /** Carries both ways until one end closes. */
    void carry() {
        Daemon.start("proxy", () -> carry(far, near));
        carry(near, far);
    }

    void close() {
        TcpProxy.close(near);
        TcpProxy.close(far);
        closed.accept(this);
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                line.hold();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // The other end hears of it as the connection's end.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }
}
