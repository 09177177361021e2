package org.openconsult.sms.kannel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.openconsult.channel.SendResult;
import org.openconsult.http.NeverSentException;
import org.openconsult.http.SingleRequests;

/**
 * Kannel's {@code sendsms}, by POST: the text is the body and everything else a header, so that neither the password nor
 * a number nor a word stands in an address, which servers write into logs.
 *
 * @see <a href="https://www.kannel.org/download/1.4.5/userguide-1.4.5/userguide.html">Kannel's user guide, "Using the
 *     HTTP interface to send SMS messages"</a>
 */
final class Sendsms implements Closeable {
    private static final ContentType TEXT = ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);
    /** What sendsms takes for one number. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,20}");
    /** Kannel's own sentences are shorter. */
    private static final int LONGEST_ANSWER = 1000;

    private final SendsmsAccount account;
    private final CloseableHttpClient http;

    /**
     * @param connect the longest wait for a connection
     * @param read the longest silence while the answer is awaited
     */
    Sendsms(SendsmsAccount account, Duration connect, Duration read) {
        this.account = account;
        this.http = SingleRequests.client(connect, read).build();
    }

    /**
     * Asks Kannel once to send a text.
     *
     * @param reports where Kannel reports what becomes of it
     */
    SendResult post(String to, String text, Optional<String> reports) {
        if (!NUMBER.matcher(to).matches()) {
            return new SendResult.BadContent("Not a number");
        }
        try {
            return http.execute(request(to, text, reports), Sendsms::result);
        } catch (NeverSentException never) {
            return new SendResult.RetryAfter(Optional.empty(), true, "No connection: " + never.kind());
        } catch (IOException | RuntimeException failure) {
            return new SendResult.Unknown("No answer: " + failure.getClass().getSimpleName());
        }
    }

    private HttpPost request(String to, String text, Optional<String> reports) {
        var request = new HttpPost(account.address());
        request.setEntity(new ByteArrayEntity(text.getBytes(StandardCharsets.UTF_8), TEXT));
        request.setHeader("X-Kannel-Username", account.username());
        request.setHeader("X-Kannel-Password", account.password());
        request.setHeader("X-Kannel-From", account.from());
        request.setHeader("X-Kannel-To", to);
        TextHeaders.of(text, reports).forEach(request::setHeader);
        return request;
    }

    private static SendResult result(ClassicHttpResponse response) throws IOException {
        return SendsmsAnswer.result(response.getCode(), beginning(response.getEntity()));
    }

    private static String beginning(HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream body = entity.getContent()) {
            return new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
