package org.openconsult.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A channel's webhook that says what was left of the body when it got there. */
@TestComponent
@RestController
public class EchoWebhook {

    @PostMapping({"/channels/echo", "/api/messages"})
    String echo(InputStream body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
}
