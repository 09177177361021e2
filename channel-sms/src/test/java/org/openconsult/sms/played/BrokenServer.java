package org.openconsult.sms.played;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that breaks off: for each connection, reads one request, says what a test wants, and then hangs up or waits. */
public final class BrokenServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore hungUp = new Semaphore(0);
    private final boolean waits;

    private BrokenServer(boolean waits, List<String> answers) {
        this.waits = waits;
        this.answers.addAll(answers);
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::accept);
    }

    /** Hangs up after what it says to each connection, without a word to those after the last. */
    public static BrokenServer hangingUpAfter(String... answers) {
        return new BrokenServer(false, List.of(answers));
    }

    /** Says that much and then nothing more, for ever. */
    public static BrokenServer silentAfter(String answer) {
        return new BrokenServer(true, List.of(answer));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    public int requests() {
        return requests.get();
    }

    /** Waits until one more connection is closed on this side. */
    public void awaitHangUp() throws InterruptedException {
        hungUp.acquire();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket connection = listener.accept();
                start(() -> serve(connection));
            }
        } catch (IOException closed) {
            end.countDown();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            readRequest(connection);
            requests.incrementAndGet();
            String answer = answers.poll();
            connection.getOutputStream().write((answer == null ? "" : answer).getBytes(StandardCharsets.US_ASCII));
            if (waits) {
                end.await();
            }
        } catch (IOException | InterruptedException gone) {
            end.countDown();
        } finally {
            hungUp.release();
        }
    }

    private static void readRequest(Socket connection) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        for (int read = 0; read < length; read++) {
            reader.read();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        listener.close();
    }
}
