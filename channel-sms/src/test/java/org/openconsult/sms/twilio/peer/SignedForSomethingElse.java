package org.openconsult.sms.twilio.peer;

import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The signature is right, for another address or by another account's token. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
public enum SignedForSomethingElse implements Tampering {
    ANOTHER_HOST(request -> request.withRoot("https://evil.example/bz")),
    HOST_THAT_BEGINS_THE_SAME(request -> request.withRoot(request.root().replace(".org", ".org.evil.example"))),
    WHAT_THE_HEADERS_CLAIM(request -> request.withRoot(ProxiedCaller.CLAIMED_ROOT)),
    THIS_MACHINE(request -> request.withRoot("http://127.0.0.1/bz")),
    HTTP_FOR_HTTPS(request -> request.withRoot(request.root().replace("https:", "http:"))),
    HTTP_ON_THE_PORT_OF_HTTPS(request ->
            request.withRoot(request.root().replace("https:", "http:").replace(".org", ".org:443"))),
    ANOTHER_PORT(request -> request.withRoot(request.root().replace(".org", ".org:8443"))),
    PORT_OF_HTTP(request -> request.withRoot(request.root().replace(".org", ".org:80"))),
    A_USER(request -> request.withRoot(request.root().replace("//", "//user:password@"))),
    ANOTHER_FOLDER(request -> request.withRoot(request.root().replace("/bz", ""))),
    FOLDER_IN_CAPITALS(request -> request.withRoot(request.root().replace("/bz", "/BZ"))),
    ANOTHER_TOKEN(request ->
            request.withToken(new StringBuilder(request.token()).reverse().toString())),
    TOKEN_IN_CAPITALS(request -> request.withToken(request.token().toUpperCase(Locale.ROOT))),
    SHORTER_TOKEN(request -> request.withToken(request.token().substring(1))),
    NO_TOKEN(request -> request.withToken(""));

    private final UnaryOperator<WebhookRequest> change;

    SignedForSomethingElse(UnaryOperator<WebhookRequest> change) {
        this.change = change;
    }

    @Override
    public Delivery of(WebhookRequest genuine, TwilioLibrary twilio, Random random) throws IOException {
        return Delivery.of(genuine, twilio.sign(change.apply(genuine)));
    }
}
