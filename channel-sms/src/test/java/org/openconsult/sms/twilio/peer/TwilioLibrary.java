package org.openconsult.sms.twilio.peer;

import java.io.IOException;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Signs with Twilio's own library for Node. */
public final class TwilioLibrary implements AutoCloseable {
    /** Node takes more characters for the end of a line than there are in ASCII. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final NodeProgram program;

    public TwilioLibrary() throws IOException {
        program = new NodeProgram("sign.js");
    }

    /** What Twilio would send as the signature of a request. */
    public String sign(WebhookRequest request) throws IOException {
        program.write(JSON.writeValueAsString(
                Map.of("token", request.token(), "url", request.url(), "parameters", request.valuesByName())));
        return program.read();
    }

    @Override
    public void close() {
        program.close();
    }
}
