package org.openconsult.app.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.delivery.DeadLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lists the messages that could not be sent, and has them sent again. */
@RestController
@RequestMapping("/api/v1/outbox/dead-letters")
class DeadLettersApi {
    private static final int LARGEST = 4 * 1024;

    private final DeadLetters letters;
    private final SendingAgain again;
    private final JsonMapper json;

    DeadLettersApi(DeadLetters letters, SendingAgain again, JsonMapper json) {
        this.letters = letters;
        this.again = again;
        this.json = json;
    }

    record Listing(List<ShownDeadLetter> deadLetters) {}

    record Wanted(@Nullable String id) {}

    @GetMapping
    Listing list() {
        return new Listing(ShownDeadLetter.newest(letters));
    }

    /** The id is in the body: it holds a slash. */
    @PostMapping(path = "/resend", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @MayRun
    void resend(InputStream body, Authentication who) throws IOException {
        if (!again.ask(id(SmallBody.read(body, LARGEST)), who.getName())) {
            throw Refusal.notFound("There is no such message that could not be sent. It may have been sent meanwhile.");
        }
    }

    private String id(String body) {
        try {
            Wanted wanted = json.readValue(body, Wanted.class);
            if (wanted != null && wanted.id() != null) {
                return wanted.id();
            }
        } catch (JacksonException e) {
            // It is said below what is expected.
        }
        throw Refusal.badRequest("The body must be JSON like {\"id\":\"…\"}, with an id from the list.");
    }
}
