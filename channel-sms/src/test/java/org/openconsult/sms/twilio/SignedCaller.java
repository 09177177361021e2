package org.openconsult.sms.twilio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Calls a webhook as Twilio does.
 *
 * @param root what Twilio takes for the app's address
 * @param port where it is really
 */
record SignedCaller(TwilioSigner signer, String root, int port) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> post(String pathAndQuery, String form) throws IOException, InterruptedException {
        return post(pathAndQuery, form, signer.sign(root + pathAndQuery, form));
    }

    HttpResponse<String> post(String pathAndQuery, String form, String signature)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", signature)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
