package org.openconsult.sms.twilio.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Asks Twilio's API for what it has, each time in one attempt. The answers are not made into the SDK's records: one
 * entry that these cannot hold would cost all others on its page.
 */
public final class ApiReader implements Closeable {
    private static final String HOST = "https://api.twilio.com";
    private static final String ACCOUNTS = "/2010-04-01/Accounts/";
    /** The same place, whatever an answer says: the request carries the account's token. */
    private static final Pattern BELOW_ACCOUNTS = Pattern.compile(ACCOUNTS + "[A-Za-z0-9._~!$&'()*+,;=:@%/?-]+");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String account;
    private final OneAttempt http;
    private final TwilioRestClient client;

    /** @param clock tells how long it is until a date that Twilio names */
    public ApiReader(ApiAccess access, InstantSource clock) {
        this.account = ACCOUNTS + access.accountSid() + "/";
        this.http = new OneAttempt(access, clock);
        this.client = new TwilioRestClient.Builder(access.accountSid(), access.authToken())
                .httpClient(http)
                .build();
    }

    /**
     * What the account has at a place.
     *
     * @param resource below the account: {@code Messages.json}
     * @throws ApiFailureException when it was not told
     */
    public JsonNode get(String resource, Map<String, String> query) {
        Request request = new Request(HttpMethod.GET, HOST + account + resource);
        query.forEach(request::addQueryParam);
        return answer(request);
    }

    /**
     * What an answer named as its continuation.
     *
     * @param uri without the host: {@code /2010-04-01/Accounts/AC…/Messages.json?…}
     * @throws ApiFailureException when it was not told, or is elsewhere
     */
    public JsonNode follow(String uri) {
        if (!BELOW_ACCOUNTS.matcher(uri).matches()) {
            throw new ApiFailureException("The next page is named in a way that is not Twilio's");
        }
        return answer(new Request(HttpMethod.GET, HOST + uri));
    }

    private JsonNode answer(Request request) {
        try {
            return JSON.readTree(client.request(request).getStream());
        } catch (RefusedException refused) {
            throw new ApiFailureException(refused.refusal());
        } catch (IOException | RuntimeException failure) {
            throw new ApiFailureException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
