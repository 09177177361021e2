package org.openconsult.app.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser that runs scripts, with one page and no window.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Chromium implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final long PATIENCE_SECONDS = 60;

    /** Resolved as soon as a condition holds, which is looked at after every change of the page. */
    private static final String UNTIL = "new Promise((done) => { const look = () => { if (%s) { done(true); } };"
            + " new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true,"
            + " characterData: true }); look(); })";

    private final JsonMapper json = new JsonMapper();
    private final BlockingQueue<JsonNode> said = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final WebSocket socket;
    private int asked;

    /**
     * @param program the command that starts it
     * @param folder what it may write to
     */
    Chromium(String program, Path folder) throws Exception {
        this.process = new ProcessBuilder(
                        program,
                        "--headless",
                        // Only pages of the test are opened, and as root it would not start with one.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        this.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(pageAt(address())), new Listener())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        call("Page.enable", Map.of());
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                said.add(json.readTree(begun.toString()));
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private String address() throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return listening.group(1);
            }
        }
        throw new IllegalStateException("The browser ended");
    }

    private String pageAt(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                .build();
        for (JsonNode target :
                json.readTree(http.send(request, BodyHandlers.ofString()).body())) {
            if (target.get("type").asString().equals("page")) {
                return target.get("webSocketDebuggerUrl").asString();
            }
        }
        throw new IllegalStateException("The browser has no page");
    }

    /** Opens an address, in a window of a phone's or a screen's width, and waits until its scripts have run. */
    void open(String url, int width) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        call("Page.navigate", Map.of("url", url));
        while (!"Page.loadEventFired".equals(next().path("method").asString(""))) {
            // Other news of the page.
        }
    }

    /** What an expression is; of a promise, what it comes to. */
    JsonNode value(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("The script failed: " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /** Waits until a condition holds. */
    void await(String condition) throws Exception {
        value(UNTIL.formatted(condition));
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = ++asked;
        socket.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = next();
            if (answer.path("id").asInt(0) == id) {
                return answer.get("result");
            }
        }
    }

    private JsonNode next() throws InterruptedException {
        JsonNode next = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("The browser says nothing");
        }
        return next;
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> processes = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(ended -> ended.onExit().join());
    }
}
