package org.openconsult.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Stands between a driver and a database and counts the commands on collections, by command and collection.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#op_msg">OP_MSG</a>
 */
final class CountingProxy implements AutoCloseable {
    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    /** Behind the header four bytes of flags and one that says what follows: a command, by all drivers. */
    private static final int COMMAND = HEADER + 5;

    private final ServerAddress target;
    private final ServerSocket listening;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /** @param uri of the database, with its name */
    CountingProxy(String uri) {
        try {
            this.target = new ServerAddress(new ConnectionString(uri).getHosts().get(0));
            this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        inBackground(this::accept);
    }

    /** The same database, through here. */
    String uri(String uri) {
        String database = new ConnectionString(uri).getDatabase();
        return "mongodb://127.0.0.1:" + listening.getLocalPort() + "/" + database + "?directConnection=true";
    }

    /** How many there were of each since this was asked last. */
    Map<String, Long> taken() {
        Map<String, Long> taken = new TreeMap<>();
        counts.forEach((name, count) -> taken.put(name, count.getAndSet(0)));
        return taken;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Carrying {
        void run() throws IOException;
    }

    private static void inBackground(Carrying work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // One end has closed, and the other hears of it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket near = listening.accept();
            Socket far = new Socket(target.getHost(), target.getPort());
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            inBackground(() -> carryAnswers(far, near));
            inBackground(() -> carryCommands(near, far));
        }
    }

    private static void carryAnswers(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private void carryCommands(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            while (true) {
                byte[] length = in.readNBytes(Integer.BYTES);
                if (length.length < Integer.BYTES) {
                    return;
                }
                byte[] message = Arrays.copyOf(length, littleEndian(length).getInt());
                in.readFully(message, Integer.BYTES, message.length - Integer.BYTES);
                count(message);
                to.getOutputStream().write(message);
            }
        }
    }

    private void count(byte[] message) {
        ByteBuffer numbers = littleEndian(message);
        if (numbers.getInt(HEADER - Integer.BYTES) == OP_MSG) {
            var command = new RawBsonDocument(message, COMMAND, numbers.getInt(COMMAND));
            String name = command.getFirstKey();
            BsonValue collection = command.get(name.equals("getMore") ? "collection" : name);
            if (collection != null && collection.isString()) {
                counts.computeIfAbsent(name + " " + collection.asString().getValue(), key -> new AtomicLong())
                        .incrementAndGet();
            }
        }
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
