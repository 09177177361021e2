package org.openconsult.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.openconsult.faults.process.Instance;

/** Downloads the comments with all they hold, as a coordinator does. */
final class ExportDownload {
    private ExportDownload() {}

    static Reader from(Instance instance, String consultation) {
        String credentials = Base64.getEncoder()
                .encodeToString((Site.ADMINISTRATOR + ":" + Site.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(instance.uri("/api/v1/consultations/" + consultation
                        + "/comments.csv?profile=restricted&reason=fault+harness"))
                .header("Authorization", "Basic " + credentials)
                .build();
        try {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The export was refused with " + answer.statusCode());
            }
            return new InputStreamReader(answer.body(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
