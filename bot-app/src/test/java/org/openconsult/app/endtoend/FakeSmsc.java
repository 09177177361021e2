package org.openconsult.app.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kannel's own fake carrier, the program {@code fakesmsc}, with all phones behind it. It takes one text a line, and tells
 * line by line what phones get; a text with line ends takes several of its lines.
 */
final class FakeSmsc implements AutoCloseable {
    static final String OUR_NUMBER = "1234";

    private static final Path PROGRAM = Path.of(System.getProperty("peer.fakesmsc", "/usr/lib/kannel/test/fakesmsc"));
    /** It reads no longer line. */
    private static final int LONGEST_LINE = 254;

    private static final Pattern GOT = Pattern.compile(".*Got message \\d+: <(.*)>");
    private static final Pattern BEGIN =
            Pattern.compile(OUR_NUMBER + " (\\S+) (text|ucs-2|udh) (?:(\\S+) data )?(.*)", Pattern.DOTALL);

    private Optional<Process> process = Optional.empty();
    private final Deque<String> texts = new ArrayDeque<>();
    private final Semaphore sent = new Semaphore(0);

    /** Goes to the carrier's port that bearerbox has opened. */
    void connect(int port) throws IOException {
        Process started = new ProcessBuilder(
                        PROGRAM.toString(), "-v", "0", "-H", "127.0.0.1", "-r", String.valueOf(port), "-i", "0.001")
                .redirectErrorStream(true)
                .start();
        process = Optional.of(started);
        Thread reader = new Thread(() -> read(started), "fakesmsc");
        reader.setDaemon(true);
        reader.start();
    }

    /** What the phones show by now; of the text that came last, more lines may be on their way. */
    synchronized PhoneParts phones() {
        var phones = new PhoneParts();
        texts.forEach(text -> show(phones, text));
        return phones;
    }

    /** A text in the alphabet of phones. */
    void text(String from, String text) throws Exception {
        line(from + " " + OUR_NUMBER + " text " + text);
    }

    /** A text in UCS-2. */
    void ucs2(String from, String text) throws Exception {
        line(from + " " + OUR_NUMBER + " ucs2 " + escaped(text, StandardCharsets.UTF_16BE));
    }

    /** A text in no alphabet, in Latin-1 as some phones do. */
    void data(String from, String text) throws Exception {
        line(from + " " + OUR_NUMBER + " data " + escaped(text, StandardCharsets.ISO_8859_1));
    }

    /** @param reference the number that the parts of one text have in common */
    void part(String from, int reference, int all, int number, String text) throws Exception {
        line(String.format(
                "%s %s udh-text %%05%%00%%03%%%02x%%%02x%%%02x %s", from, OUR_NUMBER, reference, all, number, text));
    }

    /** One at a time: it looks at its input only when something new comes. */
    private void line(String line) throws Exception {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_LINE) {
            throw new IllegalArgumentException("Too long for fakesmsc: " + bytes.length);
        }
        OutputStream input = process.orElseThrow().getOutputStream();
        input.write(bytes);
        input.flush();
        if (!sent.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new TimeoutException("fakesmsc took no text");
        }
    }

    private void read(Process started) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::read);
        } catch (IOException | UncheckedIOException ended) {
            started.destroy();
        }
    }

    private void read(String line) {
        if (line.contains("fakesmsc: sent message")) {
            sent.release();
        }
        Matcher got = GOT.matcher(line);
        if (got.matches()) {
            take(got.group(1));
        }
    }

    private synchronized void take(String line) {
        if (BEGIN.matcher(line).matches()) {
            texts.add(line);
        } else if (!texts.isEmpty()) {
            texts.add(texts.removeLast() + "\n" + line);
        }
    }

    private static void show(PhoneParts phones, String line) {
        Matcher text = BEGIN.matcher(line);
        if (text.matches()) {
            switch (text.group(2)) {
                case "text" -> phones.show(text.group(1), text.group(4));
                case "ucs-2" -> phones.show(text.group(1), unescaped(text.group(4), StandardCharsets.UTF_16BE));
                default ->
                    phones.part(
                            text.group(1),
                            unescaped(text.group(3), StandardCharsets.ISO_8859_1)
                                    .getBytes(StandardCharsets.ISO_8859_1),
                            unescaped(text.group(4), StandardCharsets.UTF_8));
            }
        }
    }

    private static String escaped(String text, Charset charset) {
        return URLEncoder.encode(
                new String(text.getBytes(charset), StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static String unescaped(String text, Charset charset) {
        return new String(
                URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    @Override
    public void close() {
        process.ifPresent(started -> {
            started.destroy();
            started.onExit().join();
        });
    }
}
