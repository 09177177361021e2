package org.openconsult.sms.kannel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls as Kannel does. */
final class KannelCaller {
    static final String PATH = "/channels/sms/kannel";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String root;

    KannelCaller(int port) {
        this(port, "");
    }

    /** @param root of the app, before its paths */
    KannelCaller(int port, String root) {
        this.port = port;
        this.root = root;
    }

    /** As its {@code get-url} does. */
    HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return http.send(request(PATH + "?" + query).build(), BodyHandlers.ofString());
    }

    /** As its {@code post-url} does. */
    HttpResponse<String> post(String query, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send("POST", PATH + "?" + query, body, headers);
    }

    HttpResponse<String> post(String query, String text) throws IOException, InterruptedException {
        return post(
                query,
                text.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "text/plain; charset=\"UTF-8\"", "X-Kannel-From", "+5016001234"));
    }

    HttpResponse<String> send(String method, String place, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(place).method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /**
     * The status of an answer to a request in which a client of ours would mend something.
     *
     * @param headers a character of Latin-1 for each byte
     */
    String raw(String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + Stream.of(headers)
                                            .map(header -> header + "\r\n")
                                            .collect(Collectors.joining())
                                    + "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.split(" ", 3)[1];
        }
    }

    private HttpRequest.Builder request(String place) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + root + place));
    }
}
