package org.openconsult.faults.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database server that the harness starts, on loopback, with its data in a folder of the run. */
abstract class LocalServer implements DatabaseServer {
    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CONNECT_MILLIS = 500;

    private final Path folder;
    private final int port = Ports.free();
    private @Nullable Child process;

    LocalServer(Path folder) {
        this.folder = folder;
    }

    /** What starts it, listening on this port and keeping its data in this folder. */
    abstract List<String> command(Path data, int ownPort);

    @Override
    public String host() {
        return HOST;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String uri(String host, int otherPort) {
        return "mongodb://" + host + ":" + otherPort + "/openconsult";
    }

    @Override
    public boolean canBeKilled() {
        return true;
    }

    @Override
    public synchronized void start() {
        Child started = Child.start(folder, folder.resolve("output.log"), command(folder.resolve("data"), port));
        process = started;
        if (!Await.that(PATIENCE, () -> !started.isAlive() || listens()) || !started.isAlive()) {
            throw new IllegalStateException("The database does not start: see " + folder.resolve("output.log"));
        }
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
